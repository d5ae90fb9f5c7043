package dev.hardwire.processor.openapi;

import dev.hardwire.processor.openapi.source.Node.Mapping;

/**
 * An operation as it is written.
 *
 * @param path as the document has it
 * @param item the path item, reference followed
 * @param method in lower case
 * @param basePath the path of its server
 * @param id its operationId, or the derived one
 * @param javaName the name of its method
 * @param tag what its interface is named after
 */
record PathEntry(
        String path,
        Mapping item,
        String method,
        Mapping operation,
        String basePath,
        String id,
        String javaName,
        String tag) {
    /** Base path and path. */
    String fullPath() {
        return basePath + path;
    }
}
