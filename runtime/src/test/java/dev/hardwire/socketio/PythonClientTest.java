package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.net.CuttingProxy.Pieces;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The client of python-socketio, over each transport, through a proxy that halves, delays and cuts. Needs the
 * packages of {@code requirements.txt} in the virtual environment {@code .venv} in {@code src/test/python}.
 */
class PythonClientTest {
    /** All that is sent comes in halves and late. */
    @Test
    void passesItsTests() throws Exception {
        try (CutServer server = CutServer.start(ClientTables.wiring(), SocketIoOptions.builder())) {
            server.proxy().pieces(Pieces.HALVES).delay(Duration.ofNanos(100_000));
            pass(27, "client_test.py", server.environment());
            server.awaitNobody();
        }
    }

    /** Knows nothing of recovery, so that it starts anew, whenever it is cut off. */
    @Test
    void startsAnewAfterCuts() throws Exception {
        try (CutServer server = CutServer.start(CutTables.wiring(), CutTables.recovery())) {
            pass(12, "cut_test.py", server.environment());
            server.awaitNobody();
        }
    }

    private static void pass(int tests, String file, Map<String, String> environment) throws Exception {
        assertThat(ClientScript.python(file, environment))
                .contains("Ran " + tests + " tests")
                .contains("OK");
    }
}
