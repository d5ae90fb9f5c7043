/** The same answers, written by hand on Netty with pre-built bytes: what the server is compared with. */
package dev.hardwire.samples.benchmark.baseline;
