package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.write.Compiled;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.stub.StubWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The stubs of the documents below {@code cases/write}: what is generated is what lies in {@code expected}, compiles without a
 * warning, and keeps the rules for generated files. {@code -Dgolden.update} writes the folders anew.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "write");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("expected")).map(Path::getParent).sorted().toList().stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        Map<String, String> generated = new TreeMap<>();
        for (GeneratedFile file : new StubWriter(document(folder), "shop").write()) {
            generated.put(file.path(), file.text());
            assertThat(file.path()).satisfies(path -> GeneratedRules.check(file.text()));
        }
        Compiled.of(sources(generated));
        Path expected = folder.resolve("expected");
        if (UPDATE) {
            write(expected, generated);
        }
        generated.forEach((path, text) ->
                assertThat(expected.resolve(path)).exists().content().isEqualTo(text));
        assertThat(names(expected)).containsExactlyElementsOf(generated.keySet());
    }

    private static Document document(Path folder) {
        var diagnostics = new Diagnostics();
        var document = new DocumentReader(Resources.in(folder), diagnostics).read("openapi.yaml");
        assertThat(diagnostics.all()).isEmpty();
        return document;
    }

    private static Map<String, String> sources(Map<String, String> generated) {
        Map<String, String> sources = new TreeMap<>();
        generated.forEach((path, text) -> sources.put(path.replace(".java", "").replace('/', '.'), text));
        return sources;
    }

    private static void write(Path expected, Map<String, String> generated) throws IOException {
        for (String old : names(expected)) {
            Files.delete(expected.resolve(old));
        }
        for (var file : generated.entrySet()) {
            Path path = expected.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
