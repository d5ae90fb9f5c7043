package dev.hardwire.samples.benchmark.start;

/** What one start has needed: milliseconds until the first answer, of time and of CPU time, and megabytes after it. */
record Sample(double millis, double cpuMillis, double megabytes) {}
