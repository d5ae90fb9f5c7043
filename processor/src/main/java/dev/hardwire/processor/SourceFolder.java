package dev.hardwire.processor;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder of generated sources. It writes a file only where its content differs, so that a build without changes compiles
 * nothing, and deletes only what it has written before: a hidden index in the folder lists that.
 */
final class SourceFolder {
    private final Path folder;
    private final Path index;

    /**
     * A folder, which need not exist yet.
     *
     * @param owner tells apart several generators that share the folder: each knows its own files only
     */
    SourceFolder(Path folder, String owner) {
        this.folder = folder;
        this.index = folder.resolve(".hardwire-" + owner);
    }

    /** Which of the files exist with another content and were not written by this generator, sorted. */
    List<Path> foreign(Map<String, String> files) throws IOException {
        SortedSet<String> own = own();
        List<Path> foreign = new ArrayList<>();
        for (var file : new TreeMap<>(files).entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!own.contains(file.getKey()) && Files.exists(path) && !has(path, file.getValue())) {
                foreign.add(path);
            }
        }
        return foreign;
    }

    /**
     * Makes the folder hold these files, and none that it held before.
     *
     * @param files text by path, relative to the folder, with slashes
     * @return how many were written or deleted
     */
    int replace(Map<String, String> files) throws IOException {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        int changes = 0;
        for (String before : own()) {
            if (!sorted.containsKey(before)) {
                changes += delete(folder.resolve(before)) ? 1 : 0;
            }
        }
        for (var file : sorted.entrySet()) {
            changes += write(folder.resolve(file.getKey()), file.getValue()) ? 1 : 0;
        }
        remember(sorted.keySet());
        return changes;
    }

    /** Adds files to those that the folder holds. */
    void add(Map<String, String> files) throws IOException {
        SortedSet<String> all = own();
        for (var file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
            all.add(file.getKey());
        }
        remember(all);
    }

    private void remember(Collection<String> own) throws IOException {
        if (own.isEmpty()) {
            delete(index);
        } else {
            write(index, String.join("\n", own) + "\n");
        }
    }

    private SortedSet<String> own() throws IOException {
        return Files.exists(index) ? new TreeSet<>(Files.readAllLines(index)) : new TreeSet<>();
    }

    private static boolean has(Path path, String text) throws IOException {
        return Files.isRegularFile(path) && Files.readString(path).equals(text);
    }

    private static boolean write(Path path, String text) throws IOException {
        if (has(path, text)) {
            return false;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(path, text);
        return true;
    }

    /** Deletes a file, and the folders that it leaves empty. */
    private boolean delete(Path path) throws IOException {
        boolean deleted = Files.deleteIfExists(path);
        Path parent = path.getParent();
        while (parent != null && !parent.equals(folder) && Files.exists(parent)) {
            try {
                Files.delete(parent);
            } catch (DirectoryNotEmptyException stillUsed) {
                break;
            }
            parent = parent.getParent();
        }
        return deleted;
    }
}
