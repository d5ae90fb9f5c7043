package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.websocket.deflate.DeflateParameters;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that are handed over piece by piece. */
class MessagePiecesTest {
    private final List<String> told = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private @Nullable WebSocketConnection connection;
    /** Whether each piece stops the reading. */
    private boolean pausing;

    private long bytes;

    private final WebSocketListener listener = new WebSocketListener() {
        @Override
        public MessagePieces begin(boolean text) {
            told.add(text ? "text" : "binary");
            return new Pieces();
        }

        @Override
        public void text(ByteBuf message) {
            throw new AssertionError();
        }

        @Override
        public void binary(ByteBuf message) {
            throw new AssertionError();
        }

        @Override
        public void closed(int code, String reason) {
            told.add("closed " + code);
        }
    };

    private final class Pieces implements MessagePieces {
        @Override
        public void piece(ByteBuf piece) {
            bytes += piece.readableBytes();
            if (piece.readableBytes() < 10) {
                told.add(piece.toString(StandardCharsets.UTF_8));
            }
            if (pausing) {
                connection().setReading(false);
            }
        }

        @Override
        public void end() {
            told.add("end");
        }

        @Override
        public void cut(String reason) {
            told.add("cut: " + reason);
        }
    }

    private WebSocketConnection connection() {
        WebSocketConnection known = connection;
        if (known == null) {
            throw new AssertionError();
        }
        return known;
    }

    private void start(@Nullable DeflateParameters agreed) {
        start(agreed, 1 << 20);
    }

    private void start(@Nullable DeflateParameters agreed, long maxSize) {
        connection = WebSocketConnection.start(
                channel,
                listener,
                WebSocketOptions.builder().maxStreamedMessageSize(maxSize).build(),
                agreed);
    }

    @AfterEach
    void everythingIsReleased() {
        channel.finishAndReleaseAll();
    }

    private void receive(byte[] frames) {
        channel.writeInbound(Unpooled.copiedBuffer(frames));
    }

    private void receive(int first, String text) {
        receive(RawWebSocket.encode(first, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void piecesComeWithTheirBytes() {
        start(null);
        byte[] frame = RawWebSocket.encode(0x01, "abcdef".getBytes(StandardCharsets.UTF_8));
        receive(Arrays.copyOf(frame, 2));
        assertThat(told).containsExactly("text");
        receive(Arrays.copyOfRange(frame, 2, 9));
        receive(Arrays.copyOfRange(frame, 9, frame.length));
        receive(0x80, "");
        assertThat(told).containsExactly("text", "abc", "def", "end");
    }

    @Test
    void nothingComesWhileReadingIsPaused() {
        start(null);
        pausing = true;
        receive(0x02, "one");
        receive(0x00, "two");
        receive(0x80, "three");
        assertThat(told).containsExactly("binary", "one");
        connection().setReading(true);
        channel.runPendingTasks();
        assertThat(told).containsExactly("binary", "one", "two");
        pausing = false;
        connection().setReading(true);
        channel.runPendingTasks();
        assertThat(told).containsExactly("binary", "one", "two", "three", "end");
    }

    @Test
    void aCompressedMessageIsDecompressedOnlyAsFarAsItIsWanted() {
        start(new DeflateParameters(false, false, 15, 15, ""));
        pausing = true;
        var deflater = new Deflater(9, true);
        deflater.setInput(new byte[1 << 20]);
        var out = new byte[4096];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        receive(RawWebSocket.encode(0xc2, Arrays.copyOf(out, length - 4)));
        assertThat(bytes).isBetween(1L, 16_384L);
        long before = bytes;
        connection().setReading(true);
        channel.runPendingTasks();
        assertThat(bytes - before).isBetween(1L, 16_384L);
        pausing = false;
        connection().setReading(true);
        channel.runPendingTasks();
        assertThat(bytes).isEqualTo(1 << 20);
        assertThat(told).containsExactly("binary", "end");
    }

    @Test
    void aCompressedMessageWithoutALimitIsNotTooLarge() {
        start(new DeflateParameters(false, false, 15, 15, ""), Long.MAX_VALUE);
        receive(RawWebSocket.encode(0xc1, HexFormat.of().parseHex("f248cdc9c90700"))); // RFC 7692, 7.2.3.1
        assertThat(told).containsExactly("text", "Hello", "end");
    }

    @Test
    void whatIsTooLargeIsCut() {
        start(null);
        receive(0x02, "a");
        byte[] large = RawWebSocket.encode(0x80, new byte[1 << 20]);
        receive(Arrays.copyOf(large, 14));
        assertThat(told).containsExactly("binary", "a", "cut: A message can have at most 1048576 bytes", "closed 1006");
    }

    @Test
    void textThatIsNotUtf8IsCut() {
        start(null);
        receive(0x01, "a");
        receive(RawWebSocket.encode(0x80, new byte[] {(byte) 0xff}));
        assertThat(told).containsExactly("text", "a", "cut: The text is not UTF-8", "closed 1006");
    }

    @Test
    void aConnectionThatClosesOrGoesCuts() {
        start(null);
        receive(0x01, "a");
        connection().close(1000, "");
        assertThat(told).containsExactly("text", "a", "cut: The connection is closing");
        channel.close();
        assertThat(told).endsWith("closed 1006");
    }

    @Test
    void whoHasNoRoomGetsNoMoreWhenTheConnectionIsGone() {
        start(null);
        pausing = true;
        receive(0x01, "a");
        receive(0x80, "b");
        channel.close();
        assertThat(told).containsExactly("text", "a", "cut: The connection is gone", "closed 1006");
    }
}
