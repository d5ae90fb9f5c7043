package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import java.util.List;

/** Serves the files of a class path folder. Thread-safe. */
public final class Resources extends FileTree {
    private final String folder;
    private final ClassPath classPath;

    /**
     * Files below a path.
     *
     * @param prefix for example {@code /} or {@code /assets}
     * @param folder a folder of the class path, for example {@code web}
     * @throws IllegalArgumentException if the prefix is no path, or the folder is empty
     */
    public Resources(String prefix, String folder, ClassPath classPath) {
        super(prefix, false);
        this.folder = trimmed(folder);
        this.classPath = classPath;
    }

    private static String trimmed(String folder) {
        String start = folder.startsWith("/") ? folder.substring(1) : folder;
        String trimmed = start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException(
                    "Resources are in a folder of the class path: the root would serve classes too");
        }
        return trimmed;
    }

    @Override
    void read(HttpExchange exchange, List<String> names) {
        classPath.respond(exchange, folder + '/' + String.join("/", names));
    }
}
