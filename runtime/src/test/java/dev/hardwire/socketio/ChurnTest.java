package dev.hardwire.socketio;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.http.RawClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Clients that come and go, politely and rudely, in every phase; under Netty's paranoid leak detection. Afterwards nothing is
 * left.
 */
class ChurnTest {
    private static final int ROUNDS = 25;

    private int port;

    @Test
    void nothingIsLeft() throws Exception {
        try (ChurnProcess server = ChurnProcess.server(Duration.ofMillis(500))) {
            port = server.port();
            churn();
            server.assertThatNothingIsLeft();
        }
    }

    private void churn() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                done.add(clients.submit(this::webSockets));
                done.add(clients.submit(this::polls));
                done.add(clients.submit(this::upgrades));
                done.add(clients.submit(this::halves));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private WebSocketClient webSocket(String query) {
        return WebSocketClient.openAnsweringPings(
                "ws://127.0.0.1:" + port + "/socket.io/?EIO=4&transport=websocket" + query);
    }

    private PollingClient polling() {
        return new PollingClient("http://127.0.0.1:" + port + "/socket.io/");
    }

    /** Leaves at several points of a talk over a WebSocket. */
    private Void webSockets() throws Exception {
        webSocket("").cut();
        WebSocketClient joined = webSocket("");
        joined.send("40", "42[\"echo\",1]", "42[\"cast\",1]").cut();
        WebSocketClient binary = webSocket("");
        binary.send("40").next();
        binary.send("452-[\"echo\",{\"_placeholder\":true,\"num\":0}]")
                .send(1, 2, 3)
                .cut();
        WebSocketClient polite = webSocket("");
        polite.send("40").next();
        polite.send("421[\"echo\",1]", "41", "1").awaitClose();
        WebSocketClient silent =
                WebSocketClient.open("ws://127.0.0.1:" + port + "/socket.io/?EIO=4&transport=websocket");
        silent.send("40", "42[\"cast\",\"" + "x".repeat(10_000) + "\"]");
        webSocket("").send("rubbish").awaitClose();
        return null;
    }

    /** Leaves at several points of a talk over polling. */
    private Void polls() throws Exception {
        PollingClient polling = polling();
        polling.open(); // and never comes back
        String sid = polling.open();
        polling.post(sid, "40");
        polling.packets(sid);
        polling.post(sid, "42[\"cast\",1]\u001e451-[\"echo\",{\"_placeholder\":true,\"num\":0}]\u001ebAQID");
        try (RawClient raw = new RawClient(port)) {
            raw.send("GET /socket.io/?" + PollingClient.query(sid) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        String closed = polling.open();
        polling.post(closed, "40");
        polling.post(closed, "1");
        String rubbish = polling.open();
        polling.post(rubbish, "40\u001erubbish");
        return null;
    }

    /** Leaves at several points of an upgrade. */
    private Void upgrades() throws Exception {
        PollingClient polling = polling();
        for (int phase = 0; phase < 4; phase++) {
            String sid = polling.open();
            polling.post(sid, "40");
            WebSocketClient webSocket = webSocket("&sid=" + sid);
            if (phase > 0) {
                webSocket.send("2probe").next();
            }
            if (phase > 1) {
                webSocket.send("5");
            }
            if (phase > 2) {
                webSocket.send("42[\"cast\",1]");
            }
            webSocket.cut();
        }
        return null;
    }

    /** Leaves in the middle of a request, a handshake, or a frame. */
    private Void halves() throws Exception {
        String sid = polling().open();
        try (RawClient post = new RawClient(port)) {
            post.send("POST /socket.io/?" + PollingClient.query(sid)
                    + " HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n40");
        }
        try (RawClient head = new RawClient(port)) {
            head.send("GET /socket.io/?EIO=4&tra");
        }
        try (RawClient frame = new RawClient(port)) {
            frame.send("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n"
                    + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            frame.answer(false);
            frame.send(new byte[] {(byte) 0x81, (byte) 0x85, 0, 0, 0});
        }
        return null;
    }
}
