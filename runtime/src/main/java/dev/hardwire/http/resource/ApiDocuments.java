package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.spi.DocumentResource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves the documents of an application as JSON. Thread-safe. */
public final class ApiDocuments extends ReadOnlyProtocol {
    private final Map<String, Content> byPath;

    /**
     * The documents, read now.
     *
     * @throws IllegalStateException if one is not on the class path
     */
    public ApiDocuments(List<DocumentResource> documents, ClassPath classPath) {
        Map<String, Content> contents = new LinkedHashMap<>();
        paths(documents).forEach((path, document) -> contents.put(path, content(document, classPath)));
        byPath = Map.copyOf(contents);
    }

    private static Content content(DocumentResource document, ClassPath classPath) {
        try {
            byte[] bytes = classPath.read(document.resource());
            if (bytes == null) {
                throw new IllegalStateException("The document " + document.document() + " is not on the class path as "
                        + document.resource() + ": rebuild the application");
            }
            return Content.of("application/json", bytes);
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
        Content content = byPath.get(exchange.request().path());
        if (content != null) {
            content.respond(exchange);
        }
    }
}
