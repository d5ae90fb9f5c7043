package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.Hardwire;
import dev.hardwire.http.cors.CorsOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a real browser makes of CORS, and of the page of documents. */
@Tag("browser")
class BrowserTest {
    private static final String PAGE = """
            <!doctype html>
            <p id="out"></p>
            <script type="module">
              const [open, closed] = location.search.slice(1).split(",").map(port => "http://127.0.0.1:" + port);
              const ask = async (url, options) => {
                try {
                  const answer = await fetch(url, options);
                  return answer.status + " " + (await answer.text()).length;
                } catch (e) {
                  return e.name;
                }
              };
              const put = {method: "POST", headers: {"Content-Type": "application/json", "X-A": "1"}, body: "{}"};
              const results = [
                await ask(open + "/who", {...put, credentials: "include"}),
                await ask(open + "/fail"),
                await ask(open + "/nowhere", put),
                await ask(closed + "/who"),
                await ask(closed + "/who", put),
              ];
              document.getElementById("out").textContent = results.map(r => r.replace(/ [1-9][0-9]*$/, " read")).join("; ");
            </script>
            """;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void readsWhatItMay() throws Exception {
        Path browser = browser();
        Files.writeString(Files.createDirectory(folder.resolve("web")).resolve("index.html"), PAGE);
        var origin = new AtomicReference<>("");
        var cors = CorsOptions.builder()
                .origins(asked -> asked.equals(origin.get()))
                .credentials(true)
                .build();
        try (EdgeServer page = EdgeServer.start(Hardwire.of(EdgeServer.wiring()).files("/", folder.resolve("web")));
                EdgeServer open = EdgeServer.start(HttpOptions.builder().cors(cors));
                EdgeServer closed = EdgeServer.start(HttpOptions.builder())) {
            origin.set("http://127.0.0.1:" + page.port());
            assertThat(dom(browser, origin.get() + "/?" + open.port() + "," + closed.port()))
                    .contains("<p id=\"out\">200 read; 500 read; 404 read; TypeError;" + " TypeError</p>");
        }
    }

    @Test
    @Timeout(120)
    void findsTheDocument() throws Exception {
        Path browser = browser();
        try (EdgeServer server = EdgeServer.start(HttpOptions.builder())) {
            assertThat(dom(browser, "http://127.0.0.1:" + server.port() + "/docs/"))
                    .contains("class=\"title\">Shop")
                    .contains("../v1/openapi.json");
        }
    }

    private static Path browser() {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent() || "true".equals(System.getenv("CI")), "There is no chromium on the PATH.");
        return found.orElseThrow();
    }

    /** The page as it is when its scripts have run. */
    private String dom(Path browser, String address) throws IOException, InterruptedException {
        Path output = folder.resolve("page.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("user"),
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
