package dev.hardwire.http.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.handler.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of multipart bodies, however these are cut into pieces. */
class MultipartParserTest {
    private static final String HEAD = "Content-Disposition: form-data; name=a\r\n\r\n";

    /** A body that comes in pieces of random sizes. */
    private static final class Pieces extends InputStream {
        private final byte[] bytes;
        private final Random random;
        private final int largest;
        private int at;

        Pieces(byte[] bytes, Random random, int largest) {
            this.bytes = bytes;
            this.random = random;
            this.largest = largest;
        }

        @Override
        public int read() {
            return at == bytes.length ? -1 : bytes[at++] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == bytes.length) {
                return -1;
            }
            int count = Math.min(Math.min(length, bytes.length - at), 1 + random.nextInt(largest));
            System.arraycopy(bytes, at, into, offset, count);
            at += count;
            return count;
        }
    }

    /** The contents of the parts, or what the body is refused with. */
    private static List<String> parts(String body, Random random, int largest) throws IOException {
        List<String> parts = new ArrayList<>();
        var parser = new MultipartParser(new Pieces(body.getBytes(ISO_8859_1), random, largest), "x", 200);
        try {
            for (PartHead head = parser.next(); head != null; head = parser.next()) {
                head.disposition();
                var content = new ByteArrayOutputStream();
                byte[] chunk = new byte[1 + random.nextInt(largest)];
                for (int count = parser.read(chunk, 0, chunk.length); count >= 0; ) {
                    content.write(chunk, 0, count);
                    count = parser.read(chunk, 0, chunk.length);
                }
                parts.add(content.toString(ISO_8859_1));
            }
        } catch (HttpProblem e) {
            parts.add(e.status() + " " + e.getMessage());
        }
        return parts;
    }

    static List<Arguments> bodies() {
        return List.of(
                Arguments.of("--x\r\n" + HEAD + "one\r\n--x\r\n" + HEAD + "two\r\n--x--", List.of("one", "two")),
                Arguments.of("--x\r\n" + HEAD + "\r\n--x--\r\n", List.of("")),
                Arguments.of("--x\r\nContent-Disposition: form-data; name=a\r\n\r\n--x--", List.of("")),
                Arguments.of("pre\r\namble\r\n--x \t\r\n" + HEAD + "a\r\n--x--  epi\r\nlogue", List.of("a")),
                Arguments.of(
                        "--x\r\n" + HEAD + "\r\n\r\n-\r\n--\r\n--y\r\n\r\n--x--",
                        List.of("\r\n\r\n-\r\n--\r\n--y\r\n")),
                Arguments.of("--x\r\n" + HEAD + "\r\r\n--x--", List.of("\r")),
                Arguments.of("--x--", List.of()),
                Arguments.of("", List.of("400 The multipart body ends without its last delimiter")),
                Arguments.of(
                        "--x\n" + HEAD + "a\n--x--",
                        List.of("400 The multipart body has a delimiter with something" + " else on its line")),
                Arguments.of(
                        "--x\r\nA: " + "a".repeat(200) + "\r\n\r\n\r\n--x--",
                        List.of("413 The headers of a part can have at most 200 bytes")),
                Arguments.of(
                        "--x\r\nA: \u00ff\r\n\r\n\r\n--x--",
                        List.of("400 The multipart body has a header that is not UTF-8")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anyPiecesGiveTheSameParts(String body, List<String> expected) throws IOException {
        Random random = new Random(1);
        for (int largest : List.of(1, 2, 3, 7, 100_000)) {
            for (int i = 0; i < 20; i++) {
                assertThat(parts(body, random, largest)).isEqualTo(expected);
            }
        }
    }

    @Test
    void aLargePartIsNotHeld() throws IOException {
        String content = "a\r\n-".repeat(50_000);
        String body = "--x\r\n" + HEAD + content + "\r\n--x--";
        assertThat(parts(body, new Random(2), 5_000)).containsExactly(content);
    }

    @Test
    void randomBodiesArePartsOrRefused() throws IOException {
        String[] pieces = {
            "--x", "--", "\r\n", "\r", "\n", HEAD, "a", ":", " ", "x", "\u00ff", "Content-Type: text/plain"
        };
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder body = new StringBuilder();
            for (int count = random.nextInt(15); count > 0; count--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            List<String> whole = parts(body.toString(), random, 100_000);
            assertThat(parts(body.toString(), random, 1 + random.nextInt(5)))
                    .as(body.toString())
                    .isEqualTo(whole);
        }
    }
}
