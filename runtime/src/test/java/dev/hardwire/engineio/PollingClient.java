package dev.hardwire.engineio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A client of Engine.IO over HTTP long-polling, one request at a time as a test says. */
public final class PollingClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final HttpClient http;

    /** A client of the Engine.IO server below this URL, which ends with a slash. */
    public PollingClient(String url) {
        this(url, HTTP);
    }

    /** A client of the server below this URL that uses its own connections. */
    public PollingClient(String url, HttpClient http) {
        this.url = url;
        this.http = http;
    }

    /** Opens a session; answers its id. */
    public String open() throws IOException, InterruptedException {
        HttpResponse<String> response = get("EIO=4&transport=polling");
        if (response.statusCode() != 200) {
            throw new IOException("Answered " + response.statusCode() + " " + response.body());
        }
        return sid(response.body());
    }

    /** The session id in an open packet. */
    public static String sid(String openPacket) {
        return openPacket.replaceFirst("^0\\{\"sid\":\"([^\"]+)\".*", "$1");
    }

    /** Sends a GET with this query. */
    public HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return http.send(request(query).GET().build(), BodyHandlers.ofString());
    }

    /** Sends any method with this query and body. */
    public HttpResponse<String> send(String method, String query, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(query).method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** Polls a session. */
    public HttpResponse<String> poll(String sid) throws IOException, InterruptedException {
        return get(query(sid));
    }

    /** Polls a session without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> pollAsync(String sid) {
        return http.sendAsync(request(query(sid)).GET().build(), BodyHandlers.ofString());
    }

    /** Polls a session for what a test expects. */
    public String packets(String sid) throws IOException, InterruptedException {
        HttpResponse<String> response = poll(sid);
        if (response.statusCode() != 200) {
            throw new IOException("Answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** Sends packets. */
    public HttpResponse<String> post(String sid, String packets) throws IOException, InterruptedException {
        return send("POST", query(sid), packets);
    }

    /** Sends packets without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> postAsync(String sid, String packets) {
        return http.sendAsync(
                request(query(sid)).POST(BodyPublishers.ofString(packets)).build(), BodyHandlers.ofString());
    }

    /** The query of a session's requests. */
    public static String query(String sid) {
        return "EIO=4&transport=polling&sid=" + sid;
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(url + "?" + query)).timeout(Duration.ofSeconds(20));
    }
}
