package dev.hardwire.samples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The shop as a program of its own. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProgramTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    private Process process;
    private Client client;

    /** What starts it, without arguments. */
    abstract List<String> command();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command());
        command.addAll(List.of("--port", "0"));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        client =
                new Client(Integer.parseInt(Announcement.await(process, ADDRESS).group(1)));
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (process == null) {
            return; // skipped
        }
        process.destroy();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("stops when asked to")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
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
