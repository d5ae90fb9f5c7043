package dev.hardwire.samples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shop as one runnable jar. */
@Timeout(120)
class JarIT {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    private static Process process;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of(System.getProperty("project.build.directory", "target"), "petstore.jar")
                                .toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = output.readLine();
        var address = ADDRESS.matcher(line == null ? "" : line);
        assertThat(address.find()).as("the address in: %s", line).isTrue();
        client = new Client(Integer.parseInt(address.group(1)));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("stops when asked to")
                .isTrue();
    }

    @Test
    void servesOperations() throws Exception {
        var added = client.post("/pets", "{\"name\":\"Tom\",\"species\":\"cat\",\"price\":12.5}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(client.get("/pets/" + added.at("/id").asLong()).status()).isEqualTo(200);
    }

    @Test
    void namesMistakes() throws Exception {
        var refused = client.post("/pets", "{\"name\":\"Tom\",\"species\":\"cat\",\"price\":-1}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/price");
    }

    @Test
    void servesTheDocumentAndThePage() throws Exception {
        assertThat(client.get("/openapi.json").at("/info/title").asString()).isEqualTo("Pet store");
        assertThat(client.get("/docs/").text()).contains("swagger-ui");
    }
}
