/** What is served from the class path: files, the documents of the application, and Swagger UI for them. */
@NullMarked
package dev.hardwire.http.resource;

import org.jspecify.annotations.NullMarked;
