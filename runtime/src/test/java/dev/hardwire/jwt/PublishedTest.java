package dev.hardwire.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is fetched from issuers, and what is not. */
@Timeout(60)
class PublishedTest {
    private static final int LIMIT = 256 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/text/", exchange -> {
            byte[] text = "ä"
                    .repeat(Integer.parseInt(exchange.getRequestURI().getPath().substring(6)))
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            try (var out = exchange.getResponseBody()) {
                out.write(text);
            }
        });
        server.createContext("/status/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/text/1");
            exchange.sendResponseHeaders(
                    Integer.parseInt(exchange.getRequestURI().getPath().substring(8)), -1);
            exchange.close();
        });
        server.createContext("/never", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @ParameterizedTest
    @CsvSource({"/text/0, 0", "/text/5, 5", "/text/" + LIMIT / 2 + "," + LIMIT / 2, "/status/302, 1"})
    void textIsFetched(String path, int length) throws IOException {
        assertThat(new Published(Duration.ofSeconds(20)).text(address(path))).isEqualTo("ä".repeat(length));
    }

    @Test
    void whatIsTooLargeIsNot() {
        assertThatIOException()
                .isThrownBy(() -> new Published(Duration.ofSeconds(20)).text(address("/text/" + (LIMIT / 2 + 1))))
                .withMessageContaining("larger than 262144 bytes");
    }

    @ParameterizedTest
    @CsvSource({"404", "500", "304"})
    void otherAnswersAreNot(int status) {
        assertThatIOException()
                .isThrownBy(() -> new Published(Duration.ofSeconds(20)).text(address("/status/" + status)))
                .withMessageEndingWith(" is answered " + status);
    }

    @Test
    void anAnswerIsNotWaitedForWithoutEnd() {
        assertThatIOException()
                .isThrownBy(() -> new Published(Duration.ofMillis(200)).text(address("/never")))
                .withMessageEndingWith(" is not answered in time");
    }

    @Test
    void whereNobodyListensThereIsNothing() {
        URI address = address("/text/1");
        server.stop(0);
        assertThatIOException()
                .isThrownBy(() -> new Published(Duration.ofSeconds(20)).text(address))
                .withMessageContaining("cannot be fetched");
    }
}
