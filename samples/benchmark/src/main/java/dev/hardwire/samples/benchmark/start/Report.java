package dev.hardwire.samples.benchmark.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Prints what was measured: the medians of each server, and the ratios of each to its rivals, in the same rounds.
 *
 * @param samples of each server by its name, one of each round
 */
record Report(Map<String, List<Sample>> samples) {
    private static final String RATIO = "%-42s %-21s %-21s %s%n";

    /**
     * Prints one server.
     *
     * @param classes how many it loads; 0 where it is no JVM that can be asked
     */
    void print(Contestant contestant, int classes) throws IOException {
        List<Sample> own = samples.get(contestant.name());
        System.out.printf(
                Locale.ROOT,
                "%-18s %7.0f ms %7.0f ms %7.1f MB %8s %10s%n",
                contestant.name(),
                median(values(own, Sample::millis)),
                median(values(own, Sample::cpuMillis)),
                median(values(own, Sample::megabytes)),
                classes == 0 ? "-" : Integer.toString(classes),
                size(contestant.file()));
    }

    static void printHead() {
        System.out.printf(
                Locale.ROOT, "%-18s %10s %10s %10s %8s %10s%n", "", "time", "CPU time", "memory", "classes", "file");
    }

    static void printHeadOfRatios() {
        System.out.printf(Locale.ROOT, RATIO, "below 1 the first needs less", "time", "CPU time", "memory");
    }

    /** Prints the medians and ranges of what one server needs, in each round, for what each of its rivals needs 1. */
    void printRatios(Contestant contestant) {
        for (String rival : contestant.rivals()) {
            List<Sample> own = samples.get(contestant.name());
            List<Sample> theirs = samples.get(rival);
            if (theirs != null) { // there may be no binary of it
                System.out.printf(
                        Locale.ROOT,
                        RATIO,
                        contestant.name() + " ÷ " + rival,
                        ratio(own, theirs, Sample::millis),
                        ratio(own, theirs, Sample::cpuMillis),
                        ratio(own, theirs, Sample::megabytes));
            }
        }
    }

    /** The size of a jar or binary; nothing where the class path is made of several files. */
    private static String size(String file) throws IOException {
        return file.contains(File.pathSeparator)
                ? "-"
                : String.format(Locale.ROOT, "%.1f MB", Files.size(Path.of(file)) / 1e6);
    }

    private static String ratio(List<Sample> own, List<Sample> theirs, ToDoubleFunction<Sample> figure) {
        if (theirs.stream().anyMatch(sample -> figure.applyAsDouble(sample) == 0)) {
            return "-"; // the system may count CPU time in steps of 10 ms, which a binary does not need
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(figure.applyAsDouble(own.get(round)) / figure.applyAsDouble(theirs.get(round)));
        }
        ratios.sort(null);
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", median(ratios), ratios.get(0), ratios.get(ratios.size() - 1));
    }

    private static List<Double> values(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().map(figure::applyAsDouble).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
