/**
 * Swagger 2.0 → OpenAPI 3.0, on the positioned tree: every value that is copied keeps its place, and what is made has the place
 * of what it was made of, so that mistakes are reported where their author wrote them.
 *
 * <p>Parameters, responses and path items that are referred to are written out where they are used, as what becomes of them
 * depends on the operation's {@code consumes} and {@code produces}; references to schemas stay, and lead to the converted schema.
 * What the specification leaves open: a body without {@code consumes} or {@code produces} is JSON, a form without is
 * {@code multipart/form-data} where it has a file; {@code x-nullable} means {@code nullable}.
 */
@NullMarked
package dev.hardwire.processor.openapi.swagger2;

import org.jspecify.annotations.NullMarked;
