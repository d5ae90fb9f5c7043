package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that no method takes, as the operation is mocked or its method leaves them out, are checked all the same. */
class UnclaimedParametersTest {
    private static final String PARAMETERS = """
            parameters:
              - {name: bound, in: query, schema: {INTEGER, maximum: 5}}
              - {name: preset, in: query, schema: {INTEGER, maximum: 5, default: 2}}
              - {name: plain, in: query, schema: {INTEGER}}
              - {name: flag, in: query, schema: {BOOLEAN}}
              - {name: half, in: query, schema: {NUMBER, minimum: 0.5, default: 1}}
              - {name: list, in: query, schema: {type: array, items: {INTEGER, maximum: 5}}}
              - {name: color, in: query, schema: {type: string, enum: [red, dark-red], default: red}}
              - {name: maybe, in: query, schema: {STRING, enum: [a, b, null]}}
              - {name: size, in: query, schema: {type: integer, enum: [1, 2], default: 1}}
              - {name: colors, in: query, schema: {type: array, items: {type: string, enum: [red, dark-red]}, default: [red]}}
              - {name: json, in: query, content: {application/json: {schema: {type: integer, enum: [1, 2]}}}}
              - {name: many, in: query, schema: {type: string, enum: [MANY]}}
            responses: {'204': {description: done}}
            """;
    private static final Map<String, String> SOURCES = Map.of("shop/Shop.java", """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.annotation.Unimplemented;
            import dev.hardwire.spi.Wiring;

            @Application(openapi = "openapi.yaml", unimplemented = Unimplemented.MOCK)
            public final class Shop {
              public static Wiring open() {
                return ShopWiring.wire(new Left());
              }
            }
            """, "shop/Left.java", """
            package shop;

            import dev.hardwire.annotation.Controller;

            @Controller
            final class Left {
              void left() {}
            }
            """);
    private static final List<String> VALID = List.of(
            "",
            "bound=null&preset=null&plain=null&flag=null&half=null&maybe=null",
            "bound=1&preset=1&plain=1&flag=true&half=1",
            "list=1&list=null",
            "color=dark-red&maybe=b&size=2&colors=red&colors=dark-red&json=2&many=v150");
    private static final Map<String, String> INVALID = Map.ofEntries(
            Map.entry("bound=9", "must be at most 5"),
            Map.entry("preset=9", "must be at most 5"),
            Map.entry("plain=x", "must be an integer of 64 bits"),
            Map.entry("flag=x", "must be true or false"),
            Map.entry("half=0", "must be at least 0.5"),
            Map.entry("list=9", "must be at most 5"),
            Map.entry("color=blue", "must be one of red, dark-red"),
            Map.entry("color=null", "must be one of red, dark-red"),
            Map.entry("maybe=c", "must be one of a, b"),
            Map.entry("size=3", "must be one of 1, 2"),
            Map.entry("colors=red&colors=blue", "must be one of red, dark-red"),
            Map.entry("json=3", "must be one of 1, 2"),
            Map.entry("many=v200", "must be one of v0, v1, "));

    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void areChecked(String version) throws Exception {
        try (Served served = Served.of(output, Map.of("openapi.yaml", document(version)), Map.of(), SOURCES)) {
            for (String path : List.of("/mocked?", "/left?")) {
                for (String query : VALID) {
                    assertThat(served.get(path + query)).as(path + query).isEqualTo("204 ");
                }
                for (var invalid : INVALID.entrySet()) {
                    assertThat(served.get(path + invalid.getKey()))
                            .as(path + invalid.getKey())
                            .startsWith("400 ")
                            .contains(invalid.getValue());
                }
            }
        }
    }

    private static String document(String version) {
        String nullable = version.startsWith("3.0") ? "type: %s, nullable: true" : "type: [%s, 'null']";
        String many = IntStream.range(0, 200).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        String operation = PARAMETERS
                .replace("INTEGER", nullable.formatted("integer"))
                .replace("NUMBER", nullable.formatted("number"))
                .replace("BOOLEAN", nullable.formatted("boolean"))
                .replace("STRING", nullable.formatted("string"))
                .replace("MANY", many)
                .indent(6);
        return "openapi: " + version + "\ninfo: {title: Unclaimed, version: '1'}\npaths:\n"
                + "  /mocked:\n    get:\n      operationId: mocked\n" + operation
                + "  /left:\n    get:\n      operationId: left\n" + operation;
    }
}
