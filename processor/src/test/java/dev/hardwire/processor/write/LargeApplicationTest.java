package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.StubbedCase;
import dev.hardwire.spi.RouteTable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is too large for one switch: the limits of the JVM for methods and classes are not reached. */
class LargeApplicationTest {
    /** More than a method has cases. */
    private static final int OPERATIONS = 120;

    /** More than one word of bits. */
    private static final int PROPERTIES = 100;

    @TempDir
    Path folder;

    @Test
    void everyOperationIsFoundAndCalled() throws Exception {
        Path app = Files.createDirectories(folder.resolve("case/app"));
        Files.writeString(folder.resolve("case/openapi.yaml"), document());
        Files.writeString(app.resolve("Shop.java"), application());
        RouteTable routes = new Loaded(StubbedCase.of(folder.resolve("case"), folder.resolve("out")))
                .open()
                .routes();
        assertThat(routes.operations()).hasSize(OPERATIONS);
        for (int i = 0; i < OPERATIONS; i++) {
            MemoryCall call = new MemoryCall("POST", "/group" + i % 7 + "/thing" + i + "/42")
                    .body(body())
                    .to(routes);
            assertThat(call.problems()).isEmpty();
            assertThat(call.answer).isEqualTo(body());
        }
        assertThat(new MemoryCall("POST", "/group0/thing0/42")
                        .body("{}")
                        .to(routes)
                        .problems())
                .hasSize(PROPERTIES)
                .contains("/property0 is required", "/property99 is required");
        assertThat(new MemoryCall("POST", "/group1/thing0/42").to(routes).status)
                .isEqualTo(404);
    }

    private static String document() {
        StringBuilder yaml = new StringBuilder("openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths:\n");
        for (int i = 0; i < OPERATIONS; i++) {
            yaml.append("  /group").append(i % 7).append("/thing").append(i).append("/{id}:\n");
            yaml.append("    post:\n      operationId: operation").append(i).append("\n      parameters:\n");
            yaml.append("      - {name: id, in: path, required: true, schema: {type: integer}}\n");
            yaml.append("      requestBody:\n        required: true\n        content:\n          application/json:\n");
            yaml.append("            schema: {$ref: '#/components/schemas/Thing'}\n");
            yaml.append("      responses:\n        '200':\n          description: ok\n          content:\n");
            yaml.append("            application/json: {schema: {$ref: '#/components/schemas/Thing'}}\n");
        }
        yaml.append("components:\n  schemas:\n    Thing:\n      type: object\n      required: [property0");
        for (int i = 1; i < PROPERTIES; i++) {
            yaml.append(", property").append(i);
        }
        yaml.append("]\n      properties:\n");
        for (int i = 0; i < PROPERTIES; i++) {
            yaml.append("        property").append(i).append(": {type: integer, minimum: 0, maximum: 1000}\n");
        }
        return yaml.toString();
    }

    private static String application() {
        StringBuilder java = new StringBuilder("package shop;\n\nimport dev.hardwire.annotation.*;\n\n"
                + "@Application(openapi = \"openapi.yaml\")\n@Controller\npublic final class Shop {\n"
                + "  public static dev.hardwire.spi.Wiring open() {\n    return ShopWiring.wire();\n  }\n");
        for (int i = 0; i < OPERATIONS; i++) {
            java.append("  static Thing operation")
                    .append(i)
                    .append("(long id, Thing body) {\n    return body;\n  }\n");
        }
        return java.append("}\n").toString();
    }

    private static String body() {
        StringBuilder json = new StringBuilder("{\"property0\":0");
        for (int i = 1; i < PROPERTIES; i++) {
            json.append(",\"property").append(i).append("\":").append(i);
        }
        return json.append('}').toString();
    }
}
