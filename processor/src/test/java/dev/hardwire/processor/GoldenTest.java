package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated for a document and classes that use its stubs. {@code -Dgolden.update} writes the files anew. */
class GoldenTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "write");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(strings = {"petstore", "keywords", "names", "segments", "kinds"})
    void stubsAndTables(String tested) throws IOException {
        Path folder = CASES.resolve(tested);
        Map<String, String> generated = StubbedCase.of(folder, output).generated();
        Path expected = folder.resolve("expected");
        if (UPDATE) {
            write(expected, generated);
        }
        generated.forEach((name, text) -> {
            GeneratedRules.check(text);
            assertThat(expected.resolve(name))
                    .as("-Dgolden.update writes it")
                    .exists()
                    .content()
                    .isEqualTo(text);
        });
        assertThat(names(expected)).containsExactlyElementsOf(generated.keySet());
    }

    private static void write(Path expected, Map<String, String> generated) throws IOException {
        Files.createDirectories(expected);
        for (String old : names(expected)) {
            Files.delete(expected.resolve(old));
        }
        for (var file : generated.entrySet()) {
            Files.writeString(expected.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
