/**
 * Files as positioned trees: YAML and JSON become {@link dev.hardwire.processor.openapi.source.Node nodes} that know their
 * file, line, column and JSON Pointer; references from one to another are resolved within the resource root.
 *
 * <p>Scalars are those of YAML 1.2 (its core schema), as OpenAPI asks: {@code on} and {@code 2026-01-31} are strings. A
 * file is UTF-8, up to 64 MiB, nested up to 500 levels, and up to five million nodes once its aliases are written out.
 */
@NullMarked
package dev.hardwire.processor.openapi.source;

import org.jspecify.annotations.NullMarked;
