package dev.hardwire.http.resource;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the documents of an application as JSON; where a proxy shows them below a prefix, with servers that are below it
 * too. Those are made on the handler executor, since a client may choose the prefix. Thread-safe.
 */
public final class ApiDocuments extends ReadOnlyProtocol {
    private static final Logger LOG = LoggerFactory.getLogger(ApiDocuments.class);
    /** How many documents are kept as they are shown below prefixes. */
    private static final int MAX_KEPT = 64;

    private static final String MEDIA_TYPE = "application/json";

    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Map<String, Content> byPath = new HashMap<>();
    /** By prefix and path. */
    private final Map<String, Content> prefixed = new ConcurrentHashMap<>();

    private final HandlerExecutor executor;

    /**
     * The documents, read now.
     *
     * @throws IllegalStateException if one is not on the class path
     */
    public ApiDocuments(List<ServedDocument> documents, HandlerExecutor executor) {
        this.executor = executor;
        paths(documents).forEach((path, document) -> {
            byte[] content = document.read();
            bytes.put(path, content);
            byPath.put(path, Content.of(MEDIA_TYPE, content));
        });
    }

    /**
     * Where each document is: {@code openapi.json} under its base path, and {@code openapi-2.json} and so on for further
     * ones with the same.
     */
    static Map<String, ServedDocument> paths(List<ServedDocument> documents) {
        Map<String, ServedDocument> paths = new LinkedHashMap<>();
        for (ServedDocument document : documents) {
            String path = document.basePath() + "/openapi.json";
            for (int number = 2; paths.containsKey(path); number++) {
                path = document.basePath() + "/openapi-" + number + ".json";
            }
            paths.put(path, document);
        }
        return paths;
    }

    @Override
    public boolean serves(String path) {
        return byPath.containsKey(path);
    }

    @Override
    void read(HttpExchange exchange) {
        String path = exchange.request().path();
        String prefix = exchange.request().prefix();
        Content known = prefix.isEmpty() ? byPath.get(path) : prefixed.get(prefix + path);
        if (known != null) {
            known.respond(exchange);
        } else if (!executor.execute(() -> respondBelow(prefix, exchange))) {
            exchange.respond(Problem.of(503, "The server is too busy"), Map.of());
        }
    }

    private void respondBelow(String prefix, HttpExchange exchange) {
        try {
            below(prefix, exchange.request().path()).respond(exchange);
        } catch (RuntimeException e) {
            String id = exchange.request().id();
            LOG.error("Request {}: the document cannot be shown below {}", id, prefix, e);
            exchange.respond(Problem.failure(id), Map.of());
        }
    }

    private Content below(String prefix, String path) {
        byte[] document = Objects.requireNonNull(bytes.get(path));
        Content made = Content.of(MEDIA_TYPE, DocumentServers.below(prefix, document));
        if (prefixed.size() < MAX_KEPT) {
            prefixed.put(prefix + path, made);
        }
        return made;
    }
}
