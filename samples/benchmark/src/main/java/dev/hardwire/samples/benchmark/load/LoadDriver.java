package dev.hardwire.samples.benchmark.load;

import dev.hardwire.samples.benchmark.Arguments;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the application, the baseline and netty-socketio in alternation, each in a process of its own, and prints what
 * each needs, and the ratios of what the others need to what the application does: above 1 the application needs less. What
 * comes back is checked.
 */
public final class LoadDriver implements AutoCloseable {
    private final Map<Contender, ServerProcess> servers = new EnumMap<>(Contender.class);
    private final List<Scenario> scenarios;
    private final Duration time;

    private LoadDriver(List<Scenario> scenarios, Duration time) {
        this.scenarios = scenarios;
        this.time = time;
    }

    /**
     * Takes {@code --rounds} (default 5), {@code --seconds} a round (3), {@code --warm-up} in seconds of CPU time for each
     * server (40), {@code --connections} (64), {@code --idle} (2000) connections that do nothing, {@code --event-loops} of
     * the servers (1), {@code --only} the scenarios whose name begins so.
     */
    public static void main(String[] args) throws Exception {
        Arguments arguments =
                Arguments.of(args, "rounds", "seconds", "warm-up", "connections", "idle", "event-loops", "only");
        String only = arguments.text("only", "");
        List<Scenario> scenarios =
                Scenario.all(arguments.number("connections", 64), arguments.number("idle", 2000)).stream()
                        .filter(scenario -> scenario.name().startsWith(only))
                        .toList();
        try (LoadDriver driver = new LoadDriver(scenarios, Duration.ofSeconds(arguments.number("seconds", 3)))) {
            driver.start(arguments.text("event-loops", "1"));
            driver.warmUp(Duration.ofSeconds(arguments.number("warm-up", 40)));
            System.out.println(Rounds.head());
            for (Scenario scenario : scenarios) {
                driver.measure(scenario, arguments.number("rounds", 5));
            }
        }
    }

    /** Starts the servers that a scenario asks. */
    private void start(String eventLoops) throws IOException {
        for (Scenario scenario : scenarios) {
            for (Contender contender : scenario.scripts().keySet()) {
                if (!servers.containsKey(contender)) {
                    servers.put(contender, ServerProcess.start(contender.mainClass(), eventLoops));
                }
            }
        }
    }

    private void warmUp(Duration cpu) throws Exception {
        for (Map.Entry<Contender, ServerProcess> server : servers.entrySet()) {
            while (server.getValue().cpu().compareTo(cpu) < 0) {
                for (Scenario scenario : scenarios) {
                    Script script = scenario.scripts().get(server.getKey());
                    if (script != null) {
                        scenario.measure().take(server.getValue(), script, Duration.ofSeconds(2));
                    }
                }
            }
        }
    }

    private void measure(Scenario scenario, int rounds) throws Exception {
        Measure measure = scenario.measure();
        List<Rounds> taken =
                measure.suffixes().stream().map(value -> new Rounds()).toList();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Contender, Script> script : scenario.scripts().entrySet()) {
                List<Double> values = measure.take(servers.get(script.getKey()), script.getValue(), time);
                for (int i = 0; i < values.size(); i++) {
                    taken.get(i).add(script.getKey(), values.get(i));
                }
            }
        }
        for (int i = 0; i < taken.size(); i++) {
            System.out.println(
                    taken.get(i).line(scenario.name() + measure.suffixes().get(i), measure.unit()));
        }
    }

    @Override
    public void close() {
        servers.values().forEach(ServerProcess::close);
    }
}
