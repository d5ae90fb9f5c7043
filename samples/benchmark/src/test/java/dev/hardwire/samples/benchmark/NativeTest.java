package dev.hardwire.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The measured server as a native image, which {@code -Dhardwire.native.benchmark} names; skipped where there is none. */
@Tag("native")
@Timeout(120)
class NativeTest {
    @Test
    void startsAndAnswers() throws Exception {
        String binary = System.getProperty("hardwire.native.benchmark", "");
        assumeTrue(!binary.isEmpty(), "There is no native image of the benchmark: see docs/native.md");
        Process process = new ProcessBuilder(Path.of(binary).toAbsolutePath().toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Matcher address = Announcement.await(process, Pattern.compile("http://[^: ]+:\\d+"));
            var hello = HttpRequest.newBuilder(URI.create(address.group() + "/hello"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(hello, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("{\"message\":\"hello\"}");
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("ends when told to")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
