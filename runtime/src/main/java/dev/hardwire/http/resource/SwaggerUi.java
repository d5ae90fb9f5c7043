package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.spi.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves Swagger UI from its webjar, showing the application's documents. Thread-safe. */
public final class SwaggerUi extends ReadOnlyProtocol {
    private static final String POM = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String INDEX = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>API</title>
              <link rel="stylesheet" href="swagger-ui.css">
              <link rel="icon" type="image/png" href="favicon-32x32.png" sizes="32x32">
            </head>
            <body>
              <div id="swagger-ui"></div>
              <script src="swagger-ui-bundle.js"></script>
              <script src="swagger-ui-standalone-preset.js"></script>
              <script src="start.js"></script>
            </body>
            </html>
            """;

    private final String path;
    private final Content index;
    private final Content start;
    private final Resources files;

    private SwaggerUi(String path, Content index, Content start, Resources files) {
        this.path = path;
        this.index = index;
        this.start = start;
        this.files = files;
    }

    /**
     * Swagger UI for documents that {@link ApiDocuments} serves; empty where the webjar is not on the class path.
     *
     * @throws IllegalStateException if the webjar cannot be read
     */
    public static Optional<SwaggerUi> find(DocsOptions options, List<ServedDocument> documents, ClassPath classPath) {
        try {
            String version = classPath.properties(POM).getProperty("version");
            if (version == null) {
                return Optional.empty();
            }
            return Optional.of(new SwaggerUi(
                    options.path(),
                    content("text/html; charset=utf-8", INDEX),
                    content("text/javascript; charset=utf-8", startScript(options, documents)),
                    new Resources(options.path(), "META-INF/resources/webjars/swagger-ui/" + version, classPath)));
        } catch (IOException e) {
            throw new IllegalStateException("The webjar of Swagger UI cannot be read", e);
        }
    }

    private static Content content(String mediaType, String text) {
        return Content.of(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A script of its own, so that a page policy against inline scripts does not stop it. */
    private static String startScript(DocsOptions options, List<ServedDocument> documents) {
        // From the page's folder, so that they are found below any prefix that a proxy takes away.
        String root = options.path().replaceAll("/[^/]+", "/..").substring(1);
        JsonWriter urls = new JsonWriter(256);
        urls.beginArray();
        for (Map.Entry<String, ServedDocument> entry :
                ApiDocuments.paths(documents).entrySet()) {
            urls.beginObject();
            urls.name("url");
            urls.value(root + entry.getKey());
            urls.name("name");
            urls.value(entry.getValue().title());
            urls.endObject();
        }
        urls.endArray();
        String list = new String(urls.toByteArray(), StandardCharsets.UTF_8);
        return """
                const urls = %s;
                const settings = %s;
                window.ui = SwaggerUIBundle({
                  deepLinking: true,
                  layout: urls.length === 1 ? "BaseLayout" : "StandaloneLayout",
                  ...settings,
                  ...(urls.length === 1 ? { url: urls[0].url } : { urls }),
                  dom_id: "#swagger-ui",
                  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
                });
                """.formatted(list, options.settings());
    }

    @Override
    public boolean serves(String path) {
        return files.serves(path);
    }

    @Override
    void read(HttpExchange exchange) {
        String asked = exchange.request().path();
        switch (asked.substring(path.length())) {
            case "/", "/index.html" -> index.respond(exchange);
            case "/start.js" -> start.respond(exchange);
            default -> files.read(exchange);
        }
    }
}
