package dev.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A process that is told to end. */
class SignalTest {
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signal that a JVM could be told to end by")
    void finishesWhatRunsAndStopsTheApplication() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SignalledProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started");
            int port = port(output.readLine());
            try (var client = new RawClient(port)) {
                client.send("GET /block HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(output.readLine()).isEqualTo("blocked");

                process.toHandle().destroy(); // not process.destroy(), which closes its streams
                await().until(() -> !isListening(port));
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();

                var answer = client.answer(false);
                assertThat(answer.status()).isEqualTo(204);
                assertThat(answer.headers()).containsEntry("connection", "close");
            }
            assertThat(output.readLine()).isEqualTo("stopped");
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("128 and SIGTERM").isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signal that a JVM could be told to end by")
    void undoesAStartThatRuns() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowlyStartingProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("starting");
            process.toHandle().destroy();
            assertThat(output.readLine()).isEqualTo("undone");
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("128 and SIGTERM").isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theHookIsGoneWhenTheServerHasStopped() {
        SignalStop signal = SignalStop.begin();
        Server server = Hardwire.of(ShopWiring.of(new Shop())).listen(0);
        signal.started(server);

        server.close();

        await().until(() -> !Runtime.getRuntime().removeShutdownHook(signal.hook()));
    }

    @Test
    void theAddressIsOneToType() {
        try (Server server =
                Hardwire.of(ShopWiring.of(new Shop())).host("127.0.0.1").listen(0)) {
            assertThat(server.url()).isEqualTo("http://localhost:" + server.port());
        }
    }

    private static int port(String line) {
        assertThat(line).startsWith("Listening on http://localhost:");
        return URI.create(line.substring("Listening on ".length())).getPort();
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
