package dev.hardwire.samples.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What is measured of a server while a script is asked of it. */
enum Measure {
    /** The server's CPU time for each operation. */
    CPU("µs") {
        @Override
        List<Double> take(ServerProcess server, Script script, Duration time) throws InterruptedException {
            try (Load load = Load.open(server.port(), script)) {
                Duration before = server.cpu();
                long operations = load.run(time).count();
                return List.of(server.cpu().minus(before).toNanos() / 1000.0 / operations);
            }
        }
    },
    /** How long a message takes there and back: half of them at most, and 99 of 100. */
    LATENCY("µs", " p50", " p99") {
        @Override
        List<Double> take(ServerProcess server, Script script, Duration time) throws InterruptedException {
            try (Load load = Load.open(server.port(), script)) {
                Latencies latencies = load.run(time);
                return List.of(latencies.micros(50), latencies.micros(99));
            }
        }
    },
    /** The live heap of the server for each connection that is open and does nothing. */
    IDLE_HEAP("B ") {
        @Override
        List<Double> take(ServerProcess server, Script script, Duration time) throws InterruptedException, IOException {
            long before = server.liveHeap();
            try (Load load = Load.open(server.port(), script)) {
                return List.of((server.liveHeap() - before) / (double) load.connections());
            }
        }
    };

    private final String unit;
    private final List<String> suffixes;

    Measure(String unit) {
        this(unit, "");
    }

    Measure(String unit, String... suffixes) {
        this.unit = unit;
        this.suffixes = List.of(suffixes);
    }

    /** Of what its values are; of two characters. */
    String unit() {
        return unit;
    }

    /** What its values are called, behind the name of the scenario. */
    List<String> suffixes() {
        return suffixes;
    }

    /** Asks the script of the server once, for so long; answers the values. */
    abstract List<Double> take(ServerProcess server, Script script, Duration time)
            throws InterruptedException, IOException;
}
