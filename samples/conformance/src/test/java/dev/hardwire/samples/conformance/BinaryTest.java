package dev.hardwire.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Binary payloads and answers, by the official JavaScript client over each transport: {@code binary.test.js}. */
@Timeout(180)
class BinaryTest {
    /** Where the JavaScript client is. */
    private static final Path SCRIPTS =
            Path.of("..", "chat", "src", "test", "browser").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    Running start(String profile) throws IOException, InterruptedException {
        return Running.here(profile);
    }

    @Test
    void binaryGoesBothWays() throws Exception {
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            lack("The packages of " + SCRIPTS + " are not there: run npm ci in that folder");
        }
        Path log = folder.resolve("node.log");
        try (Running server = start("client")) {
            ProcessBuilder test = new ProcessBuilder("node", "--test", "binary.test.js")
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            test.environment().put("SERVER_URL", "http://127.0.0.1:" + server.port());
            Process process = test.start();
            try {
                assertThat(process.waitFor(120, TimeUnit.SECONDS))
                        .as("ended in time")
                        .isTrue();
            } finally {
                process.destroy();
            }
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        }
    }

    /** Where continuous integration runs, everything has to be there; elsewhere the test is skipped. */
    private static void lack(String what) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            fail(what);
        }
        abort(what);
    }
}
