package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of mistakes in documents: each folder below {@code cases/openapi} with an {@code errors.txt}, which has each
 * diagnostic as a user sees it, notes with a mark, one a line and in order. {@code -Dgolden.update} writes these files anew.
 */
class DocumentCasesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "openapi");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> documents() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            List<Path> cases = files.filter(file -> file.endsWith("errors.txt"))
                    .map(Path::getParent)
                    .filter(folder -> document(folder) != null)
                    .sorted()
                    .toList();
            assertThat(cases).isNotEmpty();
            return cases.stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            CASES.relativize(folder).toString(), () -> check(folder, read(folder))));
        }
    }

    /** The document of a case that has nothing else, or null. */
    private static String document(Path folder) {
        return Stream.of("openapi.yaml", "openapi.json")
                .filter(name -> Files.exists(folder.resolve(name)))
                .findFirst()
                .orElse(null);
    }

    private static List<String> read(Path folder) {
        var diagnostics = new Diagnostics();
        var document = new DocumentReader(Resources.in(folder), diagnostics).read(document(folder));
        assertThat(document == null).as("no document where there is a mistake").isEqualTo(diagnostics.hasErrors());
        return diagnostics.all().stream()
                .map(said -> (said.isError() ? "" : "note: ") + said.text())
                .toList();
    }

    private static void check(Path folder, List<String> lines) throws IOException {
        assertThat(lines).as("one line each, with a place").allMatch(line -> line.indexOf('\n') < 0);
        Path expected = folder.resolve("errors.txt");
        if (UPDATE) {
            Files.write(expected, lines);
        }
        assertThat(Files.readAllLines(expected)).as("%s", expected).isEqualTo(lines);
    }
}
