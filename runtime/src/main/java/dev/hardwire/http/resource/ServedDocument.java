package dev.hardwire.http.resource;

import dev.hardwire.spi.DocumentResource;
import java.io.IOException;

/**
 * A document, where it is read from, and where it is served.
 *
 * @param prefix of the module that it describes; empty for the application's own
 * @param classPath as the module's classes see it
 */
public record ServedDocument(String prefix, DocumentResource document, ClassPath classPath) {
    /** What the paths of its operations begin with. */
    String basePath() {
        return prefix + document.basePath();
    }

    /** Its title; with the prefix, since one library may be there twice. */
    String title() {
        return prefix.isEmpty() ? document.title() : document.title() + " (" + prefix + ")";
    }

    /**
     * The document as JSON, with servers below the prefix. Blocks.
     *
     * @throws IllegalStateException if it is not on the class path
     */
    byte[] read() {
        try {
            byte[] bytes = classPath.read(document.resource());
            if (bytes == null) {
                throw new IllegalStateException("The document " + document.document() + " is not on the class path as "
                        + document.resource() + ": rebuild the application");
            }
            return prefix.isEmpty() ? bytes : DocumentServers.below(prefix, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("The document " + document.resource() + " cannot be read", e);
        }
    }
}
