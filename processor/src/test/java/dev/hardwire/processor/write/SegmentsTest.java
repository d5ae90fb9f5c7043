package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.spi.RouteTable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths whose segments are more than a literal or a variable. */
class SegmentsTest {
    @TempDir
    static Path output;

    private static RouteTable routes;

    @BeforeAll
    static void compile() throws Exception {
        routes = new Loaded("segments", output).open().routes();
    }

    @ParameterizedTest
    @CsvSource({
        "/jobs/7, job 7",
        "/jobs/list, list",
        "/jobs/7:cancel, cancel 7",
        "/jobs/7:cancelled, job 7:cancelled",
        "/jobs/:cancel, job :cancel",
        "/jobs/a:b:cancel/2, cancel 2 of a:b",
        "/jobs/a:cancel/log, cancel log of a",
        "/jobs/7/log, log of 7",
        "/jobs/list/log, log of list",
        "/compare/main...next, main with next",
        "/compare/a....b, a with .b",
        "/compare/v1.0...v1...2, v1.0 with v1...2",
        "/users(id=7), user 7",
        "/users(id=(7)), user (7)",
    })
    void theMostSpecificPathIsFound(String path, String answer) throws Exception {
        assertThat(new MemoryCall("GET", path).to(routes).answer).isEqualTo('"' + answer + '"');
    }

    @ParameterizedTest
    @CsvSource({"/compare/main", "/compare/...next", "/compare/main...", "/users(id=)", "/users", "/jobs/7/2"})
    void whatFitsNoTemplateIsNotFound(String path) throws Exception {
        assertThat(new MemoryCall("GET", path).to(routes).status).isEqualTo(404);
    }

    @Test
    void aPartIsReadAsItsType() throws Exception {
        assertThat(new MemoryCall("GET", "/jobs/x:cancel").to(routes).problems())
                .containsExactly("path job must be an integer of 64 bits");
    }
}
