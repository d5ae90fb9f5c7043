/** Measures generated codecs against Jackson's databind with a JSON Schema validator. */
package dev.hardwire.samples.benchmark.codec;
