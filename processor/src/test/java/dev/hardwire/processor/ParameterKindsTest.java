package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.JavaNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of schema as a parameter in every location and style: an operation for each pair, compiled together. What a client
 * sends that follows the specification is what the handler is handed.
 */
class ParameterKindsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path output;

    private static Served served;

    /**
     * A kind of schema.
     *
     * @param name of its component
     * @param java the type of an argument that may be absent
     * @param value what is sent, as JSON
     * @param text what the handler is handed, as text
     */
    private record Kind(String name, String schema, String java, String value, String text) {
        Kind(String name, String schema, String value, String text) {
            this(name, schema, name, value, text);
        }

        JsonNode tree() {
            return JSON.readTree(value);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("AText", "{type: string}", "String", "\"a, b;c.d=e&f\"", "a, b;c.d=e&f"),
            new Kind("ALength", "{type: string, minLength: 1, maxLength: 3}", "String", "\"abc\"", "abc"),
            new Kind("APattern", "{type: string, pattern: '^[a-z]+$'}", "String", "\"abc\"", "abc"),
            new Kind("ADate", "{type: string, format: date}", "LocalDate", "\"2026-01-31\"", "2026-01-31"),
            new Kind(
                    "ADateTime",
                    "{type: string, format: date-time}",
                    "OffsetDateTime",
                    "\"2026-01-31T12:00:01+01:00\"",
                    "2026-01-31T12:00:01+01:00"),
            new Kind(
                    "AUuid",
                    "{type: string, format: uuid}",
                    "UUID",
                    "\"8d2e5b8e-4f0f-4a39-9f4e-6f5a3c3c1d11\"",
                    "8d2e5b8e-4f0f-4a39-9f4e-6f5a3c3c1d11"),
            new Kind("ADuration", "{type: string, format: duration}", "Duration", "\"PT30M\"", "PT30M"),
            new Kind("AUri", "{type: string, format: uri}", "URI", "\"http://a/b?c=d,e\"", "http://a/b?c=d,e"),
            new Kind("AnEmail", "{type: string, format: email}", "String", "\"a@example.com\"", "a@example.com"),
            new Kind("AnInt", "{type: integer, format: int32, multipleOf: 2}", "Integer", "100", "100"),
            new Kind("ALong", "{type: integer, minimum: 1}", "Long", "3000000000", "3000000000"),
            new Kind(
                    "ABig",
                    "{type: integer, maximum: 100000000000000000000}",
                    "BigInteger",
                    "99999999999999999999",
                    "99999999999999999999"),
            new Kind("AFloat", "{type: number, format: float}", "Float", "1.5", "1.5"),
            new Kind("ADouble", "{type: number, exclusiveMaximum: 3}", "Double", "1.25", "1.25"),
            new Kind("ADecimal", "{type: number, format: decimal}", "BigDecimal", "0.25", "0.25"),
            new Kind("ABool", "{type: boolean}", "Boolean", "true", "true"),
            new Kind("AnEnum", "{type: string, enum: [blue, 'light, blue']}", "\"light, blue\"", "LIGHT_BLUE"),
            new Kind("NumberEnum", "{type: integer, enum: [1, 20]}", "20", "_20"),
            new Kind("DecimalEnum", "{type: number, enum: [0.5, 1]}", "0.5", "_0_5"),
            new Kind("BoolEnum", "{type: boolean, enum: [true]}", "true", "TRUE"),
            new Kind("AConst", "{const: only}", "\"only\"", "ONLY"),
            new Kind("NullableInt", "{type: [integer, 'null']}", "Long", "7", "7"),
            new Kind("NullableText", "{type: [string, 'null'], minLength: 1}", "String", "\"a\"", "a"),
            new Kind(
                    "Texts", "{type: array, items: {type: string}}", "List<String>", "[\"a,b\",\"c d\"]", "[a,b, c d]"),
            new Kind(
                    "Bounded",
                    "{type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: integer, maximum: 9}}",
                    "List<Long>",
                    "[1,2]",
                    "[1, 2]"),
            new Kind(
                    "Dates",
                    "{type: array, items: {type: string, format: date}}",
                    "List<LocalDate>",
                    "[\"2026-01-31\",\"2026-02-01\"]",
                    "[2026-01-31, 2026-02-01]"),
            new Kind(
                    "Uris",
                    "{type: array, items: {type: string, format: uri}}",
                    "List<URI>",
                    "[\"a:b,c\",\"d\"]",
                    "[a:b,c, d]"),
            new Kind(
                    "Durations",
                    "{type: array, items: {type: string, format: duration}}",
                    "List<Duration>",
                    "[\"PT1S\",\"PT2S\"]",
                    "[PT1S, PT2S]"),
            new Kind(
                    "Bools", "{type: array, items: {type: boolean}}", "List<Boolean>", "[true,false]", "[true, false]"),
            new Kind(
                    "Enums",
                    "{type: array, items: {$ref: '#/components/schemas/AnEnum'}}",
                    "List<AnEnum>",
                    "[\"light, blue\",\"blue\"]",
                    "[LIGHT_BLUE, BLUE]"),
            new Kind(
                    "NumberEnums",
                    "{type: array, items: {$ref: '#/components/schemas/NumberEnum'}}",
                    "List<NumberEnum>",
                    "[20,1]",
                    "[_20, _1]"),
            new Kind(
                    "WithNulls",
                    "{type: array, items: {type: [integer, 'null']}}",
                    "List<@Nullable Long>",
                    "[1,null]",
                    "[1, null]"),
            new Kind(
                    "Nested",
                    "{type: array, items: {type: array, items: {type: integer}}}",
                    "List<List<Long>>",
                    "[[1,2],[3]]",
                    "[[1, 2], [3]]"),
            new Kind(
                    "ATuple",
                    "{type: array, prefixItems: [{type: integer}, {type: string}], items: false}",
                    "[1,\"x\"]",
                    "ATuple[item0=1, item1=x]"),
            new Kind(
                    "AMap",
                    "{type: object, additionalProperties: {type: integer}}",
                    "Map<String, Long>",
                    "{\"a\":1,\"b\":2}",
                    "{a=1, b=2}"),
            new Kind(
                    "Maps",
                    "{type: object, additionalProperties: {type: array, items: {type: integer}}}",
                    "Map<String, List<Long>>",
                    "{\"a\":[1,2]}",
                    "{a=[1, 2]}"),
            new Kind(
                    "AnObject",
                    "{type: object, required: [id], properties: {id: {type: integer}, when: {type: string, format: date},"
                            + " shade: {$ref: '#/components/schemas/AnEnum'}}}",
                    "{\"id\":1,\"when\":\"2026-01-31\",\"shade\":\"blue\"}",
                    "AnObject[id=1, when=2026-01-31, shade=BLUE]"),
            new Kind(
                    "Open",
                    "{type: object, properties: {id: {type: integer}}, additionalProperties: {type: integer}}",
                    "{\"id\":1,\"other\":2}",
                    "Open[id=1, additionalProperties={other=2}]"),
            new Kind(
                    "Deep",
                    "{type: object, properties: {name: {type: string}, inner: {$ref: '#/components/schemas/AnObject'}}}",
                    "{\"name\":\"x\",\"inner\":{\"id\":1,\"when\":\"2026-01-31\"}}",
                    "Deep[name=x, inner=AnObject[id=1, when=2026-01-31, shade=null]]"),
            new Kind("AChoice", "{oneOf: [{type: integer}, {type: boolean}]}", "7", "OfInteger[value=7]"),
            new Kind(
                    "AUnion",
                    "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}],"
                            + " discriminator: {propertyName: kind}}",
                    "{\"kind\":\"Dog\",\"age\":3}",
                    "Dog[kind=Dog, age=3]"),
            new Kind("AFree", "{}", "JsonNode", "{\"a\":1,\"b\":\"x\"}", "{\"a\":1,\"b\":\"x\"}"),
            new Kind("NotThis", "{type: string, not: {const: b}}", "String", "\"a\"", "a"),
            new Kind(
                    "SomeEven",
                    "{type: array, items: {type: integer}, contains: {multipleOf: 2}}",
                    "List<Long>",
                    "[1,2]",
                    "[1, 2]"),
            new Kind(
                    "Dependent",
                    "{type: object, properties: {a: {type: integer}, b: {type: integer}}, dependentRequired: {a: [b]}}",
                    "{\"a\":1,\"b\":2}",
                    "Dependent[a=1, b=2]"));

    /** A location with a style. */
    private record Cell(String in, String style, boolean explode) {
        boolean isContent() {
            return style.equals("content");
        }

        boolean saysKind() {
            return isContent() || style.equals("deepObject") || (in.equals("query") && explode);
        }
    }

    private static final List<Cell> CELLS = Stream.of(
                    "path simple",
                    "path label",
                    "path matrix",
                    "path content",
                    "query form",
                    "query spaceDelimited",
                    "query pipeDelimited",
                    "query deepObject",
                    "query content",
                    "header simple",
                    "header content",
                    "cookie form",
                    "cookie content")
            .map(text -> text.split(" "))
            .flatMap(cell -> Stream.of(true, false)
                    .filter(explode -> explode || !cell[1].equals("content"))
                    .map(explode -> new Cell(cell[0], cell[1], explode)))
            .toList();

    /** A kind of schema in a cell. */
    private record Row(Kind kind, Cell cell) {
        String id() {
            return "r" + KINDS.indexOf(kind) + "_" + CELLS.indexOf(cell);
        }

        SentParameter sent() {
            return new SentParameter(cell.in, cell.style, cell.explode, kind.tree());
        }

        @Override
        public String toString() {
            return kind.name + " in " + cell.in + ", " + cell.style + (cell.explode ? ", exploded" : "");
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        KINDS.stream()
                .filter(k -> !java.util.Set.of("ATuple", "AChoice", "Open").contains(k.name))
                .forEach(kind -> CELLS.forEach(cell -> rows.add(new Row(kind, cell))));
        return rows;
    }

    @BeforeAll
    static void start() throws Exception {
        var yaml = new StringBuilder("openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n");
        var controller = new StringBuilder("""
                package shop;
                import java.math.BigDecimal;
                import java.math.BigInteger;
                import java.net.URI;
                import java.time.Duration;
                import java.time.LocalDate;
                import java.time.OffsetDateTime;
                import java.util.List;
                import java.util.Map;
                import java.util.UUID;
                import org.jspecify.annotations.Nullable;
                import tools.jackson.databind.JsonNode;
                @dev.hardwire.annotation.Controller
                final class Rows {
                """);
        for (Row row : rows()) {
            String schema = "schema: {$ref: '#/components/schemas/" + row.kind.name + "'}";
            boolean inPath = row.cell.in.equals("path");
            yaml.append("  /").append(row.id()).append(inPath ? "/{color}" : "");
            yaml.append(": {get: {operationId: ").append(row.id());
            yaml.append(", parameters: [{name: color, in: ").append(row.cell.in);
            yaml.append(inPath ? ", required: true, " : ", ");
            yaml.append(
                    row.cell.isContent()
                            ? "content: {application/json: {" + schema + "}}"
                            : "style: " + row.cell.style + ", explode: " + row.cell.explode + ", " + schema);
            yaml.append(
                    "}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}\n");
            controller.append("String %s(%s color) { return String.valueOf(color); }%n"
                    .formatted(JavaNames.member(row.id()), row.kind.java));
        }
        yaml.append("components:\n  schemas:\n");
        KINDS.stream()
                .filter(k -> !java.util.Set.of("ATuple", "AChoice", "Open").contains(k.name))
                .forEach(kind -> yaml.append("    %s: %s%n".formatted(kind.name, kind.schema)));
        for (String variant : List.of("Cat", "Dog")) {
            yaml.append("    " + variant
                    + ": {type: object, required: [kind], properties: {kind: {type: string}, age: {type: integer}}}\n");
        }
        served = Served.of(
                output,
                Map.of("openapi.yaml", yaml.toString()),
                Map.of("openapi.yaml", "shop"),
                Map.of("shop/Rows.java", controller.append("}\n").toString(), "shop/Shop.java", """
                        package shop;
                        @dev.hardwire.annotation.Application(openapi = "openapi.yaml")
                        public final class Shop {
                          public static dev.hardwire.spi.Wiring open() { return ShopWiring.wire(new Rows()); }
                        }
                        """));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    /** Any JSON may be an array or an object where a style does not say which. */
    static List<Row> sent() {
        return rows().stream()
                .filter(row -> row.sent().isDefined())
                .filter(row -> !row.kind.name.equals("AFree") || row.cell.saysKind())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sent")
    void whatIsSentIsRead(Row row) throws Exception {
        String value = row.sent().text();
        String target = "/" + row.id();
        String answer = switch (row.cell.in) {
            case "path" -> served.get(target + "/" + value);
            case "query" -> served.get(target + "?" + value);
            case "header" -> served.get(target, "color", value);
            default -> served.get(target, "Cookie", value);
        };
        assertThat(answer).as("%s %s", target, value).isEqualTo("200 " + JSON.writeValueAsString(row.kind.text));
    }
}
