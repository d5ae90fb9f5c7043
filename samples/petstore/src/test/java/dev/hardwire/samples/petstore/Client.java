package dev.hardwire.samples.petstore;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running shop: as its till, unless it is told to be somebody else. */
final class Client {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String address;
    private final String[] credentials;

    Client(int port) {
        this("http://127.0.0.1:" + port, "api_key", "special-key");
    }

    private Client(String address, String... credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /** The same client with other credentials, or none. */
    Client as(String... others) {
        return new Client(address, others);
    }

    /** What came back; the body is missing where there is none. */
    record Answer(int status, String contentType, String text) {
        JsonNode body() {
            return JSON.readTree(text);
        }

        JsonNode at(String pointer) {
            return body().at(pointer);
        }
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, headers);
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null);
    }

    Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send("POST", path, json, headers);
    }

    Answer put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, json);
    }

    /** Sends a multipart form whose boundary is {@code x}. */
    Answer upload(String path, String form) throws IOException, InterruptedException {
        return send("POST", path, form, "content-type", "multipart/form-data; boundary=x");
    }

    private Answer send(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        if (json == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString(json)).header("content-type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (credentials.length > 0) {
            request.headers(credentials);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body());
    }
}
