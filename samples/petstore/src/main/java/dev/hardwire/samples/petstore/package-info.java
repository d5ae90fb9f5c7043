/** A shop that sells pets: REST from a document, kept in memory. */
@NullMarked
package dev.hardwire.samples.petstore;

import org.jspecify.annotations.NullMarked;
