package dev.hardwire.samples.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture that was shown.
 *
 * @param file where it lies as long as it is kept
 * @param mediaType one of those that the document allows
 */
record Picture(UUID id, Path file, String mediaType, long bytes) {
    private static final Logger LOG = LoggerFactory.getLogger(Picture.class);

    /** Deletes its file. One that cannot be deleted, as on Windows while somebody gets it, stays and is logged. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A picture that is no longer kept cannot be deleted: {}", file, e);
        }
    }
}
