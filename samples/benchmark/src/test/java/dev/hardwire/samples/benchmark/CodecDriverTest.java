package dev.hardwire.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.samples.benchmark.codec.CodecDriver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Both ways read, write and refuse the same, and the driver prints ratios; what they are, no test asks. */
class CodecDriverTest {
    @Test
    void printsRatiosForEachDocument() throws Exception {
        String printed = run("--warm-up", "0", "--rounds", "1", "--millis", "50");

        assertThat(printed.lines().skip(1).map(line -> line.substring(0, 22).strip()))
                .containsExactly(
                        "item read",
                        "item write",
                        "order read",
                        "order write",
                        "large order read",
                        "large order write");
        assertThat(printed.lines().skip(1)).allMatch(line -> line.matches(".* µs .* µs .* B .* B .*"));
    }

    private static String run(String... args) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            CodecDriver.main(args);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
