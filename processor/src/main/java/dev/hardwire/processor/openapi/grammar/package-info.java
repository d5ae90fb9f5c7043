/**
 * What may stand where in a document: each keyword of OpenAPI 3.0 and 3.1 is in one table
 * ({@link dev.hardwire.processor.openapi.grammar.Vocabulary}) as honoured, as an annotation that changes nothing at run
 * time, or as refused; a keyword that is in none is an error, also in a schema of 3.1, where JSON Schema would take it for
 * an annotation: a misspelt {@code maxLenght} must not be passed over. What starts with {@code x-} is an extension and is
 * passed over everywhere.
 *
 * <p>The whole document is checked, and all that it refers to in other files, also what nothing refers to.
 */
@NullMarked
package dev.hardwire.processor.openapi.grammar;

import org.jspecify.annotations.NullMarked;
