package dev.hardwire.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.openapi.source.SourceFiles;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every kind of schema from the document to HTTP: the stubs of {@code resources/kinds} are compiled with a controller that
 * answers what it was sent, and each schema's {@code x-accepts} and {@code x-refuses} are tried.
 */
class SchemaKindsTest {
    private static final Path KINDS = Path.of("src", "test", "resources", "kinds");
    private static final List<String> VERSIONS = List.of("3.0", "3.1");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, Server> SERVERS = new TreeMap<>();

    @TempDir
    static Path output;

    /** What is sent, and what must come of it. */
    record Exchange(String version, String schema, String sent, String answer) {}

    @BeforeAll
    static void start() throws Exception {
        for (String version : VERSIONS) {
            SERVERS.put(version, serve(version));
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(Server::close);
    }

    private static Server serve(String version) throws Exception {
        Path folder = Files.createDirectories(output.resolve(version));
        Path app = Files.createDirectories(folder.resolve("app"));
        Map<String, Mapping> schemas = schemas(version);
        Files.writeString(
                folder.resolve("openapi.yaml"),
                Files.readString(KINDS.resolve(version + ".yaml")) + "\npaths:\n"
                        + schemas.keySet().stream().map(SchemaKindsTest::path).collect(Collectors.joining()));
        Files.writeString(app.resolve("Shop.java"), application(schemas));
        StubbedCase made = StubbedCase.of(folder, folder.resolve("out"));
        made.generated().values().forEach(GeneratedRules::check);
        URL classes = made.compiled().classes().toUri().toURL();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, SchemaKindsTest.class.getClassLoader());
        Wiring wiring = (Wiring) loader.loadClass("shop.Shop").getMethod("open").invoke(null);
        return Hardwire.of(wiring).host("127.0.0.1").listen(0);
    }

    private static Map<String, Mapping> schemas(String version) {
        var diagnostics = new Diagnostics();
        Node root = new SourceFiles(Resources.in(KINDS), diagnostics).root(version + ".yaml");
        assertThat(diagnostics.all()).isEmpty();
        Map<String, Mapping> schemas = new TreeMap<>();
        ((Mapping) root)
                .mapping("components")
                .mapping("schemas")
                .entries()
                .forEach((name, schema) -> schemas.put(name, (Mapping) schema));
        return schemas;
    }

    private static String path(String schema) {
        String json = "application/json: {schema: {$ref: '#/components/schemas/" + schema + "'}}";
        return "  /" + schema + ":\n    post:\n      operationId: echo" + schema
                + "\n      requestBody: {required: true, content: {" + json
                + "}}\n      responses: {'200': {description: d, content: {" + json + "}}}\n";
    }

    private static String application(Map<String, Mapping> schemas) {
        StringBuilder java = new StringBuilder("""
                package shop;

                @dev.hardwire.annotation.Application(openapi = "openapi.yaml")
                @dev.hardwire.annotation.Controller
                public final class Shop {
                  public static dev.hardwire.spi.Wiring open() {
                    return ShopWiring.wire();
                  }
                """);
        schemas.forEach((name, schema) -> {
            String type = schema.has("x-java") ? schema.text("x-java") : name;
            String answer = schema.has("x-answer") ? schema.text("x-answer") : "body";
            java.append("  static %1$s echo%2$s(%1$s body) { return %3$s; }\n".formatted(type, name, answer));
        });
        return java.append("}\n").toString();
    }

    static List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        for (String version : VERSIONS) {
            schemas(version).forEach((name, schema) -> {
                schema.members("x-accepts").forEach((sent, answer) -> {
                    Scalar other = (Scalar) answer;
                    exchanges.add(
                            new Exchange(version, name, sent, other.type() == Node.Type.NULL ? sent : other.text()));
                });
                schema.members("x-refuses")
                        .forEach((sent, answer) ->
                                exchanges.add(new Exchange(version, name, sent, "400 " + ((Scalar) answer).text())));
            });
        }
        return exchanges;
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void answers(Exchange exchange) throws Exception {
        assertThat(answer(exchange)).isEqualTo(exchange.answer());
    }

    @Test
    void depthIsBounded() throws Exception {
        int depth = JsonReader.MAX_DEPTH + 1;
        String deep = "{\"value\":1,\"left\":".repeat(depth) + "{\"value\":1}" + "}".repeat(depth);
        String arrays = "[".repeat(depth) + "]".repeat(depth);
        for (Exchange exchange : List.of(
                new Exchange("3.1", "Tree", deep, ""),
                new Exchange("3.1", "Anything", arrays, ""),
                new Exchange("3.1", "Tree", "{\"value\":1,\"skipped\":" + arrays + "}", ""))) {
            assertThat(answer(exchange))
                    .startsWith("400 Objects and arrays can be nested 200 deep at most (line 1, column ");
        }
    }

    @Test
    void violationsAreBounded() throws Exception {
        String many = "[" + "{\"a\":[]},".repeat(Violations.LIMIT + 1) + "{}]";
        assertThat(answer(new Exchange("3.1", "Matrix", many, "")).split("; ")).hasSize(Violations.LIMIT);
    }

    /** What is answered: the value, or the status and what is wrong. */
    private static String answer(Exchange exchange) throws Exception {
        Server server = SERVERS.get(exchange.version());
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/" + exchange.schema());
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(exchange.sent()))
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() == 200) {
            return new String(response.body(), UTF_8);
        }
        JsonNode body = JsonReader.of(response.body(), 0, response.body().length, new Violations())
                .node();
        return response.statusCode() + " "
                + (body.has("errors") ? "" : body.path("detail").stringValue(""))
                + body.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue() + " "
                                + error.path("message").stringValue())
                        .collect(Collectors.joining("; "));
    }
}
