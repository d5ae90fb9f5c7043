package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.Deflated;
import dev.hardwire.http.websocket.WebSocketConnection;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.http.websocket.deflate.DeflateParameters;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A message for many is compressed once for all whose messages stand alone, and otherwise for each. */
class SharedFramesTest {
    private static final String TEXT = "4" + "hello ".repeat(500);
    private static final byte[] ATTACHMENT = "x".repeat(2000).getBytes(StandardCharsets.UTF_8);
    private static final DeflateParameters ALONE = new DeflateParameters(false, false, 15, 15, "");
    private static final DeflateParameters ALONE_NEAR = new DeflateParameters(false, false, 9, 15, "");
    private static final DeflateParameters WITH_CONTEXT = new DeflateParameters(true, true, 15, 15, "");

    private static final WebSocketListener NOBODY = new WebSocketListener() {
        @Override
        public void text(ByteBuf message) {}

        @Override
        public void binary(ByteBuf message) {}

        @Override
        public void closed(int code, String reason) {}
    };

    private final EngineMessage message =
            EngineMessage.shared(Unpooled.copiedBuffer(TEXT, StandardCharsets.UTF_8), List.of(ATTACHMENT));

    /** What a connection sends that has agreed on so much; the frames are the caller's. */
    private List<ByteBuf> sent(EngineMessage sent, @Nullable DeflateParameters agreed) {
        EmbeddedChannel channel = new EmbeddedChannel();
        WebSocketOptions options = WebSocketOptions.builder()
                .compression(WebSocketCompression.builder().enabled(true).build())
                .build();
        WebSocketConnection connection = WebSocketConnection.start(channel, NOBODY, options, agreed);
        sent.retain();
        sent.writeTo(connection);
        connection.flush();
        List<ByteBuf> frames = new ArrayList<>();
        for (ByteBuf frame = channel.readOutbound(); frame != null; frame = channel.readOutbound()) {
            frames.add(frame);
        }
        channel.close();
        return frames;
    }

    private static boolean isTheSameMemory(ByteBuf one, ByteBuf other) {
        return one.hasMemoryAddress()
                && one.memoryAddress() + one.readerIndex() == other.memoryAddress() + other.readerIndex();
    }

    @Test
    void onceForAllThatStandAlone() throws Exception {
        List<ByteBuf> first = sent(message, ALONE);
        List<ByteBuf> second = sent(message, ALONE);
        List<ByteBuf> near = sent(message, ALONE_NEAR);
        message.release();

        assertThat(first).hasSize(2);
        for (int i = 0; i < first.size(); i++) {
            assertThat(first.get(i).readableBytes()).isLessThan(100);
            assertThat(isTheSameMemory(first.get(i), second.get(i))).isTrue();
            assertThat(isTheSameMemory(first.get(i), near.get(i))).isFalse();
        }
        assertThat(List.of(first, second, near)).allSatisfy(frames -> {
            assertThat(frames)
                    .allSatisfy(frame -> assertThat(frame.getByte(0) & 0x40).isNotZero());
            assertThat(text(frames.get(0))).isEqualTo(TEXT);
            assertThat(text(frames.get(1))).isEqualTo(new String(ATTACHMENT, StandardCharsets.UTF_8));
        });
        first.forEach(ByteBuf::release);
        second.forEach(ByteBuf::release);
        near.forEach(ByteBuf::release);
        assertThat(first)
                .as("nothing is kept")
                .allSatisfy(frame -> assertThat(frame.refCnt()).isZero());
    }

    @Test
    void forEachThatHasAContext() throws Exception {
        List<ByteBuf> alone = sent(message, ALONE);
        List<ByteBuf> withContext = sent(message, WITH_CONTEXT);
        message.release();

        Inflater inflater = new Inflater(true);
        assertThat(withContext).hasSizeBetween(1, 2);
        assertThat(withContext).noneMatch(frame -> isTheSameMemory(frame, alone.get(0)));
        assertThat(Deflated.text(inflater, payload(withContext.get(0)))).isEqualTo(TEXT);
        alone.forEach(ByteBuf::release);
        withContext.forEach(ByteBuf::release);
    }

    @Test
    void asItIsWhereNothingWasAgreedOnOrItIsToldSo() {
        EngineMessage asItIs = message.uncompressed();
        List<ByteBuf> plain = sent(message, null);
        List<ByteBuf> told = sent(asItIs, ALONE);
        asItIs.release(); // the references of the message, which it has taken over

        assertThat(plain).hasSize(1);
        assertThat(told).hasSize(1);
        assertThat(isTheSameMemory(plain.get(0), told.get(0))).isTrue();
        assertThat(plain.get(0).toString(4, TEXT.length(), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
        plain.forEach(ByteBuf::release);
        told.forEach(ByteBuf::release);
        assertThat(plain.get(0).refCnt()).isZero();
    }

    private static String text(ByteBuf frame) throws DataFormatException {
        return Deflated.text(new Inflater(true), payload(frame));
    }

    /** The payload of a small frame. */
    private static byte[] payload(ByteBuf frame) {
        return ByteBufUtil.getBytes(frame, 2, frame.getByte(1), true);
    }
}
