package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A main class of the tests in a process of its own, which is told and tells one line after the other. */
final class ChurnProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final OutputStream in;
    private final List<String> log = new ArrayList<>();

    private ChurnProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = process.getOutputStream();
    }

    /** A {@link ChurnServer}, under Netty's paranoid leak detection. */
    static ChurnProcess server(Duration patience) throws IOException {
        return new ChurnProcess(List.of(
                java(),
                "-Dio.netty.leakDetection.level=paranoid",
                "-Dio.netty.leakDetection.targetRecords=10",
                "-cp",
                System.getProperty("java.class.path"),
                ChurnServer.class.getName(),
                Long.toString(patience.toMillis())));
    }

    /** The {@link SoakClients} of a server. */
    static ChurnProcess clients(int port, int connections) throws IOException {
        return new ChurnProcess(List.of(
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                SoakClients.class.getName(),
                Integer.toString(port),
                Integer.toString(connections)));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where the server listens. */
    int port() throws IOException {
        return Integer.parseInt(line("port ").substring(5));
    }

    /** The next line that begins like this. */
    String line(String start) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
            log.add(line);
        }
        throw new AssertionError("The process has ended: " + String.join("\n", log));
    }

    /** Has the process go on. */
    void goOn() throws IOException {
        in.write('\n');
        in.flush();
    }

    /** That the server has no session, room, timer or buffer of a client any more, and that it has not complained. */
    void assertThatNothingIsLeft() throws IOException {
        goOn();
        assertThat(line("sessions ")).isEqualTo("sessions 0 sockets 0 rooms 0 timers 0");
        assertThat(log).noneMatch(line -> line.contains("LEAK") || line.contains("ERROR"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
