package dev.hardwire.samples.benchmark.start;

import dev.hardwire.samples.benchmark.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the application and the baseline in turns, each on the JVM, on the JVM with an archive, and as a binary where one is
 * given, and prints for each the medians of the time to the first successful answer, of the CPU time until then and of the
 * resident memory after it; and their ratios to others, of the same rounds: below 1 it needs less.
 */
public final class StartDriver {
    private StartDriver() {}

    /**
     * Takes {@code --rounds} (default 11), {@code --archives} ({@code yes} or {@code no}), {@code --native} and {@code
     * --native-baseline}, binaries of the application and the baseline; or {@code --jar}, an application of its own that is
     * compared with itself, {@code --path}, what it is asked for, {@code --arguments}, further ones that it is started with,
     * and {@code --native}, its binary.
     */
    public static void main(String[] args) throws Exception {
        Arguments arguments =
                Arguments.of(args, "rounds", "archives", "native", "native-baseline", "jar", "path", "arguments");
        Path folder = Files.createTempDirectory("hardwire-start");
        try {
            List<Contestant> contestants = Field.of(arguments, folder);
            Report report = new Report(measure(contestants, arguments.number("rounds", 11)));
            Report.printHead();
            for (Contestant contestant : contestants) {
                report.print(contestant, contestant.isJvm() ? LoadedClasses.count(contestant, folder) : 0);
            }
            Report.printHeadOfRatios();
            contestants.forEach(report::printRatios);
        } finally {
            delete(folder);
        }
    }

    private static Map<String, List<Sample>> measure(List<Contestant> contestants, int rounds) throws IOException {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        contestants.forEach(contestant -> samples.put(contestant.name(), new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (Contestant contestant : contestants) {
                Sample sample = sample(contestant);
                if (round > 0) { // the first is for the caches of the operating system
                    samples.get(contestant.name()).add(sample);
                }
            }
        }
        return samples;
    }

    private static Sample sample(Contestant contestant) throws IOException {
        try (RunningServer server = RunningServer.start(contestant.command(), contestant.path())) {
            return new Sample(
                    server.time().toNanos() / 1e6, server.cpu().toNanos() / 1e6, server.memory() / (1024.0 * 1024));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
