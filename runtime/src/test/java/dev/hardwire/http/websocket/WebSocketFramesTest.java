package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames as a server sends them. */
class WebSocketFramesTest {
    @ParameterizedTest
    @CsvSource({"0,8100", "125,817d", "126,817e007e", "65535,817effff", "65536,817f0000000000010000"})
    void headersAreAsShortAsTheyCanBe(int length, String header) {
        ByteBuf payload = Unpooled.buffer().writeZero(length);
        ByteBuf frame = WebSocketFrames.text(UnpooledByteBufAllocator.DEFAULT, payload);
        assertThat(ByteBufUtil.hexDump(frame, 0, header.length() / 2)).isEqualTo(header);
        assertThat(frame.readableBytes()).isEqualTo(header.length() / 2 + length);
        assertThat(payload.refCnt()).isZero();
        frame.release();
    }

    @Test
    void binaryFrames() {
        ByteBuf frame =
                WebSocketFrames.binary(UnpooledByteBufAllocator.DEFAULT, Unpooled.wrappedBuffer(new byte[] {7}));
        assertThat(ByteBufUtil.hexDump(frame)).isEqualTo("820107");
        frame.release();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "123,123", "124,123"})
    void reasonsAreCut(int length, int kept) {
        ByteBuf frame = WebSocketFrames.close(UnpooledByteBufAllocator.DEFAULT, 1000, "x".repeat(length));
        assertThat(frame.readableBytes()).isEqualTo(4 + kept);
        frame.release();
    }

    @Test
    void reasonsAreCutBetweenCharacters() {
        assertThat(reason("x".repeat(122) + "\u00e9")).isEqualTo("x".repeat(122));
        assertThat(reason("x".repeat(121) + "\ud83d\ude00")).isEqualTo("x".repeat(121));
        assertThat(reason("\ud83d\ude00".repeat(40))).isEqualTo("\ud83d\ude00".repeat(30));
    }

    private static String reason(String reason) {
        ByteBuf frame = WebSocketFrames.close(UnpooledByteBufAllocator.DEFAULT, 1000, reason);
        String kept = frame.skipBytes(4).toString(StandardCharsets.UTF_8);
        frame.release();
        return kept;
    }
}
