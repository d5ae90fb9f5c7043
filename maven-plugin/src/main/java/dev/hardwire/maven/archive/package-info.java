/**
 * The goal {@code archive}: what a JVM learns while an application starts, kept for its next starts. The packaged application
 * is started, visited as clients would, and ended; the JVM writes the archive.
 */
@NullMarked
package dev.hardwire.maven.archive;

import org.jspecify.annotations.NullMarked;
