package dev.hardwire.samples.benchmark.start;

import dev.hardwire.samples.benchmark.Arguments;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Starts the application and the baseline in turns, each on the JVM, on the JVM with an archive, and as a binary where one is
 * given, and prints for each the medians of the time to the first successful answer, of the CPU time until then and of the
 * resident memory after it; and their ratios to another one, of the same rounds: below 1 it needs less.
 */
public final class StartDriver {
    private StartDriver() {}

    /**
     * Takes {@code --rounds} (default 11), {@code --archives} ({@code yes} or {@code no}), {@code --native} and {@code
     * --native-baseline}, binaries of the application and the baseline; or {@code --jar}, an application of its own that is
     * compared with itself, {@code --path}, what it is asked for, and {@code --native}, its binary.
     */
    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args, "rounds", "archives", "native", "native-baseline", "jar", "path");
        Path folder = Files.createTempDirectory("hardwire-start");
        try {
            List<Contestant> contestants = Field.of(arguments, folder);
            Map<String, List<Sample>> samples = measure(contestants, arguments.number("rounds", 11));
            print(contestants, samples, folder);
        } finally {
            delete(folder);
        }
    }

    /** One start. */
    private record Sample(double millis, double cpuMillis, double megabytes) {}

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

    private static void print(List<Contestant> contestants, Map<String, List<Sample>> samples, Path folder)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%-18s %10s %10s %10s %8s %10s   %s%n",
                "",
                "time",
                "CPU time",
                "memory",
                "classes",
                "file",
                "ratios of time, CPU time, memory");
        for (Contestant contestant : contestants) {
            List<Sample> own = samples.get(contestant.name());
            List<Sample> rival = samples.get(contestant.rival());
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %7.0f ms %7.0f ms %7.1f MB %8s %10s   %.2f %.2f %.2f of %s%n",
                    contestant.name(),
                    median(own, Sample::millis),
                    median(own, Sample::cpuMillis),
                    median(own, Sample::megabytes),
                    contestant.isJvm() ? Integer.toString(LoadedClasses.count(contestant, folder)) : "-",
                    size(contestant.file()),
                    ratio(own, rival, Sample::millis),
                    ratio(own, rival, Sample::cpuMillis),
                    ratio(own, rival, Sample::megabytes),
                    contestant.rival());
        }
    }

    /** The size of a jar or binary; nothing where the class path is made of several files. */
    private static String size(String file) throws IOException {
        return file.contains(File.pathSeparator)
                ? "-"
                : String.format(Locale.ROOT, "%.1f MB", Files.size(Path.of(file)) / 1e6);
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** The median of the ratios of each round. */
    private static double ratio(List<Sample> own, List<Sample> rival, ToDoubleFunction<Sample> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(figure.applyAsDouble(own.get(i)) / figure.applyAsDouble(rival.get(i)));
        }
        ratios.sort(Comparator.naturalOrder());
        return ratios.get(ratios.size() / 2);
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
