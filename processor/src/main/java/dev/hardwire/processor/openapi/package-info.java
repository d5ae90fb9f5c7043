/**
 * Document → model. {@link dev.hardwire.processor.openapi.DocumentReader} is the way in.
 *
 * <p>The model is read from positioned trees of the files ({@code .source}), checked against the table of all keywords of
 * OpenAPI ({@code .grammar}): every value has its line, every keyword is honoured, known as an annotation, or refused, and
 * nothing is dropped on the way. A document in which nothing is wrong is checked against the official schema of its version
 * ({@code .official}), with all references to other files resolved; nothing is ever fetched.
 *
 * <p>What the specification leaves open:
 *
 * <ul>
 *   <li>An operation without an operationId is named by its method and path ({@code GET /pets/{petId}}: {@code
 *       getPetsByPetId}), one with several tags belongs to the first, one without to {@code default}.
 *   <li>The base path is the path of the first server, its variables replaced by their defaults; other servers are
 *       annotations.
 *   <li>What nothing refers to is checked, too, and every schema among the components becomes a type if it can be one.
 *   <li>A parameter's Java name is its {@link dev.hardwire.processor.model.JavaNames#member}; where another location, or
 *       the body, has the name already, each gets its location as a suffix ({@code idQuery}).
 *   <li>{@code nullable} of a parameter has no effect: no text stands for null.
 *   <li>{@code default} of something required has no effect; it must fit its schema all the same.
 * </ul>
 */
@NullMarked
package dev.hardwire.processor.openapi;

import org.jspecify.annotations.NullMarked;
