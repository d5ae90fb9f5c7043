package dev.hardwire.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader promises to generated codecs beyond single values. */
class JsonReaderTest {
    private final Violations violations = new Violations();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"cat\",\"lives\":9}",
                "{ \"kind\" : \"cat\", \"lives\":9 }",
                "{\"kind\":\"c\\u0061t\",\"lives\":9}",
                "{\"k\\u0069nd\":\"cat\",\"lives\":9}",
                "{\"kinds\":\"dog\",\"kind\":\"cat\",\"lives\":9}",
                "{\"kin\":\"dog\",\"kind\":\"cat\",\"lives\":9}",
                "{\"lives\":9,\"kind\":\"cat\"}",
                "{\"nested\":{\"kind\":\"dog\"},\"lives\":9,\"kind\":\"cat\"}"
            })
    void findsTheDiscriminatorAheadAndStaysBeforeTheObject(String object) {
        JsonReader in = reader("  [ " + object + "]");
        in.beginArray();
        in.nextElement();
        assertThat(in.discriminator("kind")).isEqualTo("cat");
        assertThat(in.node().get("lives").intValue()).isEqualTo(9);
        assertThat(in.nextElement()).isFalse();
        assertThat(violations.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | /0 | must be an object",
                "{\"lives\":9} | /0/kind | is required",
                "{\"kind\":[9]} | /0/kind | must be a string"
            })
    void anObjectWithoutDiscriminatorIsAViolationAndConsumed(String value, String pointer, String message) {
        JsonReader in = reader("[" + value + ",1]");
        in.beginArray();
        in.nextElement();
        assertThat(in.discriminator("kind")).isNull();
        assertThat(violations.list()).containsExactly(new Violation("body", pointer, message));
        assertThat(in.nextElement()).isTrue();
        assertThat(in.int32()).isEqualTo(1);
    }

    @Test
    void ofAValueThatIsNotOfItsTypeNothingMoreIsReported() {
        JsonReader in = reader("{\"a\":\"x\",\"b\":0}");
        in.beginObject();
        in.nextName();
        Constraints.minimum(in, in.int32(), 1);
        in.nextName();
        Constraints.minimum(in, in.int32(), 1);
        assertThat(violations.list())
                .containsExactly(
                        new Violation("body", "/a", "must be an integer of 32 bits"),
                        new Violation("body", "/b", "must be at least 1"));
    }

    @Test
    void ofSinglePrecisionIsWhatRoundsToIt() {
        JsonReader in = reader("[3.4028235e38,-3.4028235e38,3.4028236e38]");
        in.beginArray();
        in.nextElement();
        assertThat(in.float32()).isEqualTo(Float.MAX_VALUE);
        in.nextElement();
        assertThat(in.float32()).isEqualTo(-Float.MAX_VALUE);
        in.nextElement();
        in.float32();
        assertThat(violations.list())
                .containsExactly(new Violation("body", "/2", "must be a number in the range of single precision"));
    }

    @Test
    void anUnknownPropertyIsAViolationAndConsumed() {
        JsonReader in = reader("{\"a\":[1,2],\"b\":1}");
        in.beginObject();
        in.nextName();
        in.unknown();
        assertThat(in.nextName()).isEqualTo("b");
        assertThat(violations.list()).containsExactly(new Violation("body", "/a", "is not a known property"));
    }

    @Test
    void theEndOfTheOutermostArrayStays() {
        JsonReader in = reader("[1]");
        in.beginArray();
        assertThat(in.nextElement()).isTrue();
        in.skip();
        assertThat(in.nextElement()).isFalse();
        assertThat(in.nextElement()).isFalse();
        in.missing("1");
        assertThat(violations.list()).containsExactly(new Violation("body", "/1", "is required"));
    }

    private JsonReader reader(String json) {
        byte[] framed = ("xx" + json + "yy").getBytes(UTF_8);
        return JsonReader.of(framed, 2, framed.length - 4, violations);
    }
}
