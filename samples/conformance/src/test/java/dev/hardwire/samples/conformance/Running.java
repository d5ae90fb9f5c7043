package dev.hardwire.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that has a profile, in this process or as a native image. */
interface Running extends AutoCloseable {
    int port();

    @Override
    void close();

    /** One in this process. */
    static Running here(String profile) {
        return new Here(Conformance.server(profile).host("127.0.0.1").listen(0));
    }

    /** The native image that {@code -Dhardwire.native.conformance} names; where there is none, the test is skipped. */
    static Running image(String profile) throws IOException {
        String binary = System.getProperty("hardwire.native.conformance", "");
        assumeTrue(!binary.isEmpty(), "There is no native image of the profiles: see docs/native.md");
        Process process = new ProcessBuilder(
                        Path.of(binary).toAbsolutePath().toString(), "--profile", profile, "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = output.readLine();
            Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)").matcher(line == null ? "" : line);
            assertThat(address.find()).as("the address in: %s", line).isTrue();
            return new Image(process, Integer.parseInt(address.group(1)));
        } catch (IOException | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** In this process. */
    record Here(Server server) implements Running {
        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** A native image. */
    record Image(Process process, int port) implements Running {
        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
