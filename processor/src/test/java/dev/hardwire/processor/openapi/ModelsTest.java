package dev.hardwire.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.openapi.source.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents and the models that are made of them: each folder below {@code models} has a document, {@code model.txt}, with
 * the notes at its end, and, where the document has several files, what is served: {@code served.json}. {@code -Dgolden.update} writes these anew.
 */
class ModelsTest {
    private static final Path MODELS = Path.of("src", "test", "resources", "models");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> models() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            List<Path> folders = files.filter(file -> file.endsWith("model.txt"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
            assertThat(folders).isNotEmpty();
            return folders.stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(MODELS.relativize(folder).toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        String name = Files.exists(folder.resolve("openapi.json")) ? "openapi.json" : "openapi.yaml";
        var diagnostics = new Diagnostics();
        Document document = new DocumentReader(Resources.in(folder), diagnostics).read(name);
        assertThat(diagnostics.errors()).extracting(Diagnostic::text).isEmpty();
        var lines = new ArrayList<>(ModelText.of(document));
        diagnostics.all().forEach(note -> lines.add("note: " + note.text()));
        compare(folder.resolve("model.txt"), lines);
        if (Files.exists(folder.resolve("served.json"))) {
            compare(folder.resolve("served.json"), List.of(document.json()));
            assertServedDocumentMeansTheSame(document);
        }
    }

    private static void assertServedDocumentMeansTheSame(Document document) {
        var diagnostics = new Diagnostics();
        byte[] served = document.json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Document again =
                new DocumentReader(path -> path.equals("served.json") ? served : null, diagnostics).read("served.json");
        assertThat(diagnostics.all()).extracting(Diagnostic::text).isEmpty();
        assertThat(again.operations()).hasSameSizeAs(document.operations());
        assertThat(again.json()).isEqualTo(document.json());
    }

    private static void compare(Path expected, List<String> lines) throws IOException {
        if (UPDATE) {
            Files.write(expected, lines);
        }
        assertThat(Files.readAllLines(expected)).as("%s", expected).isEqualTo(lines);
    }
}
