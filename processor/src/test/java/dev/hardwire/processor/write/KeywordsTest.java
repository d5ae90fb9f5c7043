package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.spi.RouteTable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each keyword of a schema: a value that it allows, one that it does not, and what is said then. */
class KeywordsTest {
    @TempDir
    static Path output;

    private static RouteTable routes;

    @BeforeAll
    static void compile() throws Exception {
        routes = new Loaded("keywords", output).open().routes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "string | \"\" | 7 | /string must be a string",
                "minLength | \"ab\" | \"😀\" | /minLength must have at least 2 characters",
                "maxLength | \"😀😀\" | \"abc\" | /maxLength must have at most 2 characters",
                "pattern | \"42\" | \"4a\" | /pattern must match the pattern ^\\d+$",
                "date | \"2024-02-29\" | \"2023-02-29\" | /date must be a date such as 2026-01-31",
                "dateTime | \"2026-01-31T12:00:00.5+01:00\" | \"2026-01-31\""
                        + " | /dateTime must be a date and time such as 2026-01-31T12:00:00Z",
                "uuid | \"00000000-0000-0000-0000-00000000002a\" | \"2a\" | /uuid must be a UUID",
                "byte | \"AQID\" | \"A\" | /byte must be base64",
                "enum | \"b\" | \"c\" | /enum must be one of a, b",
                "boolean | false | \"false\" | /boolean must be true or false",
                "int32 | -2147483648 | 2147483648 | /int32 must be an integer of 32 bits",
                "int32 | 1 | 1.5 | /int32 must be an integer of 32 bits",
                "int64 | 9223372036854775807 | 9223372036854775808 | /int64 must be an integer of 64 bits",
                "big | -999999999999999999999 | -1000000000000000000002"
                        + " | /big must be at least -1000000000000000000000",
                "big | 0 | 1000000000000000000002 | /big must be less than 1000000000000000000000",
                "big | 3 | 4 | /big must be a multiple of 3",
                "float | 2.25 | 2.5 | /float must be less than 2.5",
                "float | 1 | 1e39 | /float must be a number in the range of single precision",
                "double | -0.5 | -0.51 | /double must be at least -0.5",
                "double | 0.5 | 0.51 | /double must be at most 0.5",
                "double | 0 | 1e999 | /double must be a number in the range of double precision",
                "decimal | 0.2 | 0.1 | /decimal must be greater than 0.1",
                "decimal | 10 | 10.1 | /decimal must be at most 10",
                "decimal | 0.3 | 0.35 | /decimal must be a multiple of 0.1",
                "minimum | 3 | 2 | /minimum must be at least 3",
                "maximum | 3 | 4 | /maximum must be at most 3",
                "exclusiveMinimum | 4 | 3 | /exclusiveMinimum must be greater than 3",
                "exclusiveMaximum | 2 | 3 | /exclusiveMaximum must be less than 3",
                "fraction | 1 | 0 | /fraction must be at least 1",
                "fraction | 2 | 3 | /fraction must be at most 2",
                "multipleOf | -14 | 8 | /multipleOf must be a multiple of 7",
                "minItems | [\"\"] | [] | /minItems must have at least 1 item",
                "maxItems | [1,2] | [1,2,3] | /maxItems must have at most 2 items",
                "uniqueItems | [1,null] | [null,1,null] | /uniqueItems must not have an item twice",
                "items | [[],[\"a\"]] | [[],[\"a\",\"\"]] | /items/1/1 must have at least 1 character",
                "minProperties | {\"a\":\"\"} | {} | /minProperties must have at least 1 property",
                "maxProperties | {\"a\":1} | {\"a\":1,\"b\":2} | /maxProperties must have at most 1 property",
                "maxProperties | {\"/\":9} | {\"/~\":10} | /maxProperties/~1~0 must be at most 9",
                "closed | {\"in\":1,\"out\":2,\"seen\":3} | {\"in\":1,\"out\":2,\"x\":3}"
                        + " | /closed/x is not a known property",
                "closed | {\"in\":1,\"out\":2} | {\"out\":1} | /closed/in is required",
                "free | {\"a\":[1.50,{}]} | ~ | ~",
                "free | null | ~ | ~",
            })
    void keyword(String property, String right, String wrong, String problem) throws Exception {
        String accepted = "{\"nothing\":null,\"" + property + "\":" + right + "}";
        MemoryCall good = check(accepted);
        assertThat(good.problems()).isEmpty();
        assertThat(good.answer).isEqualTo(accepted);
        if (!wrong.equals("~")) {
            MemoryCall bad = check("{\"nothing\":null,\"" + property + "\":" + wrong + "}");
            assertThat(bad.problems()).containsExactly(problem);
            assertThat(bad.answer).isNull();
        }
    }

    @Test
    void aPropertyThatMayBeNullMayNotBeAbsent() throws Exception {
        assertThat(check("{}").problems()).containsExactly("/nothing is required");
    }

    @Test
    void aWholeObjectHasItsBounds() throws Exception {
        MemoryCall call = check("{\"nothing\":true,\"int32\":1,\"int64\":1,\"minimum\":3,\"maximum\":3}");
        assertThat(call.problems()).containsExactly(" must have at most 4 properties");
    }

    @Test
    void nullIsNoValueOfATypeThatHasNone() throws Exception {
        assertThat(check("{\"nothing\":1,\"string\":null,\"closed\":null,\"maxItems\":null}")
                        .problems())
                .containsExactly(
                        "/nothing must be true or false",
                        "/string must be a string",
                        "/closed must be an object",
                        "/maxItems must be an array");
    }

    @Test
    void manyMistakesAreCountedButNotAllKept() throws Exception {
        String items = "[\"\"" + ",\"\"".repeat(149) + "]";
        assertThat(check("{\"nothing\":null,\"items\":[" + items + "]}").problems())
                .hasSize(100)
                .last()
                .isEqualTo("/items/0/99 must have at least 1 character");
    }

    private static MemoryCall check(String body) throws Exception {
        return new MemoryCall("POST", "/keywords").body(body).to(routes);
    }
}
