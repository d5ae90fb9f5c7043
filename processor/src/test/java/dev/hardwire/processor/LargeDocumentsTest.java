package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents of any size generate and compile in one build, in 3 GiB. By default a tenth of the full size, which
 * {@code -Dhardwire.large=true} asks for, as continuous integration does once.
 */
class LargeDocumentsTest {
    private static final boolean FULL = Boolean.getBoolean("hardwire.large");

    /** Far more than it takes: other tests run beside it. What it took is printed. */
    private static final Duration BOUND = Duration.ofMinutes(FULL ? 8 : 4);

    @TempDir
    Path folder;

    @Test
    void compilesInOneBuild() throws Exception {
        String printed = build("7", FULL ? "1000" : "100", FULL ? "10000" : "1000");

        System.out.print(printed);
        assertThat(printed).matches("(?s)\\d+ operations, \\d+ schemas, .*");
    }

    private String build(String seed, String operations, String schemas) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeBuild.class.getName(),
                        folder.toString(),
                        seed,
                        operations,
                        schemas)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("ended within %s: %s", BOUND, printed).isTrue();
        return printed;
    }
}
