package dev.hardwire.samples.benchmark.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own. */
record ServerProcess(Process process, int port) implements AutoCloseable {
    /** Of the JVM; a binary takes the same. */
    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx256m");

    static ServerProcess start(List<String> command, String eventLoops) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(1, HEAP);
        words.addAll(List.of("--port", "0", "--event-loops", eventLoops));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            int address = line.indexOf("http://");
            if (address >= 0) {
                int port =
                        URI.create(line.substring(address).split("\\s", 2)[0]).getPort();
                return new ServerProcess(process, port);
            }
        }
        process.destroy();
        throw new IOException(String.join(" ", words) + " ended before it had printed its address");
    }

    /** The CPU time that the process has used so far. */
    Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("This system does not tell a process's CPU time"));
    }

    /** How many bytes of its heap are in use when what is not has been collected. */
    long liveHeap() throws IOException {
        return LiveHeap.of(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
