package dev.hardwire.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.samples.benchmark.start.StartDriver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Both servers are started and answer, and the driver prints what it has measured; what that is, no test asks. */
class StartDriverTest {
    @Test
    void printsALineForEachServer() throws Exception {
        String printed = run("--rounds", "1", "--archives", "no"); // which are made of jars only

        assertThat(printed.lines().skip(1).map(line -> line.substring(0, 18).strip()))
                .containsExactly("baseline", "hardwire");
        assertThat(printed.lines().skip(1)).allMatch(line -> line.matches(".* ms .* ms .* MB +\\d{4} .* of baseline"));
    }

    private static String run(String... args) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            StartDriver.main(args);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
