/** Request bodies of documents: their media types, how each is read, and which parts of a form are files. */
@NullMarked
package dev.hardwire.processor.openapi.request;

import org.jspecify.annotations.NullMarked;
