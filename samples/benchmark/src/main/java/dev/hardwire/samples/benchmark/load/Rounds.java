package dev.hardwire.samples.benchmark.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One value of several servers, taken in several rounds, in each of all of them. */
final class Rounds {
    private final Map<Contender, List<Double>> values = new EnumMap<>(Contender.class);

    private final Set<Contender> contenders;

    /** Of some servers, of which each has a column. */
    Rounds(Set<Contender> contenders) {
        this.contenders = contenders;
    }

    static String head(Set<Contender> contenders) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-15s", ""));
        for (Contender contender : contenders) {
            line.append(String.format(Locale.ROOT, " %17s", contender.title()));
        }
        for (Contender contender : contenders) {
            if (contender.rival() != contender) {
                line.append("    ")
                        .append(contender.title())
                        .append(" ÷ ")
                        .append(contender.rival().title());
            }
        }
        return line.toString();
    }

    void add(Contender contender, double value) {
        values.computeIfAbsent(contender, taken -> new ArrayList<>()).add(value);
    }

    String line(String name, String unit) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-15s", name));
        for (Contender contender : contenders) {
            line.append(
                    values.containsKey(contender)
                            ? String.format(Locale.ROOT, " %14.2f %s", median(values.get(contender)), unit)
                            : " ".repeat(18));
        }
        for (Contender contender : contenders) {
            if (contender.rival() != contender) {
                line.append(ratio(contender));
            }
        }
        return line.toString().stripTrailing();
    }

    /** The median and the range of what a server needs, in each round, for what its rival needs 1. */
    private String ratio(Contender other) {
        if (!values.containsKey(other)) {
            return "";
        }
        List<Double> own = values.get(other.rival());
        List<Double> theirs = values.get(other);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(theirs.get(round) / own.get(round));
        }
        ratios.sort(null);
        return String.format(
                Locale.ROOT, "    %5.2f (%.2f to %.2f)", median(ratios), ratios.get(0), ratios.get(ratios.size() - 1));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
