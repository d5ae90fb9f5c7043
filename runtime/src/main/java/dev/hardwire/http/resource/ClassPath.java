package dev.hardwire.http.resource;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.Problem;
import dev.hardwire.http.file.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files of the class path, and keeps some in memory. Thread-safe. */
public final class ClassPath {
    private static final Logger LOG = LoggerFactory.getLogger(ClassPath.class);
    /** How many files are kept, and how large they may be in bytes: a web page with its parts, many times over. */
    private static final int MAX_KEPT = 256;

    private static final int MAX_KEPT_SIZE = 2 * 1024 * 1024;

    private final ClassLoader loader;
    private final HandlerExecutor executor;
    private final Map<String, Content> kept = new ConcurrentHashMap<>();

    private ClassPath(ClassLoader loader, HandlerExecutor executor) {
        this.loader = loader;
        this.executor = executor;
    }

    /** The class path as a class sees it; files are read on the executor. */
    public static ClassPath of(Class<?> seenBy, HandlerExecutor executor) {
        ClassLoader loader = seenBy.getClassLoader();
        return new ClassPath(loader == null ? ClassLoader.getSystemClassLoader() : loader, executor);
    }

    /** Answers with a file; 404 where there is none with this name. */
    void respond(HttpExchange exchange, String name) {
        Content content = kept.get(name);
        if (content != null) {
            content.respond(exchange);
        } else if (!executor.execute(() -> load(exchange, name))) {
            exchange.respond(Problem.of(503, "The server is too busy"), Map.of());
        }
    }

    private void load(HttpExchange exchange, String name) {
        try {
            byte[] bytes = read(name);
            if (bytes == null) {
                exchange.respond(
                        Problem.of(
                                404, "There is nothing at " + exchange.request().path()),
                        Map.of());
                return;
            }
            Content content = Content.of(MediaTypes.of(name), bytes);
            if (bytes.length <= MAX_KEPT_SIZE && kept.size() < MAX_KEPT) {
                kept.put(name, content);
            }
            content.respond(exchange);
        } catch (IOException e) {
            LOG.error("Request {}: cannot read {}", exchange.request().id(), name, e);
            exchange.respond(Problem.failure(exchange.request().id()), Map.of());
        }
    }

    /** The bytes of a file, or null where there is none with this name. Blocks. */
    byte @Nullable [] read(String name) throws IOException {
        URL url = loader.getResource(name);
        if (url == null || isFolder(url, name)) {
            return null;
        }
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        }
    }

    /** The properties in a file; none where there is no such file. Blocks. */
    Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties;
    }

    /** A class path gives folders too, some as a list of their files, which is nobody's business. */
    private boolean isFolder(URL url, String name) {
        return url.getProtocol().equals("file")
                ? !Files.isRegularFile(Path.of(URI.create(url.toString())))
                : loader.getResource(name + "/") != null;
    }
}
