/** How long a server takes from its start to its first answer, and how much memory it has then. */
package dev.hardwire.samples.benchmark.start;
