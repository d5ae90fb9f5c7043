package dev.hardwire.samples.benchmark.start;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that has been started and has answered once.
 *
 * @param time from the start of its process until the status line of the first answer has been read
 */
record RunningServer(Process process, Duration time) implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long BETWEEN_TRIES = 500_000;

    /** Starts one, and asks until it answers. */
    static RunningServer start(List<String> command, String path) throws IOException {
        int port = freePort();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(Contestant.listening(command, port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String status = ask(process, port, path, begin);
            long end = System.nanoTime();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(String.join(" ", command) + " answers " + path + " with " + status.strip());
            }
            return new RunningServer(process, Duration.ofNanos(end - begin));
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String ask(Process process, int port, String path, long begin) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        while (process.isAlive() && System.nanoTime() - begin < LIMIT.toNanos()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
                return new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
            } catch (ConnectException e) {
                LockSupport.parkNanos(BETWEEN_TRIES); // it does not listen yet
            }
        }
        throw new IOException("A server has " + (process.isAlive() ? "not answered" : "ended"));
    }

    /** The CPU time that it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Its resident memory in bytes; 0 where the system does not tell. */
    long memory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        return 0;
    }

    /** Has it end by itself, as an archive is written then. */
    void end() throws InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
