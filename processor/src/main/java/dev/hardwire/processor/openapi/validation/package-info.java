/**
 * Schemas → what validators check: JSON Schema 2020-12 and the dialects that documents have, from the positioned trees.
 *
 * <p>A file, and each schema in it that has an {@code $id}, is a schema resource with a URI. A file of the document has the
 * URI {@code resource:///} and its path. A URI of another machine is looked for among the ids of all files that were read,
 * then as the file {@code host/path} below the resource root, then among the metaschemas that come with Hardwire; nothing
 * is ever fetched.
 */
@NullMarked
package dev.hardwire.processor.openapi.validation;

import org.jspecify.annotations.NullMarked;
