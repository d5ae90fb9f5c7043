package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.Compiled;
import dev.hardwire.processor.HardwireProcessor;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @Application(strict = true)}: queries with names that an operation does not have. */
class StrictTest {
    private static final Path CASE = Path.of("src", "test", "resources", "cases", "rest", "strict");

    @TempDir
    static Path output;

    private static RouteTable routes;

    @BeforeAll
    static void compile() throws Exception {
        Compiled compiled = Compiled.compile(
                List.of(CASE.resolve("Pets.java"), CASE.resolve("Shop.java")),
                output,
                List.of(),
                List.of("-A" + HardwireProcessor.RESOURCES + "=" + CASE),
                new HardwireProcessor());
        assertThat(compiled.lines()).isEmpty();
        URL classes = compiled.classes().toUri().toURL();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, StrictTest.class.getClassLoader());
        Wiring wiring = (Wiring) loader.loadClass("shop.Shop").getMethod("open").invoke(null);
        routes = wiring.routes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none",
                "/none?key=1",
                "/some?limit=1&key=2",
                "/some?color[R]=1&color[G]=2&number=1&size=2",
                "/open?limit=1&whatever=2"
            })
    void whatIsDeclaredMayBeSent(String target) throws Exception {
        assertThat(new MemoryCall("GET", target).to(routes).problems()).isEmpty();
    }

    @Test
    void everythingElseIsRefusedByName() throws Exception {
        MemoryCall call = new MemoryCall("GET", "/some?limit=x&lmit=1&page=2&X-Id=3&X-Key=4&colour[R]=5").to(routes);

        assertThat(call.status).isEqualTo(400);
        assertThat(call.problems())
                .containsExactly(
                        "query lmit is not a known parameter",
                        "query page is not a known parameter",
                        "query X-Id is not a known parameter",
                        "query X-Key is not a known parameter",
                        "query colour[R] is not a known parameter",
                        "query limit must be an integer of 64 bits");
        assertThat(new MemoryCall("GET", "/none?a=1&a=2&b=3").to(routes).problems())
                .containsExactly("query a is not a known parameter", "query b is not a known parameter");
    }

    @Test
    void anObjectWithAnyPropertiesTakesWhatNoOtherParameterHas() throws Exception {
        assertThat(new MemoryCall("GET", "/open?limit=1&a=2&b=3").to(routes).answer)
                .isEqualTo("\"1 {a=2, b=3}\"");
    }
}
