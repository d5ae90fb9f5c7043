package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.StubbedCase;
import dev.hardwire.spi.RouteTable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strings of the document that are longer than the 65,535 bytes of a constant in a class file. */
class LongTextTest {
    private static final String TEXT = "abcdefg".repeat(10_000);
    /** Fewer characters than a constant may have bytes, of three or six bytes each. */
    private static final String WIDE = "\u20ac\ud83d\ude00".repeat(8_000);

    @TempDir
    static Path folder;

    private static RouteTable routes;

    @BeforeAll
    static void compile() throws Exception {
        Path app = Files.createDirectories(folder.resolve("case/app"));
        Files.writeString(folder.resolve("case/openapi.yaml"), """
                openapi: 3.1.1
                info: {title: Long, version: '1'}
                paths:
                  /things:
                    post:
                      operationId: echo
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                      responses:
                        '200':
                          description: d
                          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                components:
                  schemas:
                    Thing:
                      type: object
                      properties:
                        text: {type: string, default: %1$s}
                        wide: {type: string, default: %2$s}
                        texts: {type: array, items: {type: string}, default: [%1$s]}
                        link: {type: string, format: uri, default: %1$s}
                        pattern: {type: string, pattern: '^(%1$s|x)$'}
                        constant: {type: string, const: %1$s}
                """.formatted(TEXT, WIDE));
        Files.writeString(app.resolve("Shop.java"), """
                package shop;

                @dev.hardwire.annotation.Application(openapi = "openapi.yaml")
                @dev.hardwire.annotation.Controller
                public final class Shop {
                  public static dev.hardwire.spi.Wiring open() { return ShopWiring.wire(); }

                  static Thing echo(Thing body) { return body; }
                }
                """);
        routes = new Loaded(StubbedCase.of(folder.resolve("case"), folder.resolve("out")))
                .open()
                .routes();
    }

    @Test
    void areDefaults() throws Exception {
        assertThat(post("{}").answer)
                .isEqualTo("{\"text\":\"%1$s\",\"wide\":\"%2$s\",\"texts\":[\"%1$s\"],\"link\":\"%1$s\"}"
                        .formatted(TEXT, WIDE));
    }

    @Test
    void areChecked() throws Exception {
        assertThat(post("{\"pattern\":\"x\",\"constant\":\"%s\"}".formatted(TEXT)).answer)
                .contains("\"pattern\":\"x\",\"constant\":\"abc");
        assertThat(post("{\"pattern\":\"y\",\"constant\":\"abc\"}").problems())
                .satisfiesExactlyInAnyOrder(
                        pattern -> assertThat(pattern).startsWith("/pattern must match the pattern ^(abc"),
                        constant -> assertThat(constant).startsWith("/constant must be abc"));
    }

    private static MemoryCall post(String json) throws Exception {
        return new MemoryCall("POST", "/things").body(json).to(routes);
    }
}
