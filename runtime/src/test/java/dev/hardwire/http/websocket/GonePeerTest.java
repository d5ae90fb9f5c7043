package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.websocket.deflate.DeflateParameters;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has arrived of a peer that is gone is handed over as far as there is room for it. */
class GonePeerTest {
    private static final int ROOM = 4;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Listener listener = new Listener();
    private final WebSocketConnection connection = WebSocketConnection.start(
            channel, listener, WebSocketOptions.builder().build(), new DeflateParameters(false, false, 15, 15, ""));

    /** Has room for a few messages, and says so once. */
    private final class Listener implements WebSocketListener {
        private int messages;
        private boolean closed;

        @Override
        public void text(ByteBuf message) {
            throw new AssertionError();
        }

        @Override
        public void binary(ByteBuf message) {
            messages++;
            if (messages == ROOM) {
                connection.setReading(false);
            }
        }

        @Override
        public void closed(int code, String reason) {
            closed = true;
        }
    }

    @AfterEach
    void everythingIsReleased() {
        channel.finishAndReleaseAll();
    }

    private static byte[] compressed(int size) {
        var deflater = new Deflater(9, true);
        deflater.setInput(new byte[size]);
        var out = new byte[4096];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return RawWebSocket.encode(0xc2, Arrays.copyOf(out, length - 4));
    }

    private void receive(int count) {
        byte[] frame = compressed(1 << 20);
        ByteBuf frames = Unpooled.buffer(count * frame.length);
        for (int i = 0; i < count; i++) {
            frames.writeBytes(frame);
        }
        channel.writeInbound(frames);
    }

    @Test
    void noMoreThanThereIsRoomFor() {
        receive(3 * ROOM);
        assertThat(listener.messages).isEqualTo(ROOM);
        channel.close();
        assertThat(listener.messages).isEqualTo(ROOM);
        assertThat(listener.closed).isTrue();
    }

    @Test
    void allForWhichThereIsRoomAgain() {
        receive(2 * ROOM);
        connection.setReading(true);
        channel.close();
        assertThat(listener.messages).isEqualTo(2 * ROOM);
        assertThat(listener.closed).isTrue();
    }

    @Test
    void isNotTakenForOneThatDoesNotRead() {
        channel.close();
        assertThat(channel.bytesBeforeWritable()).isPositive();
        assertThat(new Outgoing(channel).waiting()).isZero();
    }
}
