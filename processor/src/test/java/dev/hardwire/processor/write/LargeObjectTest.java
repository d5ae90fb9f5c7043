package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.processor.StubbedCase;
import dev.hardwire.spi.RouteTable;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object with more properties than a record can have components: a final class with a builder. */
class LargeObjectTest {
    /** Past what one method of a codec, and one of the class, takes. */
    private static final int PROPERTIES = 600;

    @TempDir
    static Path folder;

    private static RouteTable routes;
    private static Class<?> shop;

    @BeforeAll
    static void compile() throws Exception {
        Path app = Files.createDirectories(folder.resolve("case/app"));
        Files.writeString(folder.resolve("case/openapi.yaml"), document());
        Files.writeString(app.resolve("Shop.java"), """
                package shop;

                @dev.hardwire.annotation.Application(openapi = "openapi.yaml")
                @dev.hardwire.annotation.Controller
                public final class Shop {
                  public static dev.hardwire.spi.Wiring open() { return ShopWiring.wire(); }

                  static Thing echo(Kind body) {
                    return body.kind().equals("Thing") ? (Thing) body : incomplete();
                  }

                  static Thing.Builder half() {
                    return Thing.builder().kind("Thing").p0("a").builder_(2L).components(3L).build(4L).all(5L).p7(null);
                  }

                  public static Thing incomplete() { return half().build(); }

                  public static Object whole(int p7) {
                    return half().additionalProperties(java.util.Map.of("x", 1)).p7(p7).build();
                  }
                }
                """);
        Loaded loaded = new Loaded(StubbedCase.of(folder.resolve("case"), folder.resolve("out")));
        routes = loaded.open().routes();
        shop = loaded.application();
    }

    private static String document() {
        return """
                openapi: 3.0.3
                info: {title: Large, version: '1'}
                paths:
                  /things:
                    post:
                      operationId: echo
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Kind'}}}
                      responses:
                        '200':
                          description: d
                          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                components:
                  schemas:
                    Kind:
                      oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/Small'}]
                      discriminator: {propertyName: kind}
                    Small: {type: object, required: [kind], properties: {kind: {type: string}}}
                    Thing:
                      type: object
                      required: [kind, p0, builder]
                      additionalProperties: {type: integer, format: int32}
                      properties:
                        kind: {type: string}
                        builder: {type: integer, minimum: 1, description: Names of methods.}
                        components: {type: integer, default: 5}
                        build: {type: integer, readOnly: true}
                        all: {type: integer}
                        p0: {type: string, maxLength: 3}
                """
                + IntStream.range(1, PROPERTIES)
                        .mapToObj(i -> "        p" + i + ": {type: integer, format: int32, nullable: true}\n")
                        .collect(Collectors.joining());
    }

    @Test
    void isReadAndWritten() throws Exception {
        String json = "{\"kind\":\"Thing\",\"builder\":1,\"components\":2,\"all\":3,\"p0\":\"a\","
                + IntStream.range(1, PROPERTIES)
                        .mapToObj(i -> "\"p" + i + "\":" + i)
                        .collect(Collectors.joining(","))
                + ",\"other\":7}";
        assertThat(post(json).answer).isEqualTo(json);
        assertThat(post("{\"kind\":\"Thing\",\"builder\":1,\"p0\":\"a\"}").answer)
                .isEqualTo("{\"kind\":\"Thing\",\"builder\":1,\"components\":5,\"p0\":\"a\"}");
    }

    @Test
    void isChecked() throws Exception {
        assertThat(
                        post("{\"kind\":\"Thing\",\"components\":\"\",\"build\":1,\"p0\":\"long\",\"p599\":\"x\",\"p599\":1,\"y\":true}")
                                .problems())
                .containsExactly(
                        "/components must be an integer of 64 bits",
                        "/build is read-only",
                        "/p0 must have at most 3 characters",
                        "/p599 must be an integer of 32 bits",
                        "/p599 must not be there twice",
                        "/y must be an integer of 32 bits",
                        "/builder is required");
    }

    @Test
    void isEqualToAnotherAsRecordsAre() throws Exception {
        Object thing = whole(7);
        assertThat(thing).isEqualTo(whole(7)).hasSameHashCodeAs(whole(7)).isNotEqualTo(whole(8));
        assertThat(thing.toString())
                .startsWith("Thing{kind=Thing, builder_=2, components=3, build=4, all=5, p0=a, p1=null")
                .endsWith("additionalProperties={x=1}}");
    }

    @Test
    void isNotBuiltWithoutWhatCannotBeNull() {
        assertThatThrownBy(() -> shop.getMethod("incomplete").invoke(null))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseInstanceOf(NullPointerException.class)
                .hasRootCauseMessage("additionalProperties");
    }

    private static Object whole(int p7) throws ReflectiveOperationException {
        return shop.getMethod("whole", int.class).invoke(null, p7);
    }

    private static MemoryCall post(String json) throws Exception {
        return new MemoryCall("POST", "/things").body(json).to(routes);
    }
}
