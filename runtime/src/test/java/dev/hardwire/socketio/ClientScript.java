package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Tests of a client in its own language, run as a process. What it needs may not be installed; then the test is skipped
 * outside of continuous integration.
 */
final class ClientScript {
    private static final Path JS = Path.of("src", "test", "js").toAbsolutePath();
    private static final Path PYTHON = Path.of("src", "test", "python").toAbsolutePath();

    private ClientScript() {}

    /** Runs a file of {@code src/test/js} with Node.js; answers what it has printed, as TAP. */
    static String javaScript(String file, Map<String, String> environment) throws Exception {
        if (!Files.isDirectory(JS.resolve("node_modules"))) {
            skip("The JavaScript client is not installed: run npm ci in " + JS);
        }
        return run(JS, List.of("node", "--test", "--test-reporter=tap", file), environment);
    }

    /** Runs a file of {@code src/test/python}; answers what it has printed. */
    static String python(String file, Map<String, String> environment) throws Exception {
        Path python = PYTHON.resolve(Path.of(".venv", "bin", "python"));
        if (!Files.isExecutable(python)) {
            skip("The Python client is not installed: python3 -m venv .venv and .venv/bin/pip install"
                    + " -r requirements.txt in " + PYTHON);
        }
        return run(PYTHON, List.of(python.toString(), "-B", file), environment);
    }

    private static String run(Path folder, List<String> command, Map<String, String> environment) throws Exception {
        Path output = Files.createTempFile("client", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = start(builder);
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as(() -> "in time: " + read(output))
                    .isTrue();
            assertThat(process.exitValue()).as(() -> read(output)).isZero();
            return read(output);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            skip(builder.command().get(0) + " is not installed: " + e.getMessage());
            throw e;
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skip(String why) {
        if ("true".equals(System.getenv("CI"))) {
            fail(why);
        }
        abort(why);
    }
}
