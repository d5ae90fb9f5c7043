package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.Deflated;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Polls with gzip, WebSockets with permessage-deflate. */
class EngineCompressionTest {
    private static final String LONG = "hello ".repeat(500);

    private static HttpResponse<byte[]> poll(EngineServer server, String message, String coding) throws Exception {
        PollingClient polling = server.polling();
        String sid = polling.open();
        polling.post(sid, "4" + message);
        return answer(server, coding, sid);
    }

    private static HttpResponse<byte[]> answer(EngineServer server, String coding, String sid) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/engine.io/?"
                                        + PollingClient.query(sid)))
                                .header("accept-encoding", coding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void pollsAreCompressed() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            var zipped = poll(server, LONG, "gzip");
            assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(zipped.body().length).isLessThan(200);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("4" + LONG);
            assertThat(poll(server, LONG, "deflate").headers().firstValue("content-encoding"))
                    .contains("deflate");
            assertThat(poll(server, LONG, "identity").headers().firstValue("content-encoding"))
                    .isEmpty();
            assertThat(poll(server, "short", "gzip").headers().firstValue("content-encoding"))
                    .isEmpty();
        }
    }

    @Test
    void pollsAreSentAsTheyAreWhereToldSo() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().httpCompression(false))) {
            var plain = poll(server, LONG, "gzip");
            assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
            assertThat(plain.headers().firstValue("cache-control")).contains("no-store, no-transform");
            assertThat(plain.body()).hasSize(1 + LONG.length());
        }
    }

    /** As the official server has it: a poll is compressed where one of its packets is to be. */
    @Test
    void pollsOfWhatIsNotToBeCompressedAreNot() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            String sid = server.polling().open();
            EngineSession session = server.session();
            session.send(EngineMessage.text(LONG).uncompressed());
            session.send(EngineMessage.text(LONG).uncompressed());
            var plain = answer(server, "gzip", sid);
            assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
            assertThat(plain.body()).hasSize(2 * LONG.length() + 3);
            session.send(EngineMessage.text(LONG).uncompressed());
            session.send(EngineMessage.text("short"));
            assertThat(answer(server, "gzip", sid).headers().firstValue("content-encoding"))
                    .contains("gzip");
        }
    }

    @Test
    void webSocketsAreNotByDefault() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            assertThat(offer(server).headers()).doesNotContainKey("sec-websocket-extensions");
        }
    }

    @Test
    void webSocketsAreWhereToldSo() throws Exception {
        var options = EngineOptions.builder()
                .perMessageDeflate(WebSocketCompression.builder().enabled(true).build());
        try (EngineServer server = EngineServer.start(options)) {
            assertThat(offer(server).headers().get("sec-websocket-extensions")).startsWith("permessage-deflate");
            server.session(); // of that offer
            String offer = "Sec-WebSocket-Extensions: permessage-deflate\r\n";
            try (RawWebSocket client =
                    new RawWebSocket(server.port(), "/engine.io/?EIO=4&transport=websocket", offer)) {
                assertThat(client.read().text()).startsWith("0{");
                client.text("4" + LONG);
                assertThat(Deflated.text(new Inflater(true), client.read())).isEqualTo("4" + LONG);
                server.session()
                        .send(EngineMessage.shared(
                                Unpooled.copiedBuffer("4" + LONG, StandardCharsets.UTF_8),
                                List.of("x".repeat(2000).getBytes(StandardCharsets.UTF_8))));
                assertThat(Deflated.text(new Inflater(true), client.read())).isEqualTo("4" + LONG);
                assertThat(Deflated.text(new Inflater(true), client.read())).isEqualTo("x".repeat(2000));
            }
            // A client that does not offer it is sent what it reads.
            try (WebSocketClient client = server.webSocket()) {
                assertThat(client.send("4" + LONG).next()).isEqualTo("4" + LONG);
            }
        }
    }

    private static RawClient.Answer offer(EngineServer server) throws Exception {
        try (RawClient raw = new RawClient(server.port())) {
            return raw.send("GET /engine.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n"
                            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Extensions: permessage-deflate\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .answer(false);
        }
    }
}
