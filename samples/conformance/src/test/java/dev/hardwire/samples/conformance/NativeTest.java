package dev.hardwire.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

/** The profiles of a native image, which {@code -Dhardwire.native.conformance} names; skipped where there is none. */
@Tag("native")
class NativeTest extends ProfilesTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    @Override
    Running start(String profile) throws IOException {
        String binary = System.getProperty("hardwire.native.conformance", "");
        assumeTrue(!binary.isEmpty(), "There is no native image of the profiles: see docs/native.md");
        Process process = new ProcessBuilder(
                        Path.of(binary).toAbsolutePath().toString(), "--profile", profile, "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = output.readLine();
            Matcher address = ADDRESS.matcher(line == null ? "" : line);
            assertThat(address.find()).as("the address in: %s", line).isTrue();
            return new Started(process, Integer.parseInt(address.group(1)));
        } catch (IOException | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private record Started(Process process, int port) implements Running {
        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
