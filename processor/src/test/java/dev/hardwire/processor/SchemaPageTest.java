package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.SchemaPage.Row;
import dev.hardwire.processor.SchemaPage.Value;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.stub.StubWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The tables of {@code docs/schemas.md} that say what becomes of schemas: one document of all rows, whose operations answer
 * what they were sent, compiled without a warning and asked over HTTP.
 */
class SchemaPageTest {
    private static final Pattern NOISE =
            Pattern.compile("(?s)/\\*\\*.*?\\*/|//[^\n]*|@(Generated|SchemaRef)\\([^)]*\\)");
    private static final Pattern RESPONSE = Pattern.compile("(\\w+Response) (\\w+)\\( ?@Param\\(\"body\"\\) (.*?)\\);");

    @TempDir
    static Path output;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static String stubs = "";
    private static Served served;

    static List<Row> rows() throws IOException {
        return SchemaPage.rows();
    }

    @BeforeAll
    static void start() throws Exception {
        String document = document(rows());
        String controller = controller(stubs(document));
        served = Served.of(
                output,
                Map.of("openapi.yaml", document),
                Map.of("openapi.yaml", "shop"),
                Map.of("shop/Rows.java", controller, "shop/Shop.java", """
                        package shop;
                        @dev.hardwire.annotation.Application(openapi = "openapi.yaml")
                        public final class Shop {
                          public static dev.hardwire.spi.Wiring open() { return ShopWiring.wire(new Rows()); }
                        }
                        """));
    }

    /** Notes what the stubs say; the one of the controller. */
    private static String stubs(String document) throws IOException {
        Path resources = Files.createDirectories(output.resolve("documents"));
        Files.writeString(resources.resolve("openapi.yaml"), document);
        var diagnostics = new Diagnostics();
        var read = new DocumentReader(Resources.in(resources), diagnostics).read("openapi.yaml");
        assertThat(diagnostics.errors()).isEmpty();
        String api = "";
        for (GeneratedFile stub : new StubWriter(read, "shop").write()) {
            stubs += NOISE.matcher(stub.text()).replaceAll("").replaceAll("\\s+", " ");
            if (stub.path().endsWith("/RowsApi.java")) {
                api = stub.text();
            }
        }
        return api;
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    private static String document(List<Row> rows) {
        var yaml = new StringBuilder("openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n");
        for (Row row : rows) {
            String content = "content: {application/json: {schema: {$ref: '" + row.pointer() + "'}}}";
            yaml.append("  /").append(row.path());
            yaml.append(":\n    post:\n      operationId: echo_").append(row.path());
            yaml.append("\n      tags: [rows]\n      requestBody: {required: true, ")
                    .append(content);
            yaml.append("}\n      responses: {'200': {description: d, ")
                    .append(content)
                    .append("}}\n");
        }
        yaml.append("components:\n  schemas:\n");
        rows.stream().filter(Row::isComponent).forEach(row -> yaml.append(declared("    ", row)));
        yaml.append("    Pet:\n      type: object\n      required: ");
        yaml.append(
                rows.stream().filter(row -> !row.isComponent()).map(Row::name).toList());
        yaml.append("\n      properties:\n");
        rows.stream().filter(row -> !row.isComponent()).forEach(row -> yaml.append(declared("        ", row)));
        return yaml.toString();
    }

    private static String declared(String indent, Row row) {
        return indent + row.name() + ": " + row.schema() + "\n";
    }

    /** A class that implements an interface by answering 200 with the body. */
    private static String controller(String api) {
        String methods = RESPONSE.matcher(api.replaceAll("\\s+", " "))
                .results()
                .map(found -> "  @Override public %1$s %2$s(%3$s) { return new %1$s.Ok(body); }\n"
                        .formatted(found.group(1), found.group(2), found.group(3)))
                .collect(Collectors.joining());
        String imports = api.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        return "package shop;\n" + imports.replaceAll("import [\\w.]+\\.(Generated|Param);", "")
                + "\n@dev.hardwire.annotation.Controller\nfinal class Rows implements RowsApi {\n" + methods + "}\n";
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isOfThatType(Row row) {
        assertThat(row.java()).isNotEmpty().allSatisfy(java -> assertThat(stubs).contains(java));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void takesAndAnswers(Row row) throws Exception {
        for (Value value : row.values()) {
            HttpResponse<String> response = served.post("/" + row.path(), value.sent());
            if (value.answered().isEmpty()) {
                assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(400);
            } else {
                assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(200);
                assertThat(tree(response.body())).isEqualTo(tree(value.answered()));
            }
        }
    }

    private static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
