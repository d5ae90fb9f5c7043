package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test and case that a page of the documentation names exists, and is one. */
class DocumentationTest {
    private static final Path DOCS = Path.of("..", "docs");

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageNamesExists(String page) throws IOException {
        NamedTests tests = NamedTests.ofAllModules();
        for (String name : NamedTests.in(Files.readString(DOCS.resolve(page)))) {
            assertThat(tests.has(name)).as("%s of %s", name, page).isTrue();
        }
    }
}
