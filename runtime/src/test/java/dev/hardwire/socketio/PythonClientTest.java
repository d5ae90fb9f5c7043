package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The client of python-socketio, over each transport: runs {@code src/test/python/client_test.py}. Needs the packages of
 * {@code requirements.txt} in the virtual environment {@code .venv} beside it; without it, skipped outside of continuous
 * integration.
 */
class PythonClientTest {
    private static final Path FOLDER = Path.of("src", "test", "python").toAbsolutePath();
    private static final Path PYTHON = FOLDER.resolve(Path.of(".venv", "bin", "python"));

    @Test
    void passesItsTests() throws Exception {
        if (!Files.isExecutable(PYTHON)) {
            String why = "The Python client is not installed: python3 -m venv .venv and .venv/bin/pip install"
                    + " -r requirements.txt in " + FOLDER;
            if ("true".equals(System.getenv("CI"))) {
                fail(why);
            }
            abort(why);
        }
        try (SocketIoServer server = SocketIoServer.start(ClientTables.wiring(), SocketIoOptions.builder())) {
            Path output = Files.createTempFile("client", ".log");
            ProcessBuilder builder = new ProcessBuilder(PYTHON.toString(), "-B", "client_test.py")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("HARDWIRE_URL", server.url());
            Process process = builder.start();
            try {
                assertThat(process.waitFor(2, TimeUnit.MINUTES))
                        .as("in time: %s", output)
                        .isTrue();
                assertThat(process.exitValue()).as(() -> read(output)).isZero();
            } finally {
                process.destroyForcibly();
            }
            assertThat(read(output)).contains("Ran 27 tests").contains("OK");
            Files.delete(output);
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
