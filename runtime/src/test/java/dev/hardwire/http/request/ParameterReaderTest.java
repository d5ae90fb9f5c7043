package dev.hardwire.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ParameterShape;
import dev.hardwire.spi.ParameterStyle;
import dev.hardwire.spi.SegmentTemplate;
import dev.hardwire.spi.json.Violation;
import dev.hardwire.spi.json.Violations;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reader of parameters makes of shapes that no type has, of limits, and of random values. */
class ParameterReaderTest {
    private static final ParameterShape LIST = ParameterShape.array(ParameterShape.TEXT);
    private static final ParameterShape NODE = ParameterShape.object(
            Map.of("text", ParameterShape.TEXT, "next", ParameterShape.later(() -> ParameterReaderTest.NODE)));

    private static final int[] CHARACTERS =
            "ab ,;|.=&%+/?#[]\u00e9\ud83d\ude00'\"~".codePoints().toArray();

    private final Violations violations = new Violations();
    private final HttpHeaders headers = new DefaultHttpHeaders();

    private ParameterReader reader(String target) {
        return new ParameterReader(new RequestParameters(target, headers), violations);
    }

    private String query(String query, ParameterStyle style, ParameterShape shape) {
        ParameterReader in = reader("/?" + query);
        return in.query("a", style, shape) ? in.json().node().toString() : said();
    }

    private String said() {
        return violations.list().stream().map(ParameterReaderTest::text).collect(Collectors.joining("; "));
    }

    private static String text(Violation violation) {
        return violation.in() + " " + violation.where() + violation.pointer() + " " + violation.message();
    }

    @Test
    void aTextIsTheFirstKindThatItCanBeOf() {
        ParameterShape all = ParameterShape.NUMBER
                .or(ParameterShape.BOOLEAN)
                .or(ParameterShape.TEXT)
                .orNull();

        assertThat(query("a=1", ParameterStyle.FORM, all)).isEqualTo("1");
        assertThat(query("a=1.50", ParameterStyle.FORM, all)).isEqualTo("1.50");
        assertThat(query("a=123456789012345678901234567890", ParameterStyle.FORM, all))
                .isEqualTo("123456789012345678901234567890");
        assertThat(query("a=true", ParameterStyle.FORM, all)).isEqualTo("true");
        assertThat(query("a=null", ParameterStyle.FORM, all)).isEqualTo("null");
        assertThat(query("a=x,y", ParameterStyle.FORM, all)).isEqualTo("\"x,y\"");
        assertThat(query("a=1", ParameterStyle.FORM, ParameterShape.TEXT)).isEqualTo("\"1\"");
        assertThat(query("a=x", ParameterStyle.FORM, ParameterShape.NUMBER)).isEqualTo("\"x\"");
        assertThat(query("a=%7B%22b%22:%5B1%5D%7D", ParameterStyle.FORM_EXPLODED, ParameterShape.ANY))
                .isEqualTo("{\"b\":[1]}");
    }

    @Test
    void aChoiceOfAScalarAndAnArrayIsAnArrayWhereThereAreSeveral() {
        ParameterShape either = ParameterShape.NUMBER.or(ParameterShape.array(ParameterShape.NUMBER));

        assertThat(query("a=1", ParameterStyle.FORM_EXPLODED, either)).isEqualTo("1");
        assertThat(query("a=1&a=2", ParameterStyle.FORM_EXPLODED, either)).isEqualTo("[1,2]");
        assertThat(query("a=1", ParameterStyle.FORM, either)).isEqualTo("1");
        assertThat(query("a=1,2", ParameterStyle.FORM, either)).isEqualTo("[1,2]");
    }

    @Test
    void aChoiceOfAScalarAndAnObjectIsAnObjectWhereThereAreNames() {
        ParameterShape either = ParameterShape.NUMBER.or(ParameterShape.object(Map.of("gte", ParameterShape.NUMBER)));

        assertThat(query("a=1", ParameterStyle.DEEP_OBJECT, either)).isEqualTo("1");
        assertThat(query("a[gte]=1", ParameterStyle.DEEP_OBJECT, either)).isEqualTo("{\"gte\":1}");
        assertThat(query("gte=1", ParameterStyle.FORM_EXPLODED, either)).isEqualTo("{\"gte\":1}");
        assertThat(query("a=gte,1", ParameterStyle.FORM, either)).isEqualTo("{\"gte\":1}");
    }

    @Test
    void aTupleHasShapesByPosition() {
        ParameterShape tuple =
                ParameterShape.tuple(List.of(ParameterShape.NUMBER, ParameterShape.TEXT), ParameterShape.BOOLEAN);

        assertThat(query("a=1,2,true", ParameterStyle.FORM, tuple)).isEqualTo("[1,\"2\",true]");
        assertThat(query("a=1,2", ParameterStyle.FORM, tuple.or(LIST))).isEqualTo("[1,\"2\"]");
    }

    @Test
    void theNamesOfOtherParametersAreNoProperties() {
        ParameterShape open = ParameterShape.object(Map.of(), ParameterShape.TEXT);
        String sent = "b=1&c=2&d[e]=3";

        assertThat(query(sent, ParameterStyle.FORM_EXPLODED, open))
                .isEqualTo("{\"b\":\"1\",\"c\":\"2\",\"d[e]\":\"3\"}");
        assertThat(query(sent, ParameterStyle.FORM_EXPLODED, open.beside(Set.of("c", "d"))))
                .isEqualTo("{\"b\":\"1\"}");
    }

