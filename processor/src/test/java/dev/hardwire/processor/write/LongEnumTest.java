package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.StubbedCase;
import dev.hardwire.spi.RouteTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many values as a Java enum is given, and more than that, which stay what their type says. */
class LongEnumTest {
    private static final int MOST = 2_000;

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
                      required: [most, more]
                      properties:
                        most: {type: string, enum: [%s]}
                        more: {type: string, enum: [%s]}
                        numbers: {type: [integer, 'null'], enum: [%s]}
                """.formatted(
                        values("v", MOST), values("v", MOST + 1), values("", MOST + 1)));
        Files.writeString(app.resolve("Shop.java"), """
                package shop;

                @dev.hardwire.annotation.Application(openapi = "openapi.yaml")
                @dev.hardwire.annotation.Controller
                public final class Shop {
                  public static dev.hardwire.spi.Wiring open() { return ShopWiring.wire(); }

                  static Thing echo(Thing body) {
                    ThingMost most = body.most();
                    String more = body.more();
                    Long number = body.numbers();
                    return new Thing(most, more, number);
                  }
                }
                """);
        routes = new Loaded(StubbedCase.of(folder.resolve("case"), folder.resolve("out")))
                .open()
                .routes();
    }

    private static String values(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(","));
    }

    @Test
    void isReadAndWritten() throws Exception {
        String json = "{\"most\":\"v1999\",\"more\":\"v2000\",\"numbers\":2000}";

        assertThat(post(json).answer).isEqualTo(json);
    }

    @Test
    void otherValuesAreRefused() throws Exception {
        assertThat(post("{\"most\":\"v2000\",\"more\":\"v2001\",\"numbers\":2001}")
                        .problems())
                .satisfiesExactlyInAnyOrder(
                        most -> assertThat(most).startsWith("/most must be one of v0, v1, "),
                        more -> assertThat(more).startsWith("/more must be one of v0, v1, "),
                        number -> assertThat(number).startsWith("/numbers must be one of 0, 1, "));
    }

    private static MemoryCall post(String json) throws Exception {
        return new MemoryCall("POST", "/things").body(json).to(routes);
    }
}
