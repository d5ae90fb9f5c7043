package dev.hardwire.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A reader of a tree reads as one of a text does, and reports at the places where the tree was. */
class JsonPartTest {
    private final Violations violations = new Violations();

    private JsonReader reader(String json, byte[]... attachments) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return JsonReader.of(bytes, 0, bytes.length, violations, List.of(attachments));
    }

    private JsonReader part(String json, byte[]... attachments) {
        JsonReader whole = reader(json, attachments);
        return whole.part(whole.node());
    }

    private List<String> reported() {
        return violations.list().stream()
                .map(v -> v.where() + " " + v.message())
                .toList();
    }

    @Test
    void objectsArraysAndScalars() {
        JsonReader in = part("{\"a\":[1,2.5,true,null,\"x\"],\"b\":{},\"c\":[]}");
        assertThat(in.beginObject()).isTrue();
        assertThat(in.nextName()).isEqualTo("a");
        assertThat(in.beginArray()).isTrue();
        assertThat(in.nextElement()).isTrue();
        assertThat(in.int32()).isEqualTo(1);
        assertThat(in.nextElement()).isTrue();
        assertThat(in.float64()).isEqualTo(2.5);
        assertThat(in.nextElement()).isTrue();
        assertThat(in.nextNull()).isFalse();
        assertThat(in.bool()).isTrue();
        assertThat(in.nextElement()).isTrue();
        assertThat(in.nextNull()).isTrue();
        assertThat(in.nextElement()).isTrue();
        assertThat(in.pointer()).isEqualTo("/a/4");
        assertThat(in.string()).isEqualTo("x");
        assertThat(in.nextElement()).isFalse();
        assertThat(in.nextName()).isEqualTo("b");
        in.skip();
        assertThat(in.nextName()).isEqualTo("c");
        assertThat(in.beginArray()).isTrue();
        assertThat(in.nextElement()).isFalse();
        assertThat(in.nextName()).isNull();
        in.end();
        assertThat(violations.count()).isZero();
    }

    @Test
    void numbersOfAnySize() {
        JsonReader in = part("[9223372036854775807,9223372036854775808,0.10,2.0,1e400]");
        in.beginArray();
        in.nextElement();
        assertThat(in.int64()).isEqualTo(Long.MAX_VALUE);
        in.nextElement();
        assertThat(in.integer()).isEqualTo(new BigInteger("9223372036854775808"));
        in.nextElement();
        assertThat(in.decimal()).isEqualTo(new BigDecimal("0.10"));
        in.nextElement();
        assertThat(in.int64()).isEqualTo(2);
        in.nextElement();
        in.float64();
        assertThat(reported()).containsExactly("/4 must be a number in the range of double precision");
    }

    @Test
    void violationsAreWhereTheTreeWas() {
        JsonReader whole = reader("{\"pets\":[{},{\"name\":{\"first\":1}}]}");
        whole.beginObject();
        whole.nextName();
        whole.beginArray();
        whole.nextElement();
        whole.skip();
        whole.nextElement();
        JsonReader part = whole.part(whole.node());
        part.beginObject();
        part.nextName();
        JsonReader partOfPart = part.part(part.node());
        partOfPart.beginObject();
        partOfPart.nextName();
        partOfPart.string();
        assertThat(partOfPart.nextName()).isNull();
        assertThat(part.nextName()).isNull();
        part.missing("id");
        assertThat(whole.nextElement()).isFalse();
        assertThat(whole.nextName()).isNull();
        whole.end();
        assertThat(reported()).containsExactly("/pets/1/name/first must be a string", "/pets/1/id is required");
    }

    @Test
    void subtreesAreNotCopied() {
        JsonReader whole = reader("{\"a\":{\"b\":[1]},\"c\":2}");
        JsonNode tree = whole.node();
        JsonReader part = whole.part(tree);
        part.beginObject();
        part.nextName();
        assertThat(part.node()).isSameAs(tree.get("a"));
        assertThat(part.nextName()).isEqualTo("c");
        assertThat(part.node()).isSameAs(tree.get("c"));
        assertThat(part.nextName()).isNull();
    }

    @Test
    void discriminatorsAreLookedForAhead() {
        JsonReader in = part("[{\"name\":\"Rex\",\"kind\":\"dog\"},{\"kind\":null},{},3]");
        in.beginArray();
        in.nextElement();
        assertThat(in.discriminator("kind")).isEqualTo("dog");
        assertThat(in.beginObject()).isTrue();
        assertThat(in.nextName()).isEqualTo("name");
        in.skip();
        assertThat(in.nextName()).isEqualTo("kind");
        in.skip();
        assertThat(in.nextName()).isNull();
        for (int i = 0; i < 3; i++) {
            in.nextElement();
            assertThat(in.discriminator("kind")).isNull();
        }
        assertThat(in.nextElement()).isFalse();
        assertThat(reported())
                .containsExactly("/1/kind must be a string", "/2/kind is required", "/3 must be an object");
    }

    @Test
    void attachmentsAndBase64() {
        byte[] attachment = {1, 2};
        JsonReader in = part("[{\"_placeholder\":true,\"num\":0},\"AQI=\",{\"a\":1},7]", attachment);
        in.beginArray();
        in.nextElement();
        assertThat(in.binary()).isSameAs(attachment);
        in.nextElement();
        assertThat(in.binary()).isEqualTo(attachment);
        in.nextElement();
        assertThat(in.binary()).isNull();
        in.nextElement();
        assertThat(in.binary()).isNull();
        assertThat(in.nextElement()).isFalse();
        assertThat(reported()).containsExactly("/2 must be binary", "/3 must be binary");
    }

    @Test
    void theDirectionIsThatOfTheWhole() {
        JsonReader whole = reader("{}").direction(Direction.REQUEST);
        assertThat(whole.part(whole.node()).direction()).isEqualTo(Direction.REQUEST);
        assertThat(whole.validation().isRequest()).isTrue();
        assertThat(whole.validation().isResponse()).isFalse();
    }

    @Test
    void aNumberWithAnEnormousExponentIsRefused() {
        assertThatThrownBy(() -> reader("1e1001").node())
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("A number can have an exponent of at most 1000");
    }
}
