package dev.hardwire.processor.openapi.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where documents and the files that they refer to are found. */
@FunctionalInterface
public interface Resources {
    /**
     * The content of a resource, or null where there is none.
     *
     * @param path relative to the resource root, with slashes, normalised: never with {@code ..}
     * @throws IOException when it is there and cannot be read
     */
    byte @Nullable [] find(String path) throws IOException;

    /** The files in a folder. */
    static Resources in(Path folder) {
        return path -> {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        };
    }

    /** What these resources have, else what the others have. */
    default Resources or(Resources others) {
        return path -> {
            byte[] found = find(path);
            return found == null ? others.find(path) : found;
        };
    }
}
