package dev.hardwire.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.samples.benchmark.baseline.Baseline;
import dev.hardwire.samples.benchmark.start.StartDriver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Both servers are started and answer, and the driver prints what it has measured; what that is, no test asks. */
class StartDriverTest {
    private static final String RATIO = "\\d+\\.\\d\\d \\(\\d+\\.\\d\\d to \\d+\\.\\d\\d\\) *";

    @TempDir
    Path folder;

    @Test
    void printsALineForEachServerAndForEachRatio() throws Exception {
        List<String> printed = run("--rounds", "1", "--archives", "no"); // which are made of jars only

        assertThat(printed).hasSize(5);
        assertThat(printed.get(1)).matches("baseline .* ms .* ms .* MB +\\d{4} .*");
        assertThat(printed.get(2)).matches("hardwire .* ms .* ms .* MB +\\d{4} .*");
        assertThat(printed.get(4)).matches("hardwire ÷ baseline +" + RATIO.repeat(3));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where a script is no executable file
    void comparesABinaryWithThatOfTheBaselineAndWithTheJvm() throws Exception {
        List<String> printed = run(
                "--rounds",
                "1",
                "--archives",
                "no",
                "--native",
                StandIn.binary(Benchmark.class, folder).toString(),
                "--native-baseline",
                StandIn.binary(Baseline.class, folder).toString());

        assertThat(printed.subList(1, 5).stream()
                        .map(line -> line.substring(0, 18).strip()))
                .containsExactly("baseline", "baseline, native", "hardwire", "hardwire, native");
        assertThat(printed.get(4)).matches(".* ms .* ms .* MB +- .* MB");
        assertThat(printed.subList(6, 10).stream()
                        .map(line -> line.substring(0, 42).strip()))
                .containsExactly(
                        "baseline, native ÷ baseline",
                        "hardwire ÷ baseline",
                        "hardwire, native ÷ hardwire",
                        "hardwire, native ÷ baseline, native");
    }

    @Test
    void startsAnotherApplicationWithItsArguments() throws Exception {
        List<String> printed = run(
                "--rounds",
                "1",
                "--archives",
                "no",
                "--jar",
                StandIn.jar(Benchmark.class, folder).toString(),
                "--path",
                "/hello",
                "--arguments",
                "--event-loops 1");

        assertThat(printed).hasSize(3);
        assertThat(printed.get(1)).matches("jar .* ms .* ms .* MB +\\d{4} .* MB");
    }

    private static List<String> run(String... args) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            StartDriver.main(args);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
