package dev.hardwire.samples.benchmark.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own. */
record ServerProcess(Process process, int port) implements AutoCloseable {
    /** Of the JVM; a binary takes the same. */
    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx256m");

    private static final int PATIENCE_SECONDS = 60;

    static ServerProcess start(List<String> command, String eventLoops) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(1, HEAP);
        words.addAll(List.of("--port", "0", "--event-loops", eventLoops));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new CopyOnWriteArrayList<>();
        // Read by another thread, as a read of what a process prints has no end where that prints nothing.
        CompletableFuture<Integer> port = CompletableFuture.supplyAsync(() -> port(process, said));
        try {
            return new ServerProcess(process, port.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", words) + " has not printed its address, but: " + said, e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a server was to start", e);
        }
    }

    private static int port(Process process, List<String> said) {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                int address = line.indexOf("http://");
                if (address >= 0) {
                    return URI.create(line.substring(address).split("\\s", 2)[0])
                            .getPort();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The program has ended, or prints nothing any more");
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
