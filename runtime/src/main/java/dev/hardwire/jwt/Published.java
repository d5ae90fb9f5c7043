package dev.hardwire.jwt;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What issuers publish, fetched by the JDK's client: a native image has no {@code URL} with http or https unless its builder
 * is told to. Thread-safe.
 */
final class Published {
    private static final int MAX_BYTES = 256 * 1024;

    private final Duration timeout;
    private @Nullable HttpClient client;

    /**
     * Nothing is fetched yet.
     *
     * @param timeout for a connection, and as long again for an answer
     */
    Published(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * The text at an address.
     *
     * @throws IOException if it cannot be had, in time, or is larger than 256 KiB
     */
    String text(URI address) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client().sendAsync(HttpRequest.newBuilder(address).build(), head -> new LimitedBody(MAX_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
            int status = response.statusCode();
            if (status < 200 || status > 299) {
                throw new IOException(address + " is answered " + status);
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (ExecutionException e) {
            throw new IOException(address + " cannot be fetched: " + e.getCause(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(address + " is not answered in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(address + " is no longer waited for");
        }
    }

    /** The client, which has a thread of its own: made when it is first needed. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(timeout)
                    .build();
            client = made;
        }
        return made;
    }
}
