package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.net.CuttingProxy.Pieces;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The official JavaScript client, over each transport, through a proxy that halves, delays and cuts. Needs
 * Node.js, and {@code npm ci} in {@code src/test/js}.
 */
class JavaScriptClientTest {
    /** All that is sent comes in halves and late. */
    @Test
    void passesItsTests() throws Exception {
        try (CutServer server = CutServer.start(ClientTables.wiring(), SocketIoOptions.builder())) {
            server.proxy().pieces(Pieces.HALVES).delay(Duration.ofNanos(100_000));
            pass("client.test.js", server.environment());
            server.awaitNobody();
        }
    }

    /** Goes on where it was, whenever it is cut off. */
    @Test
    void goesOnAfterCuts() throws Exception {
        try (CutServer server = CutServer.start(CutTables.wiring(), CutTables.recovery())) {
            pass("cut.test.js", server.environment());
            server.awaitNobody();
        }
    }

    private static void pass(String file, Map<String, String> environment) throws Exception {
        assertThat(ClientScript.javaScript(file, environment))
                .contains("# pass ")
                .contains("# fail 0");
    }
}
