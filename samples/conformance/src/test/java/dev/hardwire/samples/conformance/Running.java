package dev.hardwire.samples.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
    static Running image(String profile) throws IOException, InterruptedException {
        String binary = System.getProperty("hardwire.native.conformance", "");
        assumeTrue(!binary.isEmpty(), "There is no native image of the profiles: see docs/native.md");
        Process process = new ProcessBuilder(
                        Path.of(binary).toAbsolutePath().toString(), "--profile", profile, "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Matcher address = Announcement.await(process, Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)"));
        return new Image(process, Integer.parseInt(address.group(1)));
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
            try {
                process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
