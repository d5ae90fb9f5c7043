package dev.hardwire.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            Matcher address = Pattern.compile("http://[^: ]+:\\d+").matcher(line == null ? "" : line);
            assertThat(address.find()).as("the address in: %s", line).isTrue();
            var hello = HttpRequest.newBuilder(URI.create(address.group() + "/hello"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(hello, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("{\"message\":\"hello\"}");
        } finally {
            process.destroy();
        }
    }
}
