package dev.hardwire.samples.petstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.Server;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The documentation page in a real browser. */
@Tag("browser")
class DocsPageTest {
    @TempDir
    Path profile;

    @Test
    @Timeout(120)
    void showsEveryOperation() throws Exception {
        var browser = browser();
        assumeTrue(browser.isPresent() || "true".equals(System.getenv("CI")), "There is no chromium on the PATH.");
        try (Server server = Shop.start(0)) {
            var page = page(browser.orElseThrow(), "http://127.0.0.1:" + server.port() + "/docs/");

            assertThat(page).contains("operations-Pets-listPets", "operations-Pets-addPet", "operations-Pets-getPet");
            assertThat(page).contains("operations-Orders-placeOrder", "operations-Orders-getOrder");
            assertThat(page).contains("A small shop that sells pets.");
        }
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The page as it is when its scripts have run. */
    private String page(Path browser, String address) throws IOException, InterruptedException {
        var output = profile.resolve("page.html");
        var process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile.resolve("user"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        address)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("the browser has ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
