package dev.hardwire.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The grammar of RFC 8259: what is taken, what is refused and in which words, and that Jackson reads the same. */
class JsonScannerTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " true ",
                "\t\r\nfalse",
                "0",
                "-0",
                "-1",
                "12",
                "1.5",
                "1e2",
                "1E+2",
                "1.25e-2",
                "0.1",
                "-0.0",
                "123456789012345678",
                "1234567890123456789",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "123456789012345678901234567890",
                "0.12345678901234567890",
                "\"\"",
                "\"a\"",
                "\"é😀\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0041\\u00e9\\uD83D\\uDE00x\"",
                "\"\\ud800\"",
                "[]",
                "[ ]",
                "[1,2]",
                "[[],[[]]]",
                "{}",
                "{ }",
                "{\"a\":1}",
                "{\"\":{\"b\":[{}]}, \"c\" : null}",
                "{\"a\\u0062c\":1,\"é\":2,\"a name that is longer than others\":3}"
            })
    void takesWhatIsJson(String json) {
        assertThat(read(bytes(json))).isEqualTo(JACKSON.readTree(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``            | The JSON text ends too early (line 1, column 1)
            `  `          | The JSON text ends too early (line 1, column 3)
            [             | The JSON text ends too early (line 1, column 2)
            [1,           | The JSON text ends too early (line 1, column 4)
            {"a"          | The JSON text ends too early (line 1, column 5)
            {"a":         | The JSON text ends too early (line 1, column 6)
            "abc          | The JSON text ends too early (line 1, column 5)
            "a\\          | The JSON text ends too early (line 1, column 4)
            "\\u00        | The JSON text ends too early (line 1, column 6)
            -             | The JSON text ends too early (line 1, column 2)
            1.            | The JSON text ends too early (line 1, column 3)
            1e+           | The JSON text ends too early (line 1, column 4)
            tru           | The JSON text ends too early (line 1, column 4)
            [1 2]         | There is '2' where a comma or the end of the array is expected (line 1, column 4)
            [1,]          | There is ']' where a value is expected (line 1, column 4)
            [,1]          | There is ',' where a value is expected (line 1, column 2)
            [1}           | There is '}' where a comma or the end of the array is expected (line 1, column 3)
            {"a":1]       | There is ']' where a comma or the end of the object is expected (line 1, column 7)
            {"a":1,}      | There is '}' where a name in quotes is expected (line 1, column 8)
            {a:1}         | There is 'a' where a name in quotes is expected (line 1, column 2)
            {"a" 1}       | There is '1' where a colon is expected (line 1, column 6)
            {"a":}        | There is '}' where a value is expected (line 1, column 6)
            {,}           | There is ',' where a name in quotes is expected (line 1, column 2)
            'a'           | There is ''' where a value is expected (line 1, column 1)
            é             | There is the byte 0xC3 where a value is expected (line 1, column 1)
            NaN           | There is 'N' where a value is expected (line 1, column 1)
            +1            | There is '+' where a value is expected (line 1, column 1)
            .5            | There is '.' where a value is expected (line 1, column 1)
            -a            | There is 'a' where a digit is expected (line 1, column 2)
            1.x           | There is 'x' where a digit is expected (line 1, column 3)
            1e            | The JSON text ends too early (line 1, column 3)
            1ex           | There is 'x' where a digit is expected (line 1, column 3)
            012           | A number cannot begin with a zero and further digits (line 1, column 1)
            -00           | A number cannot begin with a zero and further digits (line 1, column 2)
            trux          | There is a word that is not true, false or null (line 1, column 1)
            [nul1]        | There is a word that is not true, false or null (line 1, column 2)
            no json       | There is a word that is not true, false or null (line 1, column 1)
            nul           | The JSON text ends too early (line 1, column 4)
            [1x]          | There is 'x' where a comma or the end of the array is expected (line 1, column 3)
            "\\x"         | There is 'x' where one of the escapes " \\ / b f n r t u is expected (line 1, column 3)
            "\\u00g0"     | There is 'g' where one of four hexadecimal digits is expected (line 1, column 6)
            [1] 2         | There is more than one JSON value (line 1, column 6)
            [1]]          | There is ']' where a value is expected (line 1, column 4)
            """)
    void saysWhatIsNoJson(String json, String message) {
        assertThatThrownBy(() -> read(bytes(json.replace("\\\\", "\\"))))
                .isInstanceOf(MalformedJson.class)
                .hasMessage(message.replace("\\\\", "\\"));
    }

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                        new int[] {0x80},
                        new int[] {0xc0, 0x80},
                        new int[] {0xc1, 0xbf},
                        new int[] {0xc3, 0x28},
                        new int[] {0xe0, 0x80, 0x80},
                        new int[] {0xed, 0xa0, 0x80},
                        new int[] {0xf0, 0x80, 0x80, 0x80},
                        new int[] {0xf4, 0x90, 0x80, 0x80},
                        new int[] {0xf5, 0x80, 0x80, 0x80},
                        new int[] {0xff})
                .map(string -> {
                    byte[] json = new byte[string.length + 2];
                    json[0] = '"';
                    for (int i = 0; i < string.length; i++) {
                        json[i + 1] = (byte) string[i];
                    }
                    json[json.length - 1] = '"';
                    return json;
                });
    }

    @ParameterizedTest
    @MethodSource
    void notUtf8(byte[] json) {
        assertThatThrownBy(() -> read(json)).hasMessage("The text is not UTF-8 (line 1, column 2)");
    }

    @Test
    void aControlCharacterInAString() {
        assertThatThrownBy(() -> read(bytes("[\n \"a\tb\"]")))
                .hasMessage("A control character must be escaped in a string (line 2, column 4)");
    }

    @Test
    void aByteOrderMarkIsNoWhiteSpace() {
        assertThatThrownBy(() -> read(bytes("\ufeff1"))).hasMessageStartingWith("There is the byte 0xEF where a value");
    }

    @Test
    void twoHundredLevelsAreTheLimit() {
        String open = "[{\"a\":".repeat(100);
        assertThat(read(bytes(open + "1" + "}]".repeat(100)))).isNotNull();
        assertThatThrownBy(() -> read(bytes(open + "[")))
                .hasMessageStartingWith("Objects and arrays can be nested 200 deep at most (line 1, column 601)");
    }

    @Test
    void aThousandCharactersOfANumberAreTheLimit() {
        assertThat(read(bytes("1".repeat(1000))).bigIntegerValue()).hasToString("1".repeat(1000));
        assertThatThrownBy(() -> read(bytes("1".repeat(1001))))
                .hasMessage("A number can have 1000 characters at most (line 1, column 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1e-1001", "1e99999999999999999999", "-1e-99999999999999999999"})
    void aThousandIsTheLargestExponent(String json) {
        assertThatThrownBy(() -> read(bytes(json)))
                .hasMessageStartingWith("A number can have an exponent of at most 1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "0.1",
                "1.7976931348623157e308",
                "4.9e-324",
                "5e-324",
                "2.2250738585072014E-308",
                "9007199254740993",
                "9007199254740992",
                "123456789012345678",
                "1e22",
                "1e23",
                "8.5e-22",
                "123456.789e-25",
                "0.000001",
                "-12.5",
                "3.14159265358979",
                "1e400",
                "-1e400",
                "0e99999999999",
                "1e-400",
                "100000000000000000000000"
            })
    void doublesAreTheNearest(String json) {
        try (JsonReader in = JsonReader.of(bytes(json), 0, json.length(), new Violations())) {
            double expected = Double.parseDouble(json);
            double read = in.float64();
            assertThat(read).isEqualTo(Double.isInfinite(expected) ? 0 : expected);
        }
    }

    @Test
    void randomDoublesAreTheNearest() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String json = i % 2 == 0
                    ? Double.toString(Double.longBitsToDouble(random.nextLong()))
                    : random.nextInt(1_000_000) + "." + random.nextInt(1_000_000) + "e" + (random.nextInt(60) - 30);
            if (json.contains("N") || json.contains("I")) {
                continue;
            }
            try (JsonReader in = JsonReader.of(bytes(json), 0, json.length(), new Violations())) {
                assertThat(in.float64()).as(json).isEqualTo(Double.parseDouble(json));
            }
        }
    }

    /** What comes of changing a byte or several in a text that has everything, is read as Jackson does, or by neither. */
    @Test
    void whatIsAlmostJson() {
        byte[] json = bytes("""
                {"a": [1, -2.5e3, true, null, "x\\n\\u00e9é"], "long name of a property": {"b": {}},
                 "c": [[], [{}], "😀", 12345678901234567890, 0.1], "": false}""");
        String bytes = "{}[],:\"\\ 0123456789.-+eEtrufalsn\u0000\n\u00e9\u00ff";
        Random random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            byte[] changed = json.clone();
            for (int k = random.nextInt(3); k >= 0; k--) {
                changed[random.nextInt(changed.length)] = (byte) bytes.charAt(random.nextInt(bytes.length()));
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(changed.length) : changed.length;
            byte[] text = Arrays.copyOf(changed, length);
            JsonNode theirs = jackson(text);
            JsonNode ours = orNull(text);
            if (theirs != null && ours != null) {
                assertThat(ours).as(() -> shown(text)).isEqualTo(theirs);
            } else {
                assertThat(ours == null).as(() -> shown(text)).isEqualTo(theirs == null || isBeyondLimits(text));
            }
        }
    }

    private static String shown(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable JsonNode jackson(byte[] text) {
        try {
            JsonNode read = JACKSON.readTree(text);
            return read.isMissingNode() ? null : read;
        } catch (JacksonException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable JsonNode orNull(byte[] text) {
        try {
            return read(text);
        } catch (MalformedJson e) {
            return null;
        }
    }

    /** Whether it is refused for a limit of ours, and not for its grammar. */
    private static boolean isBeyondLimits(byte[] text) {
        try {
            read(text);
            return false;
        } catch (MalformedJson e) {
            return e.getMessage().startsWith("A number can have");
        }
    }

    /** Reads as a tree, then skips the same text, which must be refused likewise. */
    private static JsonNode read(byte[] text) {
        JsonNode node;
        MalformedJson refused = null;
        try (JsonReader in = JsonReader.of(text, 0, text.length, new Violations(), List.of())) {
            node = in.node();
            in.end();
        } catch (MalformedJson e) {
            refused = e;
            node = null;
        }
        MalformedJson refusedSkipping = null;
        try (JsonReader in = JsonReader.of(text, 0, text.length, new Violations(), List.of())) {
            in.skip();
            in.end();
        } catch (MalformedJson e) {
            refusedSkipping = e;
        }
        if (refused != null && !refused.getMessage().startsWith("A number can have an exponent")) {
            assertThat(refusedSkipping).isNotNull().hasMessage(refused.getMessage());
        }
        if (refused != null || node == null) {
            throw refused == null ? new IllegalStateException("nothing was read") : refused;
        }
        return node;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
