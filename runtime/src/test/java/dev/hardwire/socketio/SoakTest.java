package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Connections that are open at once and leave, most of them rudely, in every phase of handshake, session and upgrade; under
 * Netty's paranoid leak detection. Ten thousand where {@code -Dhardwire.large=true} asks for them, else a few hundred; each
 * process needs fewer than 12,500 open files.
 */
class SoakTest {
    private static final int CONNECTIONS = Boolean.getBoolean("hardwire.large") ? 10_000 : 390;
    /** So long that clients which do not answer pings are still there when the last has come. */
    private static final Duration PATIENCE = CONNECTIONS > 1000 ? Duration.ofSeconds(15) : Duration.ofMillis(1500);

    @Test
    @Timeout(240)
    void nothingIsLeft() throws Exception {
        try (ChurnProcess server = ChurnProcess.server(PATIENCE);
                ChurnProcess clients = ChurnProcess.clients(server.port(), CONNECTIONS)) {
            assertThat(clients.line("open ")).isEqualTo("open " + CONNECTIONS);
            clients.goOn();
            assertThat(clients.line("left ")).isEqualTo("left " + CONNECTIONS);
            server.assertThatNothingIsLeft();
        }
    }
}
