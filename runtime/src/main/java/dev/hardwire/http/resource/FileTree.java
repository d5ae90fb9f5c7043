package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.Problem;
import dev.hardwire.http.request.RequestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files below a path; {@code index.html} for a path that ends with a slash. Immutable and thread-safe. */
public abstract class FileTree extends ReadOnlyProtocol {
    /** What a folder is answered with. */
    static final String INDEX = "index.html";

    /** With a leading slash and without a trailing one: empty for the root. */
    private final String prefix;

    private final int depth;
    private final boolean hidden;

    /**
     * Files below a path.
     *
     * @param hidden whether files and folders whose names begin with a dot are served
     * @throws IllegalArgumentException if the prefix is no path
     */
    FileTree(String prefix, boolean hidden) {
        RequestTarget target = new RequestTarget();
        if (!prefix.startsWith("/") || !target.parse(prefix)) {
            throw new IllegalArgumentException("Files are served under a path such as /assets, not " + prefix);
        }
        this.prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        this.depth = this.prefix.isEmpty() ? 0 : target.size() - (prefix.endsWith("/") ? 1 : 0);
        this.hidden = hidden;
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
    final void read(HttpExchange exchange) {
        String path = exchange.request().path();
        if (path.length() == prefix.length()) {
            redirect(exchange, prefix + "/");
            return;
        }
        List<String> names = names(path);
        if (names == null) {
            notFound(exchange);
        } else {
            read(exchange, names);
        }
    }

    /** Answers with a file; the names of the folders that it is in, and its own, lead nowhere else. On the event loop. */
    abstract void read(HttpExchange exchange, List<String> names);

    static void notFound(HttpExchange exchange) {
        exchange.respond(
                Problem.of(404, "There is nothing at " + exchange.request().path()), Map.of());
    }

    /** The names below the prefix, or null where one could lead out of it, or is hidden. */
    private @Nullable List<String> names(String path) {
        RequestTarget target = new RequestTarget();
        if (!target.parse(path)) {
            return null;
        }
        List<String> names = new ArrayList<>(target.size() - depth + 1);
        for (int i = depth; i < target.size(); i++) {
            String segment = target.segment(i);
            boolean last = i == target.size() - 1;
            if (segment.isEmpty() && last) {
                segment = INDEX;
            }
            if (!isName(segment) || isHidden(segment)) {
                return null;
            }
            names.add(segment);
        }
        if (names.isEmpty()) {
            names.add(INDEX);
        }
        return names;
    }

    /** Whether it names something in a folder, on every system. */
    private static boolean isName(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '/' || c == '\\' || c == ':');
    }

    /** Whether nobody is to know of what has this name. */
    final boolean isHidden(String name) {
        return !hidden && name.startsWith(".");
    }
}
