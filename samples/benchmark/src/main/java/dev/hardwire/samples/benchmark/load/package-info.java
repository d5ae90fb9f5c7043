/** The load driver: asks both servers the same in alternation, checks what comes back, and compares their CPU time. */
package dev.hardwire.samples.benchmark.load;
