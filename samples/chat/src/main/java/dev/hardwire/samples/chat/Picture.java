package dev.hardwire.samples.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A picture that was shown.
 *
 * @param file where it lies as long as it is kept
 * @param mediaType one of those that the document allows
 */
record Picture(UUID id, Path file, String mediaType, long bytes) {
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
