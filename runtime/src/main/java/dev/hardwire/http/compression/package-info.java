/**
 * Compressed bodies: of requests, decompressed a bounded piece at a time, and of answers, where the client accepts it and
 * it pays.
 */
@NullMarked
package dev.hardwire.http.compression;

import org.jspecify.annotations.NullMarked;
