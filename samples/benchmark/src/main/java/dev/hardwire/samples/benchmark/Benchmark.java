package dev.hardwire.samples.benchmark;

import dev.hardwire.Hardwire;
import dev.hardwire.annotation.Application;
import dev.hardwire.config.ServerOptions;
import dev.hardwire.http.HttpOptions;

/** The server that is measured. */
@Application(openapi = "openapi/benchmark.yaml")
public final class Benchmark {
    private Benchmark() {}

    /** Takes {@code --host} (127.0.0.1), {@code --port} (8080) and {@code --event-loops} (one a processor). */
    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args, "host", "port", "event-loops");
        int loops = arguments.number("event-loops", Runtime.getRuntime().availableProcessors());
        Hardwire.of(BenchmarkWiring.wire(new Echo(), new Items(), new Sockets()))
                .options(ServerOptions.builder()
                        .host(arguments.text("host", "127.0.0.1"))
                        .port(arguments.number("port", 8080))
                        .http(HttpOptions.builder().eventLoops(loops).build())
                        .build())
                .run();
    }
}
