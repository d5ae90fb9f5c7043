package dev.hardwire.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.samples.benchmark.baseline.Baseline;
import dev.hardwire.samples.benchmark.load.LoadDriver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** All servers answer every scenario right, and the load driver prints a ratio for each; what the ratio is, no test asks. */
class LoadDriverTest {
    @TempDir
    Path folder;

    @Test
    void printsARatioForEachScenario() throws Exception {
        String printed =
                run("--warm-up", "0", "--rounds", "1", "--seconds", "1", "--connections", "8", "--idle", "100");

        assertThat(printed.lines().skip(1).map(line -> line.substring(0, 15).strip()))
                .containsExactly(
                        "hello",
                        "item",
                        "post",
                        "websocket",
                        "echo",
                        "ack",
                        "broadcast 1",
                        "broadcast 200",
                        "broadcast 1000",
                        "latency p50",
                        "latency p99",
                        "idle websocket",
                        "idle");
        assertThat(printed.lines().skip(1))
                .allMatch(line -> line.matches(".* -?[0-9]+\\.[0-9]{2} (µs|B ).* (µs|B ).*\\(.* to .*\\).*"));
        assertThat(printed.lines().filter(line -> line.matches(".*\\(.*\\).*\\(.*\\)")))
                .as("with netty-socketio beside them")
                .hasSize(8);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where a script is no executable file
    void comparesBinariesWithTheSameServersOnTheJvm() throws Exception {
        String printed = run(
                "--warm-up",
                "0",
                "--rounds",
                "1",
                "--seconds",
                "1",
                "--connections",
                "8",
                "--idle",
                "100",
                "--only",
                "hello,echo,idle websocket",
                "--native",
                StandIn.binary(Benchmark.class, folder).toString(),
                "--native-baseline",
                StandIn.binary(Baseline.class, folder).toString());

        List<String> lines = printed.lines().toList();
        assertThat(lines.get(0)).endsWith("native ÷ hardwire    native-baseline ÷ baseline");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, 15).strip()))
                .containsExactly("hello", "echo", "idle websocket");
        assertThat(lines.stream().skip(1).map(LoadDriverTest::ratios))
                .as("a binary does not tell its heap")
                .containsExactly(3, 4, 1);
    }

    private static int ratios(String line) {
        return line.length() - line.replace("(", "").length();
    }

    private static String run(String... args) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            LoadDriver.main(args);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
