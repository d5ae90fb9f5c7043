package dev.hardwire.http.websocket.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No message refers further back than was agreed on, and each can be decompressed. */
class MessageDeflaterTest {
    private static final WebSocketCompression OPTIONS =
            WebSocketCompression.builder().threshold(0).build();

    @ParameterizedTest
    @CsvSource({
        "8, true", "9, true", "10, true", "11, true", "12, true", "13, true", "14, true", "15, true",
        "8, false", "9, false", "10, false", "11, false", "12, false", "13, false", "14, false", "15, false"
    })
    void eachWindow(int bits, boolean takeover) throws Exception {
        var agreed = new DeflateParameters(takeover, takeover, bits, 15, "");
        var deflater = new MessageDeflater(agreed, OPTIONS, UnpooledByteBufAllocator.DEFAULT);
        var peer = new NarrowPeer(bits, takeover);
        var random = new Random(bits);
        for (int size : new int[] {1, 200, 256, 257, 1000, 5000, 32_768, 40_000, 100_000, 10}) {
            byte[] message = words(random, size);
            ByteBuf payload = Unpooled.wrappedBuffer(message);
            ByteBuf compressed = deflater.deflate(payload);
            payload.release();
            if (compressed != null) {
                assertThat(peer.inflate(ByteBufUtil.getBytes(compressed))).isEqualTo(message);
                compressed.release();
            }
        }
        deflater.release();
    }

    /** Text that repeats itself near and far. */
    private static byte[] words(Random random, int size) {
        var words = new String[50];
        Arrays.setAll(words, i -> Integer.toString(random.nextInt(1_000_000), 36));
        var text = new StringBuilder();
        while (text.length() < size) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        return text.substring(0, size).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /**
     * Forgets everything whenever as many bytes have come as the window has: what refers further back fails. (As the
     * compressor starts anew just there.)
     */
    private static final class NarrowPeer {
        private final int window;
        private final boolean takeover;
        private Inflater inflater = new Inflater(true);
        private int seen;

        NarrowPeer(int bits, boolean takeover) {
            this.window = bits == 15 ? Integer.MAX_VALUE : 1 << bits;
            this.takeover = takeover;
        }

        byte[] inflate(byte[] compressed) throws Exception {
            if (!takeover) {
                inflater = new Inflater(true);
                seen = 0;
            }
            byte[] input = Arrays.copyOf(compressed, compressed.length + 4);
            input[input.length - 2] = (byte) 0xff;
            input[input.length - 1] = (byte) 0xff;
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1024];
            int marker = 0;
            for (byte each : input) {
                inflater.setInput(new byte[] {each});
                int count;
                while ((count = inflater.inflate(buffer)) > 0) {
                    out.write(buffer, 0, count);
                    seen += count;
                }
                marker = marker << 8 | (each & 0xff);
                if (seen == window && marker == 0x0000ffff) {
                    inflater.end();
                    inflater = new Inflater(true);
                    seen = 0;
                }
            }
            return out.toByteArray();
        }
    }
}
