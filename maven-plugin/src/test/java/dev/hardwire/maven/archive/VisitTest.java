package dev.hardwire.maven.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked of an application, also where an answer has no end. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VisitTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(50);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        handle("/", this::missing);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void asksForWhatTheDocumentHas() throws IOException {
        handle("/openapi.json", exchange -> answer(exchange, "{\"paths\": {\"/items\": {\"get\": {}}}}"));
        handle("/items", exchange -> answer(exchange, "[]"));

        assertThat(visit())
                .containsExactly(
                        "GET /: 404",
                        "GET /openapi.json: 200",
                        "GET /items: 200",
                        "GET /nothing-is-here: 404",
                        "GET /socket.io/?EIO=4&transport=polling: 404");
    }

    @Test
    void doesNotWaitForTheEndOfEvents() throws IOException {
        handle("/events", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!pause(10)) {
                    out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        });

        assertThat(visit("/events")).contains("GET /events: 200, read for 300 ms");
    }

    @Test
    void doesNotWaitForEventsThatNeverHappen() throws IOException {
        handle("/silence", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush(); // from JDK 25 on the head waits for that
            pause(TIMEOUT.toMillis());
            exchange.close();
        });

        assertThat(visit("/silence")).contains("GET /silence: 200, read for 300 ms");
    }

    @Test
    void doesNotReadAllOfADownload() throws IOException {
        handle("/download", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!pause(0)) {
                    out.write(new byte[8192]);
                }
            }
        });

        assertThat(visit("/download"))
                .anySatisfy(one -> assertThat(one)
                        // a machine that stops may have read less of it
                        .matches("GET /download: 200, read (up to 65536 bytes|for 300 ms)"));
    }

    @Test
    void takesAnAnswerThatBreaksOff() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
        socket.close();

        assertThat(Answer.rest(socket, PATIENCE, new ByteArrayOutputStream()))
                .startsWith(", then java.net.SocketException");
    }

    @Test
    void demandsAHead() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:" + silent.getLocalPort());

            assertThatThrownBy(() -> Visit.make(new Connector(address, PATIENCE, PATIENCE), List.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("GET / was not answered");
        }
    }

    private List<String> visit(String... paths) throws IOException {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return Visit.make(new Connector(address, TIMEOUT, PATIENCE), List.of(paths));
    }

    private void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void missing(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, text.length());
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether the test is over. */
    private boolean pause(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
