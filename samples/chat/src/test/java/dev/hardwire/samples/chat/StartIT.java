package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start costs must not grow unseen: how many classes the packaged chat loads until it has answered once, and how large
 * it is. The budgets are some percent above what was measured when they were last changed; docs/start-up.md says what costs
 * what, and how to measure it.
 */
@Timeout(120)
class StartIT {
    private static final Path JAR = Path.of(System.getProperty("project.build.directory", "target"), "chat.jar");

    private static final Pattern ADDRESS = Pattern.compile("^Listening on (http://.+)");

    /** Measured: 2,400 on JDK 17, 2,972 on JDK 25, whose class library is made of more. */
    private static final int CLASSES = Runtime.version().feature() < 21 ? 2_500 : 3_100;

    /** Measured: 8.55 MB. */
    private static final long JAR_BYTES = 9_000_000;

    /** Measured: 52 MB, with {@code -Ob}. */
    private static final long BINARY_BYTES = 60_000_000;

    private static final String RAISE =
            "If what is new is worth that in each start, raise the budget in this class, with the"
                    + " new figure, and write into docs/start-up.md what it is for";

    @TempDir
    Path folder;

    @Test
    void loadsFewClasses() throws Exception {
        Path log = folder.resolve("classes.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log + ":none",
                        "-jar",
                        JAR.toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> classes;
        try {
            assertThat(get(Announcement.await(process, ADDRESS).group(1) + "/rooms"))
                    .isEqualTo(200);
            classes = Files.readAllLines(log);
        } finally {
            process.destroyForcibly().waitFor();
        }

        System.out.printf(
                "The chat loads %d classes until it has answered, on JDK %d; its jar has %d bytes%n",
                classes.size(), Runtime.version().feature(), Files.size(JAR));
        assertThat(classes.size())
                .as(
                        "Classes that are loaded, of which these are Hardwire's and the chat's: %s%n%s",
                        ours(classes), RAISE)
                .isBetween(1_000, CLASSES);
        assertThat(classes)
                .as(
                        "What the JVM makes when equals(), hashCode() or toString() of a record is called first, also with an"
                                + " archive; docs/start-up.md has what it costs")
                .noneMatch(line -> line.startsWith("java.lang.runtime.ObjectMethods"));
    }

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(JAR)).as("Bytes of the jar. %s", RAISE).isLessThan(JAR_BYTES);
    }

    @Test
    @Tag("native")
    void isSmallAsABinary() throws IOException {
        String binary = System.getProperty("hardwire.native.chat", "");
        assumeTrue(!binary.isEmpty(), "No binary is given: -Dhardwire.native.chat=FILE");

        long size = Files.size(Path.of(binary));

        System.out.printf("The binary of the chat has %d bytes%n", size);
        assertThat(size).as("Bytes of the binary. %s", RAISE).isLessThan(BINARY_BYTES);
    }

    private static List<String> ours(List<String> classes) {
        return classes.stream()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> name.startsWith("dev.hardwire."))
                .toList();
    }

    private static int get(String uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
