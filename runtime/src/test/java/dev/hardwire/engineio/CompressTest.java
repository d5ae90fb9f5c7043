package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.websocket.WebSocketConnection;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.http.websocket.deflate.DeflateParameters;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are compressed where that was agreed on with the client, but for those that are not to be. */
class CompressTest {
    private static final String TEXT = "4" + "x".repeat(200);
    private static final byte[] BINARY = new byte[200];
    private static final int COMPRESSED = 0x40;

    private final EmbeddedChannel channel = new EmbeddedChannel();

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    private WebSocketConnection connection(boolean agreed) {
        WebSocketOptions options = WebSocketOptions.builder()
                .compression(WebSocketCompression.builder().threshold(1).build())
                .build();
        DeflateParameters parameters = agreed ? new DeflateParameters(false, false, 15, 15, "") : null;
        return WebSocketConnection.start(channel, new Deaf(), options, parameters);
    }

    private static EngineMessage message(boolean shared) {
        ByteBuf text = Unpooled.copiedBuffer(TEXT, StandardCharsets.UTF_8);
        return shared ? EngineMessage.shared(text, List.of(BINARY)) : EngineMessage.encoded(text, List.of(BINARY));
    }

    /** The first bytes of the frames that a message becomes. */
    private List<Integer> frames(WebSocketConnection connection, EngineMessage message) {
        message.writeTo(connection);
        connection.flush();
        ByteBuf all = Unpooled.buffer();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            all.writeBytes(part);
            part.release();
        }
        List<Integer> first = new ArrayList<>();
        while (all.isReadable()) {
            first.add((int) all.readUnsignedByte());
            int length = all.readUnsignedByte();
            all.skipBytes(length == 126 ? all.readUnsignedShort() : length);
        }
        return first;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereItWasAgreedOn(boolean shared) {
        WebSocketConnection connection = connection(true);
        assertThat(frames(connection, message(shared))).containsExactly(0x81 | COMPRESSED, 0x82 | COMPRESSED);
        assertThat(frames(connection, message(shared).uncompressed())).containsExactly(0x81, 0x82);
        assertThat(frames(connection, EngineMessage.binary(BINARY))).containsExactly(0x82 | COMPRESSED);
        assertThat(frames(connection, EngineMessage.binary(BINARY).uncompressed()))
                .containsExactly(0x82);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereItWasNot(boolean shared) {
        WebSocketConnection connection = connection(false);
        assertThat(frames(connection, message(shared))).containsExactly(0x81, 0x82);
        assertThat(frames(connection, message(shared).uncompressed())).containsExactly(0x81, 0x82);
    }

    @Test
    void aMessageForManyIsThereForAll() {
        WebSocketConnection connection = connection(true);
        EngineMessage message = message(true);
        message.retain();
        message.retain();
        assertThat(frames(connection, message)).hasSize(2);
        assertThat(frames(connection, message)).hasSize(2);
        assertThat(frames(connection, message)).hasSize(2);
    }

    /** Hears nothing. */
    private static final class Deaf implements WebSocketListener {
        @Override
        public void text(ByteBuf message) {}

        @Override
        public void binary(ByteBuf message) {}

        @Override
        public void readComplete() {}

        @Override
        public void closed(int code, String reason) {}
    }
}