    @Test
    void anArrayHasALimit() {
        String most = "1,".repeat(ParameterReader.MAX_ITEMS - 1) + "1";
        ParameterReader in = reader("/?a=" + most);
        in.query("a");
        in.items(ParameterStyle.FORM);
        assertThat(IntStream.iterate(0, i -> i + 1)
                        .takeWhile(i -> in.nextItem())
                        .count())
                .isEqualTo(ParameterReader.MAX_ITEMS);
        assertThat(said()).isEmpty();

        ParameterReader tooMany = reader("/?a=1," + most);
        tooMany.query("a");
        tooMany.items(ParameterStyle.FORM);
        assertThat(tooMany.nextItem()).isFalse();
        assertThat(said()).isEqualTo("query a must have at most 10000 items");
        assertThat(query("a=1," + most, ParameterStyle.FORM, LIST)).endsWith("query a must have at most 10000 items");
    }

    @Test
    void aDeepObjectHasALimit() {
        String deepest = "a" + "[next]".repeat(ParameterReader.MAX_NESTING - 1);

        assertThat(query(deepest + "[text]=1", ParameterStyle.DEEP_OBJECT, NODE))
                .startsWith("{\"next\":{\"next\":");
        assertThat(query(deepest + "[next][text]=1", ParameterStyle.DEEP_OBJECT, NODE))
                .isEqualTo("query a must not be nested deeper than 20");
    }

    @Test
    void aQueryHasALimit() {
        String most = "a=1&".repeat(QueryParameters.MAX_PARAMETERS);

        assertThat(reader("/?" + most).query("b")).isFalse();
        assertThatThrownBy(() -> reader("/?" + most + "b=1").query("b"))
                .isInstanceOf(HttpProblem.class)
                .hasMessage("The query has more than 1000 parameters");
    }

    @Test
    void jsonHasALimit() {
        String deep = "[".repeat(201) + "]".repeat(201);

        assertThat(query("a=" + deep, ParameterStyle.JSON, ParameterShape.ANY)).isEqualTo("query a must be JSON");
    }

    @Test
    void aPartOfASegmentHasStyles() {
        SegmentTemplate template = SegmentTemplate.of("", ":", "");
        ParameterReader in = reader("/x/1,2%2C3:go");
        in.path("a", 1, template, 0);
        in.items(ParameterStyle.SIMPLE);
        assertThat(in.nextItem()).isTrue();
        assertThat(in.nextItem()).isTrue();
        assertThat(in.string()).isEqualTo("2,3");
        assertThat(in.path("a", 1, template, 0, ParameterStyle.SIMPLE, LIST)).isTrue();
        assertThat(in.json().node().toString()).isEqualTo("[\"1\",\"2,3\"]");

        ParameterReader encoded = reader("/x/1%25,2%3Ago");
        assertThat(encoded.path("a", 1, template, 0, ParameterStyle.SIMPLE, LIST))
                .isTrue();
        assertThat(encoded.json().node().toString()).isEqualTo("[\"1%\",\"2\"]");
    }

    @Test
    void whatWasNotSelectedCannotBeRead() {
        ParameterReader in = reader("/");
        assertThat(in.query("a", ParameterStyle.FORM, LIST)).isFalse();
        assertThatThrownBy(in::json)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The parameter a was not selected with a style, or is absent");
    }

    /** What a client writes by the rules of a style is read as it was, whatever the items are. */
    @ParameterizedTest
    @EnumSource(
            value = ParameterStyle.class,
            names = {"FORM", "FORM_EXPLODED", "SPACE_DELIMITED", "PIPE_DELIMITED", "SIMPLE", "MATRIX", "MATRIX_EXPLODED"
            })
    void itemsComeBackAsTheyWere(ParameterStyle style) {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> items = random(style, random);
            boolean path = style == ParameterStyle.SIMPLE
                    || style == ParameterStyle.MATRIX
                    || style == ParameterStyle.MATRIX_EXPLODED;
            ParameterReader in = reader((path ? "/" : "/?") + written(items, style));
            boolean there = path ? in.path("a", 0) : in.query("a");
            assertThat(there).isTrue();
            in.items(style);
            List<String> read = new ArrayList<>();
            while (in.nextItem()) {
                read.add(in.string());
            }
            assertThat(read).isEqualTo(items);
        }
        assertThat(said()).isEmpty();
    }

    private static List<String> random(ParameterStyle style, Random random) {
        List<String> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            StringBuilder item = new StringBuilder("x");
            for (int j = random.nextInt(6); j > 0; j--) {
                item.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
            }
            // these have no way to write their own delimiter
            items.add(
                    switch (style) {
                        case SPACE_DELIMITED -> item.toString().replace(" ", "");
                        case PIPE_DELIMITED -> item.toString().replace("|", "");
                        default -> item.toString();
                    });
        }
        return items;
    }

    private static String written(List<String> items, ParameterStyle style) {
        List<String> encoded = items.stream()
                .map(item -> URLEncoder.encode(item, StandardCharsets.UTF_8).replace("+", "%20"))
                .toList();
        return switch (style) {
            case FORM -> "a=" + String.join(",", encoded);
            case FORM_EXPLODED -> "a=" + String.join("&a=", encoded);
            case SPACE_DELIMITED -> "a=" + String.join("%20", encoded);
            case PIPE_DELIMITED -> "a=" + String.join("|", encoded);
            case MATRIX -> ";a=" + String.join(",", encoded);
            case MATRIX_EXPLODED -> ";a=" + String.join(";a=", encoded);
            default -> String.join(",", encoded);
        };
    }
}
