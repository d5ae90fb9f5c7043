package dev.hardwire.samples.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.hardwire.Server;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page in a real browser: two windows of Chromium, driven by {@code src/test/browser/chat.test.js}. */
@Tag("browser")
class ChatPageTest {
    private static final Path SCRIPTS = Path.of("src/test/browser").toAbsolutePath();
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Test
    void everyFeatureWorksBetweenTwoWindows() throws Exception {
        Path node = need("node", "install Node.js 20 or later");
        Path chromium = find("chromium", "chromium-browser", "google-chrome")
                .orElseGet(() -> need("chromium", "install Chromium"));
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            lack("The packages of " + SCRIPTS + " are not there: run npm ci in that folder");
        }
        Path log = TARGET.resolve("browser-test.txt");
        try (Server server = ChatApplication.start(0)) {
            ProcessBuilder test = new ProcessBuilder(node.toString(), "--test", "chat.test.js")
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            test.environment().put("CHAT_URL", "http://127.0.0.1:" + server.port());
            test.environment().put("CHROMIUM", chromium.toString());
            test.environment().put("SCREENSHOTS", TARGET.resolve("screenshots").toString());
            Process process = test.start();
            try {
                assertThat(process.waitFor(5, TimeUnit.MINUTES))
                        .as("ended in time")
                        .isTrue();
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
            assertThat(process.exitValue()).as(Files.readString(log, UTF_8)).isZero();
        }
    }

    private static Path need(String program, String advice) {
        return find(program).orElseGet(() -> lack("There is no " + program + " on the path: " + advice));
    }

    /** Where continuous integration runs, everything has to be there; elsewhere the test is skipped. */
    static <T> T lack(String what) {
        return Boolean.parseBoolean(System.getenv("CI")) ? fail(what) : abort(what);
    }

    private static Optional<Path> find(String... programs) {
        return Stream.of(programs)
                .flatMap(program -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
