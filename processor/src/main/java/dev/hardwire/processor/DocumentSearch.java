package dev.hardwire.processor;

import dev.hardwire.processor.openapi.source.DocumentMark;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the documents of a project that names none: the YAML and JSON files directly in the folder {@code openapi} of a
 * resource root that have {@code openapi} or {@code swagger} at the top. The others there are parts that documents refer to.
 */
public final class DocumentSearch {
    /** Where documents are by convention, relative to a resource root. */
    public static final String FOLDER = "openapi";

    private DocumentSearch() {}

    /**
     * The documents, relative to their root, sorted.
     *
     * @param roots resource roots; those that do not exist have no documents
     */
    public static List<String> documents(List<Path> roots) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path root : roots) {
            Path folder = root.resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                collect(folder, found);
            }
        }
        return List.copyOf(found);
    }

    private static void collect(Path folder, Set<String> found) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml,json}")) {
            for (Path file : files) {
                if (Files.isRegularFile(file) && DocumentMark.isIn(file)) {
                    found.add(FOLDER + "/" + file.getFileName());
                }
            }
        }
    }
}
