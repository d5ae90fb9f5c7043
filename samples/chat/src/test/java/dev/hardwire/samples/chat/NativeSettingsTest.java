package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a native image takes from the start and the machine that it runs on, and not from those of its build; skipped where
 * there is none.
 */
@Tag("native")
@Timeout(180)
class NativeSettingsTest {
    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void nothingIsFrozenThatDiffersFromStartToStart() throws Exception {
        try (var first = NativeProgram.start(folder, Map.of("HARDWIRE_HEALTH_LIVE_PATH", "/alive"));
                var second = NativeProgram.start(folder, Map.of("HARDWIRE_HEALTH_LIVE_PATH", "/there"))) {
            assertThat(status(first, "/alive")).isEqualTo(200);
            assertThat(status(second, "/alive")).isEqualTo(404);
            assertThat(status(second, "/there")).isEqualTo(200);
            assertThat(get(first, POLLING)).isNotEqualTo(get(second, POLLING));
        }
    }

    @Test
    void aFileAndArgumentsAreRead() throws Exception {
        Path file = Files.writeString(folder.resolve("shop.properties"), "health.live-path = /from-file\n");
        try (var program = NativeProgram.start(
                folder, Map.of(), "--config", file.toString(), "--health.ready-path=/from-arguments")) {
            assertThat(status(program, "/from-file")).isEqualTo(200);
            assertThat(status(program, "/from-arguments")).isEqualTo(200);
        }
    }

    /**
     * The builder has logged as the library says by default. What is logged here is so by a handler: its thread has no name
     * where it is a virtual one.
     */
    @ParameterizedTest
    @CsvSource({"true, []", "false, [hardwire-handler-"})
    void levelsOfTheLogAndThreadsOfHandlersAreThoseOfTheStart(boolean virtual, String thread) throws Exception {
        try (var program = NativeProgram.start(
                        folder,
                        Map.of(),
                        "-Dorg.slf4j.simpleLogger.log.dev.hardwire=debug",
                        "--http.virtual-threads=" + virtual);
                Client ada = Client.connect(program.port(), "Ada")) {
            ada.emit("message", new JSONObject(Map.of("key", "k", "text", "Hello?")));
            assertThat(ada.next("problem").asString()).isEqualTo("Please join a room first.");
            program.terminate();
            assertThat(program.log().lines())
                    .filteredOn(line -> line.contains("The handler of message in /chat failed, which was handled"))
                    .singleElement()
                    .asString()
                    .startsWith(thread + (virtual ? " DEBUG" : ""));
        }
        try (var quiet = NativeProgram.start(folder, Map.of());
                Client ada = Client.connect(quiet.port(), "Ada")) {
            ada.emit("message", new JSONObject(Map.of("key", "k", "text", "Hello?")));
            assertThat(ada.next("problem").asString()).isEqualTo("Please join a room first.");
            quiet.terminate();
            assertThat(quiet.log()).doesNotContain("DEBUG");
        }
    }

    /** By default there is one event loop a processor; each has a thread once it has a connection. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the names of threads are in /proc")
    void theProcessorsAreThoseOfTheMachine() throws Exception {
        try (var program = NativeProgram.start(folder, Map.of(), "-XX:ActiveProcessorCount=5")) {
            List<Socket> connections = new ArrayList<>();
            try {
                for (int i = 0; i < 10; i++) {
                    Socket connection = new Socket("localhost", program.port());
                    connections.add(connection);
                    connection
                            .getOutputStream()
                            .write("GET /rooms HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    assertThat(connection.getInputStream().read()).isEqualTo('H');
                }
                assertThat(program.threads())
                        .filteredOn(name -> name.contains("-loop-"))
                        .hasSize(5);
            } finally {
                for (Socket connection : connections) {
                    connection.close();
                }
            }
        }
    }

    private int status(NativeProgram program, String path) throws IOException, InterruptedException {
        return http.send(request(program, path), BodyHandlers.discarding()).statusCode();
    }

    private String get(NativeProgram program, String path) throws IOException, InterruptedException {
        return http.send(request(program, path), BodyHandlers.ofString()).body();
    }

    private static HttpRequest request(NativeProgram program, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + path))
                .build();
    }
}
