package dev.hardwire.http.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decompressing piece by piece, and compressing, against the JDK's own streams. */
class DecompressorTest {
    private static byte[] sample(int size) {
        var random = new Random(size);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(4));
        }
        return bytes;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(6, raw))) {
            deflate.write(plain);
        }
        return out.toByteArray();
    }

    /** Feeds a body in pieces of some size; fails unless it is whole in the end. */
    private static byte[] decompress(ContentCoding coding, byte[] compressed, int pieces) throws MalformedCoding {
        ByteBuf out = Unpooled.buffer();
        try (var decompressor = new Decompressor(coding)) {
            for (int at = 0; at < compressed.length; at += pieces) {
                int length = Math.min(pieces, compressed.length - at);
                decompressor.feed(PooledByteBufAllocator.DEFAULT.directBuffer().writeBytes(compressed, at, length));
                for (ByteBuf piece = decompressor.next(); piece != null; piece = decompressor.next()) {
                    assertThat(piece.readableBytes()).isBetween(1, 32 * 1024);
                    out.writeBytes(piece);
                    piece.release();
                }
            }
            assertThat(decompressor.isWhole()).isTrue();
        }
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 1_000_000})
    void whatTheJdkCompressesIsReadInPiecesOfAnySize(int pieces) throws Exception {
        for (int size : new int[] {0, 1, 100, 100_000}) {
            byte[] plain = sample(size);
            assertThat(decompress(ContentCoding.GZIP, gzip(plain), pieces)).isEqualTo(plain);
            assertThat(decompress(ContentCoding.DEFLATE, deflate(plain, false), pieces))
                    .isEqualTo(plain);
            assertThat(decompress(ContentCoding.DEFLATE, deflate(plain, true), pieces))
                    .isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void severalMembersOfGzipAreOneBody(int pieces) throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(gzip("one ".getBytes(StandardCharsets.UTF_8)));
        out.write(gzip("two".getBytes(StandardCharsets.UTF_8)));
        assertThat(decompress(ContentCoding.GZIP, out.toByteArray(), pieces))
                .asString()
                .isEqualTo("one two");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void aHeaderOfGzipMayHaveAllThatItCan(int pieces) throws Exception {
        byte[] plain = gzip(sample(50));
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 3);
        out.write(2 | 4 | 8 | 16);
        out.write(plain, 4, 6);
        out.write(new byte[] {3, 0, 'a', 'b', 'c'});
        out.write("name\0comment\0".getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[] {0, 0});
        out.write(plain, 10, plain.length - 10);
        assertThat(decompress(ContentCoding.GZIP, out.toByteArray(), pieces)).isEqualTo(sample(50));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void gzipHasAThousandMembersAtMost(int size) throws Exception {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
            out.write(gzip(sample(size)));
        }
        assertThat(decompress(ContentCoding.GZIP, out.toByteArray(), 1_000_000)).hasSize(1000 * size);
        out.write(gzip(sample(size)));
        malformed(ContentCoding.GZIP, out.toByteArray(), "The compressed body has more than 1000 members");
    }

    @Test
    void whatIsMalformedIsSaid() throws Exception {
        byte[] noGzip = deflate(sample(100), false);
        malformed(ContentCoding.GZIP, noGzip, "The compressed body is no gzip");
        byte[] checksum = gzip(sample(100));
        checksum[checksum.length - 6]++;
        malformed(ContentCoding.GZIP, checksum, "The compressed body has not the checksum that it says");
        byte[] length = gzip(sample(100));
        length[length.length - 1]++;
        malformed(ContentCoding.GZIP, length, "The compressed body has not the checksum that it says");
        byte[] data = gzip(sample(100));
        data[10] = 7;
        malformed(ContentCoding.GZIP, data, "The compressed body is malformed: invalid block type");
        byte[] header = new byte[5000];
        System.arraycopy(gzip(sample(1)), 0, header, 0, 10);
        header[3] = 8;
        java.util.Arrays.fill(header, 10, header.length, (byte) 'n');
        malformed(ContentCoding.GZIP, header, "The compressed body has a header of more than 4096 bytes");
        var behind = new ByteArrayOutputStream();
        behind.write(deflate(sample(100), false));
        behind.write('x');
        malformed(ContentCoding.DEFLATE, behind.toByteArray(), "The compressed body has more behind its end");
        var dictionary = new Deflater();
        dictionary.setDictionary(sample(20));
        dictionary.setInput(sample(100));
        dictionary.finish();
        byte[] out = new byte[200];
        int size = dictionary.deflate(out);
        dictionary.end();
        malformed(ContentCoding.DEFLATE, java.util.Arrays.copyOf(out, size), "The compressed body needs a dictionary");
    }

    private static void malformed(ContentCoding coding, byte[] body, String message) {
        assertThatThrownBy(() -> decompress(coding, body, 10_000))
                .isInstanceOf(MalformedCoding.class)
                .hasMessage(message);
    }

    @Test
    void aBodyThatEndsEarlyIsNotWhole() throws Exception {
        byte[] compressed = gzip(sample(1000));
        for (int length : new int[] {1, 9, 11, compressed.length / 2, compressed.length - 1}) {
            try (var decompressor = new Decompressor(ContentCoding.GZIP)) {
                decompressor.feed(Unpooled.wrappedBuffer(compressed, 0, length));
                for (ByteBuf piece = decompressor.next(); piece != null; piece = decompressor.next()) {
                    piece.release();
                }
                assertThat(decompressor.isWhole()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ContentCoding.class)
    void whatIsCompressedTheJdkReads(ContentCoding coding) throws Exception {
        for (int size : new int[] {0, 1, 1000, 200_000}) {
            for (int pieces : new int[] {1, 3}) {
                var plain = new ByteArrayOutputStream();
                ByteBuf out = Unpooled.buffer();
                try (var compressor = new Compressor(coding, 4)) {
                    for (int i = 0; i < pieces; i++) {
                        plain.write(sample(size));
                        ByteBuf piece = Unpooled.wrappedBuffer(sample(size));
                        var alloc = PooledByteBufAllocator.DEFAULT;
                        ByteBuf compressed =
                                i < pieces - 1 ? compressor.piece(piece, alloc) : compressor.last(piece, alloc);
                        out.writeBytes(compressed);
                        compressed.release();
                    }
                }
                byte[] bytes = new byte[out.readableBytes()];
                out.readBytes(bytes);
                var in = new ByteArrayInputStream(bytes);
                try (var read = coding == ContentCoding.GZIP ? new GZIPInputStream(in) : new InflaterInputStream(in)) {
                    assertThat(read.readAllBytes()).isEqualTo(plain.toByteArray());
                }
            }
        }
    }

    @Test
    void randomBytesGrowALittleAndAreReadToo() throws Exception {
        byte[] plain = new byte[500_000];
        new Random(1).nextBytes(plain);
        try (var compressor = new Compressor(ContentCoding.GZIP, 9)) {
            ByteBuf out = compressor.last(Unpooled.wrappedBuffer(plain), PooledByteBufAllocator.DEFAULT);
            byte[] bytes = new byte[out.readableBytes()];
            out.readBytes(bytes);
            out.release();
            assertThat(bytes.length).isLessThan(plain.length + 1000);
            var crc = new CRC32();
            crc.update(decompress(ContentCoding.GZIP, bytes, 5000));
            var expected = new CRC32();
            expected.update(plain);
            assertThat(crc.getValue()).isEqualTo(expected.getValue());
        }
    }
}
