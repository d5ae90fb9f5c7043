package dev.hardwire.samples.benchmark.load;

import dev.hardwire.samples.benchmark.Arguments;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures the application, the baseline and netty-socketio in alternation, each in a process of its own, and prints what
 * each needs, and the ratios of what the others need to what the application does: above 1 the application needs less. Binaries
 * that are given are measured with them, and compared with the same server on the JVM. What comes back is checked.
 */
public final class LoadDriver implements AutoCloseable {
    private final Map<Contender, ServerProcess> servers = new EnumMap<>(Contender.class);
    private final Set<Contender> contenders;
    private final List<Scenario> scenarios;
    private final Duration time;

    private LoadDriver(Set<Contender> contenders, List<Scenario> scenarios, Duration time) {
        this.contenders = contenders;
        this.scenarios = scenarios;
        this.time = time;
    }

    /**
     * Takes {@code --rounds} (default 5), {@code --seconds} a round (3), {@code --warm-up} in seconds of CPU time for each
     * server (40), {@code --connections} (64), {@code --idle} (2000) connections that do nothing, {@code --event-loops} of
     * the servers (1), {@code --only} the scenarios whose name begins so, or in one of several ways with commas between them,
     * {@code --native} and {@code --native-baseline}, binaries of the application and the baseline.
     */
    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(
                args,
                "rounds",
                "seconds",
                "warm-up",
                "connections",
                "idle",
                "event-loops",
                "only",
                "native",
                "native-baseline");
        Set<Contender> contenders = Contender.of(arguments);
        Duration time = Duration.ofSeconds(arguments.number("seconds", 3));
        try (LoadDriver driver = new LoadDriver(contenders, scenarios(arguments), time)) {
            driver.start(arguments);
            driver.warmUp(Duration.ofSeconds(arguments.number("warm-up", 40)));
            System.out.println(Rounds.head(contenders));
            for (Scenario scenario : driver.scenarios) {
                driver.measure(scenario, arguments.number("rounds", 5));
            }
        }
    }

    private static List<Scenario> scenarios(Arguments arguments) {
        List<String> only = List.of(arguments.text("only", "").split(","));
        return Scenario.all(arguments.number("connections", 64), arguments.number("idle", 2000)).stream()
                .filter(scenario -> only.stream().anyMatch(scenario.name()::startsWith))
                .toList();
    }

    /** Starts the servers that a scenario asks. */
    private void start(Arguments arguments) throws IOException {
        for (Scenario scenario : scenarios) {
            for (Contender contender : scenario.scriptsOf(contenders).keySet()) {
                if (!servers.containsKey(contender)) {
                    servers.put(
                            contender,
                            ServerProcess.start(contender.command(arguments), arguments.text("event-loops", "1")));
                }
            }
        }
    }

    /** Has the JVMs compile what they will need; a binary is compiled. */
    private void warmUp(Duration cpu) throws Exception {
        for (Map.Entry<Contender, ServerProcess> server : servers.entrySet()) {
            while (!server.getKey().isBinary() && server.getValue().cpu().compareTo(cpu) < 0) {
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
                measure.suffixes().stream().map(value -> new Rounds(contenders)).toList();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Contender, Script> script :
                    scenario.scriptsOf(contenders).entrySet()) {
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
