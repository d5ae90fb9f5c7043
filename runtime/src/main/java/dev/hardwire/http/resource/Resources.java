package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.Problem;
import dev.hardwire.http.request.RequestTarget;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the files of a class path folder; {@code index.html} for a path that ends with a slash. Thread-safe. */
public final class Resources extends ReadOnlyProtocol {
    /** With a leading slash and without a trailing one: empty for the root. */
    private final String prefix;

    private final int depth;
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
        RequestTarget target = new RequestTarget();
        if (!prefix.startsWith("/") || !target.parse(prefix)) {
            throw new IllegalArgumentException("Resources are served under a path such as /assets, not " + prefix);
        }
        this.prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        this.depth = this.prefix.isEmpty() ? 0 : target.size() - (prefix.endsWith("/") ? 1 : 0);
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

    /** How much of a path the prefix takes; of several that serve a path, the longest is to be asked. */
    public int prefixLength() {
        return prefix.length();
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    @Override
    void read(HttpExchange exchange) {
        String path = exchange.request().path();
        if (path.length() == prefix.length()) {
            redirect(exchange, prefix + "/");
            return;
        }
        String name = name(path);
        if (name == null) {
            exchange.respond(Problem.of(404, "There is nothing at " + path), Map.of());
        } else {
            classPath.respond(exchange, name);
        }
    }

    /** The resource for a path, or null where a segment could lead out of the folder. */
    private @Nullable String name(String path) {
        RequestTarget target = new RequestTarget();
        if (!target.parse(path)) {
            return null;
        }
        StringBuilder name = new StringBuilder(folder);
        for (int i = depth; i < target.size(); i++) {
            String segment = target.segment(i);
            boolean last = i == target.size() - 1;
            if (segment.isEmpty() && last) {
                segment = "index.html";
            }
            if (segment.isEmpty() || segment.startsWith(".") || segment.matches(".*[/\\\\:\\x00].*")) {
                return null;
            }
            name.append('/').append(segment);
        }
        return target.size() == depth ? name.append("/index.html").toString() : name.toString();
    }
}
