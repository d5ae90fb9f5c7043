package dev.hardwire.samples.chat;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hardwire.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The live numbers, with the JDK's WebSocket client. */
class ActivityFeedTest implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private Server server;

    @BeforeEach
    void start() {
        server = ChatApplication.start(0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theNumbersFollowTheTalk() throws Exception {
        connect("lobby?every=100");
        assertThat(Client.json(next()).get("kept").asInt()).isZero();
        try (Client ada = Client.connect(server.port(), "Ada")) {
            ada.join("lobby");
            ada.say("k1", "One");
            ada.say("k2", "Two");
        }
        JsonNode activity = Client.json(next());
        while (activity.get("kept").asInt() < 2) {
            activity = Client.json(next());
        }
        assertThat(activity.get("room").asString()).isEqualTo("lobby");
        assertThat(activity.get("counts").size()).isEqualTo(30);
        assertThat(activity.get("counts")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void aRoomThatIsNotThereIsClosed() throws Exception {
        connect("nowhere?every=1000");
        assertThat(next()).isEqualTo("closed 1008 There is no such room");
    }

    @Test
    void anIntervalOutOfBoundsIsClosed() throws Exception {
        connect("lobby?every=1");
        assertThat(next()).isEqualTo("closed 1008 every is 100 to 60000 ms");
    }

    @Test
    void whatIsNoIntervalIsRefusedBeforeTheUpgrade() {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> connect("lobby?every=often"))
                .havingCause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(400));
    }

    @Test
    void whoDoesNotLookGetsNothing() throws Exception {
        WebSocket webSocket = connect("lobby?every=100");
        next();
        webSocket.sendText("{\"paused\":true}", true).join();
        // What was on its way when the pause arrived; then there is silence for several intervals.
        while (arrived.poll(1, SECONDS) != null) {
            continue;
        }
        webSocket.sendText("{\"paused\":false}", true).join();
        assertThat(Client.json(next()).get("room").asString()).isEqualTo("lobby");
    }

    @Test
    void nobodyIsRefusedBeforeTheUpgrade() {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> HTTP.newWebSocketBuilder()
                        .buildAsync(address("lobby?every=1000"), this)
                        .join())
                .havingCause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void theVersionIsAgreedOn() {
        assertThat(connect("lobby?every=1000").getSubprotocol()).isEqualTo("activity.v1");
    }

    private WebSocket connect(String target) {
        return HTTP.newWebSocketBuilder()
                .subprotocols("activity.v2", "activity.v1")
                .buildAsync(address(target + "&name=Eve&key=key-of-Eve"), this)
                .join();
    }

    private URI address(String target) {
        return URI.create("ws://127.0.0.1:" + server.port() + "/ws/activity/" + target);
    }

    private String next() throws InterruptedException {
        String next = arrived.poll(10, SECONDS);
        assertThat(next).as("arrived within 10 s").isNotNull();
        return next;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            arrived.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        arrived.add("closed " + code + " " + reason);
        return null;
    }
}
