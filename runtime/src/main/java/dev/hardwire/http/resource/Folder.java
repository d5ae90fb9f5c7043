package dev.hardwire.http.resource;

import dev.hardwire.handler.Request;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.Problem;
import dev.hardwire.http.file.FileSender;
import dev.hardwire.http.file.MediaTypes;
import dev.hardwire.http.file.OpenFile;
import dev.hardwire.http.file.Selection;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the files of a folder as they are at the moment. A link is followed as long as it stays in the folder. Thread-safe.
 */
public final class Folder extends FileTree {
    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

    /** Without links in it. */
    private final Path root;

    private final FolderOptions options;
    private final HandlerExecutor executor;

    /**
     * Files below a path.
     *
     * @param prefix for example {@code /} or {@code /assets}
     * @throws IllegalArgumentException if the prefix is no path, or the folder is none
     */
    public Folder(String prefix, Path folder, FolderOptions options, HandlerExecutor executor) {
        super(prefix, options.hidden());
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw new IllegalArgumentException("There is no folder " + folder + " to serve files from", e);
        }
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("Files are served from a folder, which " + folder + " is not");
        }
        this.options = options;
        this.executor = executor;
    }

    @Override
    void read(HttpExchange exchange, List<String> names) {
        if (!executor.execute(() -> answer(exchange, names))) {
            exchange.respond(Problem.of(503, "The server is too busy"), Map.of());
        }
    }

    private void answer(HttpExchange exchange, List<String> names) {
        Request request = exchange.request();
        try {
            Path file = find(String.join("/", names));
            if (file == null) {
                notFound(exchange);
            } else if (Files.isDirectory(file)) {
                folder(exchange, names, request);
            } else {
                send(exchange, open(request, file));
            }
        } catch (NoSuchFileException e) {
            notFound(exchange); // it has gone meanwhile, or is nothing that has a size
        } catch (AccessDeniedException e) {
            LOG.warn("Request {}: {} in {} may not be read", request.id(), names, root);
            notFound(exchange);
        } catch (IOException e) {
            LOG.error("Request {}: cannot read {} in {}", request.id(), names, root, e);
            exchange.respond(Problem.failure(request.id()), Map.of());
        }
    }

    /** Sends who has left the slash out to the folder's page; a folder without one is not told of. */
    private void folder(HttpExchange exchange, List<String> names, Request request) throws IOException {
        String path = request.path();
        // Two slashes would begin the name of a host.
        if (path.endsWith("/") || path.startsWith("//") || find(String.join("/", names) + "/" + INDEX) == null) {
            notFound(exchange);
        } else {
            redirect(exchange, path + "/");
        }
    }

    /** What has a name in the folder, without links; null where that is nothing, or nobody's business. Blocks. */
    private @Nullable Path find(String name) throws IOException {
        Path real;
        try {
            real = root.resolve(name).toRealPath();
        } catch (NoSuchFileException | InvalidPathException e) {
            return null;
        } catch (FileSystemException e) {
            // A file taken for a folder, a name that is too long, links in a circle, a folder that may not be entered.
            LOG.debug("{} in {} cannot be looked for", name, root, e);
            return null;
        }
        if (!real.startsWith(root)) {
            return null;
        }
        for (Path part : root.relativize(real)) {
            if (isHidden(part.toString())) {
                return null;
            }
        }
        return real;
    }

    private OpenFile open(Request request, Path file) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("cache-control", options.cacheControl());
        headers.put("x-content-type-options", "nosniff");
        if (options.precompressed()) {
            headers.put("vary", "Accept-Encoding");
            for (Precompressed kind : Precompressed.values()) {
                Path compressed = kind.isTaken(request) ? sibling(file, kind) : null;
                if (compressed != null) {
                    headers.put("content-encoding", kind.coding());
                    return OpenFile.of(compressed, MediaTypes.of(file.toString()), headers);
                }
            }
        }
        return OpenFile.of(file, null, headers);
    }

    /** The file that has the same compressed; null where there is none, or it is older. */
    private @Nullable Path sibling(Path file, Precompressed kind) throws IOException {
        Path compressed = find(root.relativize(file) + kind.ending());
        boolean fresh = compressed != null
                && Files.isRegularFile(compressed)
                && Files.getLastModifiedTime(compressed).compareTo(Files.getLastModifiedTime(file)) >= 0;
        return fresh ? compressed : null;
    }

    private void send(HttpExchange exchange, OpenFile file) throws IOException {
        Selection selection = Selection.of(exchange.request(), file.representation(), 200);
        if (selection.isProblem()) {
            file.close();
            exchange.respond(Problem.of(selection.status(), selection.detail()), selection.headers());
        } else {
            FileSender.send(file, selection, exchange.eventLoop(), executor::execute, exchange::begin);
        }
    }
}
