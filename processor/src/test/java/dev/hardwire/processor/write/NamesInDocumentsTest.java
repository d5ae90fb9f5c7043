package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.spi.RouteTable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document and classes whose names are those that generated code uses itself. */
class NamesInDocumentsTest {
    private static final String OWN =
            "{\"in\":[],\"out\":{\"a\":{\"reader\":\"INSTANCE\"}},\"value\":\"\",\"class\":\"\\\"\\\\\",\"$dollar\":\"$\"}";

    @TempDir
    static Path output;

    private static RouteTable routes;

    @BeforeAll
    static void compile() throws Exception {
        routes = new Loaded("names", output).open().routes();
    }

    @Test
    void parametersAndPropertiesHideNothing() throws Exception {
        MemoryCall call = new MemoryCall("POST", "/call/7?in=a&in=b")
                .header("answer", "true")
                .cookie("out", "a\nb")
                .body(OWN)
                .to(routes);
        assertThat(call.problems()).isEmpty();
        assertThat(call.answer)
                .isEqualTo(
                        "{\"in\":[],\"out\":{\"a\":{\"reader\":\"INSTANCE\"}},"
                                + "\"value\":\"7 [a, b] a \\\"quoted\\\" $L \\\\ text true A_B\",\"class\":\"\\\"\\\\\",\"$dollar\":\"$\"}");
    }

    @Test
    void pointersEscapeNothingThatNeedsNot() throws Exception {
        MemoryCall call = new MemoryCall("POST", "/call/7")
                .body(OWN.replace("\"$\"", "7").replace("\"INSTANCE\"", "\"x\""))
                .to(routes);
        assertThat(call.problems())
                .containsExactly("/out/a/reader must be one of INSTANCE, at, text", "/$dollar must be a string");
    }

    @Test
    void keywordsCanBeParameters() throws Exception {
        assertThat(new MemoryCall("GET", "/path/a/b").to(routes).answer).isEqualTo("\"a b\"");
    }
}
