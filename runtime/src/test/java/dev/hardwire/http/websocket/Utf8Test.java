package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** UTF-8 is checked as the JDK checks it, in any pieces. */
class Utf8Test {
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean accepts(Utf8 utf8, byte[] bytes, int piece) {
        boolean accepted = true;
        for (int i = 0; accepted && i < bytes.length; i += piece) {
            ByteBuf part = Unpooled.wrappedBuffer(bytes, i, Math.min(piece, bytes.length - i));
            accepted = utf8.accept(part);
        }
        return utf8.end() && accepted;
    }

    @Test
    void allThatHasTwoOrThreeBytes() {
        byte[] bytes = new byte[3];
        for (int i = 0; i < 1 << 24; i += 1 + i % 61) {
            bytes[0] = (byte) (i >> 16);
            bytes[1] = (byte) (i >> 8);
            bytes[2] = (byte) i;
            if (accepts(new Utf8(), bytes, 3) != isUtf8(bytes)) {
                assertThat(accepts(new Utf8(), bytes, 3)).as("%06x", i).isEqualTo(isUtf8(bytes));
            }
        }
    }

    @Test
    void allCharactersInPieces() {
        var utf8 = new Utf8();
        for (int point = 0; point <= 0x10ffff; point += point < 0x1000 ? 1 : 257) {
            if (point >= 0xd800 && point <= 0xdfff) {
                continue;
            }
            byte[] bytes = ("12345678" + Character.toString(point) + "9").getBytes(StandardCharsets.UTF_8);
            assertThat(accepts(utf8, bytes, 1 + point % 5)).as("%x", point).isTrue();
        }
    }

    @Test
    void anything() {
        var random = new Random(7);
        byte[] interesting = {
            'a',
            (byte) 0xc3,
            (byte) 0xa9,
            (byte) 0xe0,
            (byte) 0xa0,
            (byte) 0xf0,
            (byte) 0x90,
            (byte) 0x80,
            (byte) 0xf4,
            (byte) 0x8f,
            (byte) 0xbf,
            (byte) 0xed,
            (byte) 0x9f
        };
        for (int n = 0; n < 50_000; n++) {
            byte[] bytes = new byte[random.nextInt(14)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = interesting[random.nextInt(interesting.length)];
            }
            assertThat(accepts(new Utf8(), bytes, 1 + n % 9)).isEqualTo(isUtf8(bytes));
        }
    }
}
