package dev.hardwire.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.ParameterPage.Row;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The tables of {@code docs/parameters.md}: an operation for each row, compiled together and asked over HTTP. */
class ParameterMatrixTest {
    private static final Map<String, Set<String>> STYLES = Map.of(
            "path", Set.of("simple", "label", "matrix"),
            "query", Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
            "header", Set.of("simple"),
            "cookie", Set.of("form"));

    private static final String COMPONENTS = """
            components:
              schemas:
                Shade: {type: string, enum: [blue, black, brown]}
                Color:
                  type: object
                  properties:
                    R: {type: integer, format: int32}
                    G: {type: integer, format: int32}
                    B: {type: integer, format: int32}
                Range:
                  type: object
                  properties: {from: {type: integer, format: int32}, to: {type: integer, format: int32}}
                Filter:
                  type: object
                  properties:
                    name: {type: string}
                    tags: {type: array, items: {type: string}}
                    range: {$ref: '#/components/schemas/Range'}
                    sub: {$ref: '#/components/schemas/Filter'}
            """;

    @TempDir
    static Path output;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Served served;

    static List<Row> rows() throws IOException {
        return ParameterPage.rows();
    }

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(
                output,
                Map.of("openapi.yaml", document(rows())),
                Map.of("openapi.yaml", "shop"),
                Map.of("shop/Rows.java", controller(rows()), "shop/Shop.java", """
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

    private static String document(List<Row> rows) {
        StringBuilder yaml = new StringBuilder("openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n");
        for (Row row : rows) {
            yaml.append("  /").append(row.id()).append(row.in().equals("path") ? "/{color}" : "");
            yaml.append(":\n    get:\n      operationId: ").append(row.id());
            yaml.append("\n      parameters:\n        - ").append(row.declared().replace("{in:", "{name: color, in:"));
            yaml.append("\n      responses: {'200': {description: d, content: {application/json: {schema: {type:"
                    + " string}}}}}\n");
        }
        return yaml.append(COMPONENTS).toString();
    }

    private static String controller(List<Row> rows) {
        return rows.stream()
                .map(row -> "  String " + row.id() + "(" + row.java() + " color) { return String.valueOf(color); }\n")
                .collect(Collectors.joining("", """
                        package shop;
                        import java.time.LocalDate;
                        import java.util.List;
                        import java.util.Map;
                        import org.jspecify.annotations.Nullable;
                        @dev.hardwire.annotation.Controller
                        final class Rows {
                        """, "}\n"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reads(Row row) throws Exception {
        assertThat(answer(row)).isEqualTo(row.answer());
    }

    @Test
    void theMatrixIsWhole() throws IOException {
        Set<String> cells = rows().stream().map(Row::declared).collect(Collectors.toSet());
        STYLES.forEach((in, styles) -> styles.forEach(style -> {
            for (String schema : List.of(ParameterPage.ARRAY, ParameterPage.COLOR)) {
                assertThat(cells)
                        .contains(ParameterPage.declared(in, style, "true", schema))
                        .contains(ParameterPage.declared(in, style, "false", schema));
            }
        }));
    }

    /** What is answered: the value, or the status and what is wrong. */
    private static String answer(Row row) throws Exception {
        String target = "/" + row.id();
        List<String> headers = new ArrayList<>();
        switch (row.in()) {
            case "path" -> target += "/" + row.sent().get(0);
            case "query" ->
                target += row.sent().isEmpty() ? "" : "?" + row.sent().get(0);
            case "header" -> row.sent().forEach(value -> headers.addAll(List.of("color", value)));
            default -> row.sent().forEach(value -> headers.addAll(List.of("Cookie", value)));
        }
        if (target.indexOf('|') >= 0) {
            return raw(target);
        }
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + served.server().port() + target));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        JsonNode body = JsonReader.of(response.body(), 0, response.body().length, new Violations())
                .node();
        return response.statusCode() == 200
                ? body.stringValue()
                : response.statusCode() + " "
                        + body.path("errors")
                                .valueStream()
                                .map(ParameterMatrixTest::text)
                                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode error) {
        return error.path("in").stringValue() + " " + error.path("parameter").stringValue()
                + error.path("pointer").stringValue("") + " "
                + error.path("message").stringValue();
    }

    /** Sends what a client should not send and many do. */
    private static String raw(String target) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), served.server().port())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            String response = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return response.substring(response.indexOf("\r\n\r\n") + 4).replace("\"", "");
        }
    }
}
