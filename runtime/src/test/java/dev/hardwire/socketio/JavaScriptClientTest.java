package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The official JavaScript client, over each transport: runs {@code src/test/js/client.test.js} in Node.js. Needs {@code npm
 * ci} in that folder; without it, or without Node.js, skipped outside of continuous integration.
 */
class JavaScriptClientTest {
    private static final Path FOLDER = Path.of("src", "test", "js").toAbsolutePath();

    @Test
    void passesItsTests() throws Exception {
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            skip("The JavaScript client is not installed: run npm ci in " + FOLDER);
        }
        try (SocketIoServer server = SocketIoServer.start(ClientTables.wiring(), SocketIoOptions.builder())) {
            Path output = Files.createTempFile("client", ".log");
            Process process = start(server, output);
            try {
                assertThat(process.waitFor(2, TimeUnit.MINUTES))
                        .as("in time: %s", output)
                        .isTrue();
                assertThat(process.exitValue()).as(() -> read(output)).isZero();
            } finally {
                process.destroyForcibly();
            }
            assertThat(read(output)).contains("# pass ").contains("# fail 0");
        }
    }

    private static Process start(SocketIoServer server, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "--test", "--test-reporter=tap", "client.test.js")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HARDWIRE_URL", server.url());
        try {
            return builder.start();
        } catch (IOException e) {
            skip("Node.js is not installed: " + e.getMessage());
            throw e;
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void skip(String why) {
        if ("true".equals(System.getenv("CI"))) {
            fail(why);
        }
        abort(why);
    }
}
