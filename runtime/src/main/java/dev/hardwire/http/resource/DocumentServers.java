package dev.hardwire.http.resource;

import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the servers of a document so that they are found where a proxy shows them: below a prefix of the same host. */
final class DocumentServers {
    private static final String SERVERS = "servers";
    private static final String URL = "url";

    private DocumentServers() {}

    /** A document with the prefix in front of each server that is a path. */
    static byte[] below(String prefix, byte[] document) {
        JsonNode root;
        try (JsonReader reader = JsonReader.of(document, 0, document.length, new Violations())) {
            root = reader.node();
        }
        if (root instanceof ObjectNode object) {
            if (!object.has(SERVERS)) {
                // What is left out is the root of the host.
                object.putArray(SERVERS).addObject().put(URL, "/");
            }
            move(prefix, object);
            for (JsonNode path : object.path("paths")) {
                move(prefix, path);
                path.forEach(operation -> move(prefix, operation));
            }
        }
        JsonWriter out = new JsonWriter(document.length + 256);
        out.value(root);
        return out.toByteArray();
    }

    private static void move(String prefix, JsonNode described) {
        for (JsonNode server : described.path(SERVERS)) {
            String url = server.path(URL).asString("");
            // Anything else is a whole URL, or counted from where the document is.
            if (server instanceof ObjectNode object && url.startsWith("/") && !url.startsWith("//")) {
                object.put(URL, url.equals("/") ? prefix : prefix + url);
            }
        }
    }
}
