package dev.hardwire.samples.benchmark.load;

import dev.hardwire.samples.benchmark.Arguments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the application and the baseline in alternation, each in a process of its own, and prints the CPU time that
 * each needs for an operation, and their ratio: above 1 the application needs less. What comes back is checked.
 */
public final class LoadDriver {
    private static final String PACKAGE = "dev.hardwire.samples.benchmark.";

    private LoadDriver() {}

    /**
     * Takes {@code --rounds} (default 5), {@code --seconds} a round (3), {@code --warm-up} in seconds of CPU time for each
     * server (40), {@code --connections} (64), {@code --event-loops} of the servers (1), {@code --only} a scenario's name.
     */
    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args, "rounds", "seconds", "warm-up", "connections", "event-loops", "only");
        String only = arguments.text("only", "");
        List<Scenario> scenarios = Scenario.all(arguments.number("connections", 64)).stream()
                .filter(scenario -> only.isEmpty() || scenario.name().equals(only))
                .toList();
        String loops = arguments.text("event-loops", "1");
        Duration round = Duration.ofSeconds(arguments.number("seconds", 3));
        try (ServerProcess application = ServerProcess.start(PACKAGE + "Benchmark", loops);
                ServerProcess baseline = ServerProcess.start(PACKAGE + "baseline.Baseline", loops)) {
            Duration warm = Duration.ofSeconds(arguments.number("warm-up", 40));
            warmUp(application, scenarios, true, warm);
            warmUp(baseline, scenarios, false, warm);
            System.out.printf(Locale.ROOT, "%-14s %16s %16s %8s%n", "", "hardwire", "baseline", "ratio");
            for (Scenario scenario : scenarios) {
                measure(scenario, application, baseline, round, arguments.number("rounds", 5));
            }
        }
    }

    private static void warmUp(ServerProcess server, List<Scenario> scenarios, boolean application, Duration cpu)
            throws Exception {
        while (server.cpu().compareTo(cpu) < 0) {
            for (Scenario scenario : scenarios) {
                load(scenario, server, application, Duration.ofSeconds(2));
            }
        }
    }

    private static void measure(
            Scenario scenario, ServerProcess application, ServerProcess baseline, Duration round, int rounds)
            throws Exception {
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double ours = load(scenario, application, true, round);
            double theirs = load(scenario, baseline, false, round);
            own.add(ours);
            other.add(theirs);
            ratios.add(theirs / ours);
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %13.2f µs %13.2f µs %8.2f   (%.2f to %.2f)%n",
                scenario.name(),
                median(own),
                median(other),
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    /** The CPU time of the server for an operation, in microseconds. */
    private static double load(Scenario scenario, ServerProcess server, boolean application, Duration time)
            throws Exception {
        try (Load load = Load.open(server.port(), application ? scenario.application() : scenario.baseline())) {
            Duration before = server.cpu();
            long operations = load.run(time);
            return server.cpu().minus(before).toNanos() / 1000.0 / operations;
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
