package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.spi.DocumentResource;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves the documents of an application as JSON; where a proxy shows them below a prefix, with servers that are below it
 * too. Thread-safe.
 */
public final class ApiDocuments extends ReadOnlyProtocol {
    /** How many documents are kept as they are shown below prefixes. */
    private static final int MAX_KEPT = 64;

    private static final String MEDIA_TYPE = "application/json";

    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Map<String, Content> byPath = new HashMap<>();
    /** By prefix and path. */
    private final Map<String, Content> prefixed = new ConcurrentHashMap<>();

    /**
     * The documents, read now.
     *
     * @throws IllegalStateException if one is not on the class path
     */
    public ApiDocuments(List<DocumentResource> documents, ClassPath classPath) {
        paths(documents).forEach((path, document) -> {
            byte[] content = bytes(document, classPath);
            bytes.put(path, content);
            byPath.put(path, Content.of(MEDIA_TYPE, content));
        });
    }

    private static byte[] bytes(DocumentResource document, ClassPath classPath) {
        try {
            byte[] bytes = classPath.read(document.resource());
            if (bytes == null) {
                throw new IllegalStateException("The document " + document.document() + " is not on the class path as "
                        + document.resource() + ": rebuild the application");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException("The document " + document.resource() + " cannot be read", e);
        }
    }

    /**
     * Where each document is: {@code openapi.json} under its base path, and {@code openapi-2.json} and so on for further
     * ones with the same.
     */
    static Map<String, DocumentResource> paths(List<DocumentResource> documents) {
        Map<String, DocumentResource> paths = new LinkedHashMap<>();
        for (DocumentResource document : documents) {
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
        Content content = prefix.isEmpty() ? byPath.get(path) : below(prefix, path);
        if (content != null) {
            content.respond(exchange);
        }
    }

    private @Nullable Content below(String prefix, String path) {
        Content known = prefixed.get(prefix + path);
        byte[] document = bytes.get(path);
        if (known != null || document == null) {
            return known;
        }
        Content made = Content.of(MEDIA_TYPE, DocumentServers.below(prefix, document));
        if (prefixed.size() < MAX_KEPT) {
            prefixed.put(prefix + path, made);
        }
        return made;
    }
}
