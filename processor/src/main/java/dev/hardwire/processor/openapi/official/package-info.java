/**
 * Documents against the official schemas of their version, which ship with the processor: what the grammar of {@code
 * .openapi.grammar} does not know better, they know. Evaluated by networknt's json-schema-validator over a tree of Jackson's;
 * neither leaves this package.
 */
@NullMarked
package dev.hardwire.processor.openapi.official;

import org.jspecify.annotations.NullMarked;
