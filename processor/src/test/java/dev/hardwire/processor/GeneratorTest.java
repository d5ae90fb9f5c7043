package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library call for build tools: what is in the folder afterwards. */
class GeneratorTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);
    private static final Map<String, String> SHOP = Map.of("openapi/shop.yaml", "com.example.shop");
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info:
              title: Shop
              version: 1.0.0
            paths:
              /items/{id}:
                get:
                  operationId: getItem
                  tags: [Items]
                  parameters:
                    - name: id
                      in: path
                      required: true
                      schema:
                        type: integer
                  responses:
                    '200':
                      description: The item
                      content:
                        application/json:
                          schema:
                            $ref: 'parts/item.yaml'
            """;
    private static final String ITEM = """
            title: Item
            type: object
            properties:
              name:
                type: string
            """;

    @TempDir
    Path project;

    private Path output;

    @BeforeEach
    void writeDocument() throws IOException {
        output = project.resolve("generated");
        write("openapi/shop.yaml", DOCUMENT);
        write("openapi/parts/item.yaml", ITEM);
    }

    @Test
    void writesStubsAndADigest() throws IOException {
        var result = generate(SHOP, true);

        assertThat(result.diagnostics()).isEmpty();
        assertThat(generated())
                .contains(
                        "com/example/shop/ItemsApi.java",
                        "com/example/shop/GetItemResponse.java",
                        "com/example/shop/Item.java",
                        "com/example/shop/ShopDocument.java",
                        "com/example/shop/package-info.java");
        assertThat(result.changes()).isEqualTo(generated().size());
    }

    @Test
    void writesTheDigestOnlyWhereNoStubsAreWanted() throws IOException {
        generate(SHOP, true);

        generate(SHOP, false);

        assertThat(generated()).containsExactly("com/example/shop/ShopDocument.java");
    }

    @Test
    void touchesNothingWhenNothingHasChanged() throws IOException {
        generate(SHOP, true);
        for (var file : generated()) {
            Files.setLastModifiedTime(output.resolve(file), LONG_AGO);
        }

        assertThat(generate(SHOP, true).changes()).isZero();

        assertThat(generated())
                .allSatisfy(file -> assertThat(Files.getLastModifiedTime(output.resolve(file)))
                        .isEqualTo(LONG_AGO));
    }

    @Test
    void rewritesTheDigestWhenAFileThatTheDocumentRefersToHasChanged() throws IOException {
        generate(SHOP, false);
        write("openapi/parts/item.yaml", ITEM.replace("string", "string # for people"));

        assertThat(generate(SHOP, false).changes()).isEqualTo(1);
    }

    @Test
    void deletesWhatNoLongerBelongs() throws IOException {
        generate(SHOP, true);
        write("openapi/shop.yaml", DOCUMENT.replace("[Items]", "[Things]"));

        generate(SHOP, true);

        assertThat(generated())
                .contains("com/example/shop/ThingsApi.java")
                .doesNotContain("com/example/shop/ItemsApi.java");
    }

    @Test
    void generatesWhatIsSelected() throws IOException {
        var selection = new Selection("", List.of("unknown"), List.of());

        assertThat(texts(generator().generate(SHOP, selection, true)))
                .singleElement()
                .asString()
                .startsWith("[hardwire/unknown-selection] openapi/shop.yaml:");
    }

    @Test
    void deletesEverythingWhenThereIsNoDocument() throws IOException {
        generate(SHOP, true);

        generate(Map.of(), true);

        assertThat(output).isEmptyDirectory();
    }

    @Test
    void refusesToOverwriteAFileThatItHasNotWritten() throws IOException {
        var mine = output.resolve("com/example/shop/ItemsApi.java");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "interface ItemsApi {}");

        var result = generate(SHOP, true);

        assertThat(texts(result))
                .containsExactly(
                        "[hardwire/foreign-file] openapi/shop.yaml:1 (#) The file " + mine
                                + " has the name of a generated one and was not generated; move it, or choose another package.");
        assertThat(generated()).containsExactly("com/example/shop/ItemsApi.java");
        assertThat(mine).hasContent("interface ItemsApi {}");
    }

    @Test
    void reportsTheMistakesOfAllDocumentsAndWritesNothing() throws IOException {
        write("openapi/shop.yaml", DOCUMENT.replace("3.1.0", "4.0.0"));

        var result = generate(Map.of("openapi/shop.yaml", "a", "openapi/none.yaml", "b"), true);

        assertThat(texts(result))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("[hardwire/document-not-found] openapi/none.yaml:1"))
                .anyMatch(text -> text.startsWith("[hardwire/unsupported] openapi/shop.yaml:1"));
        assertThat(output).doesNotExist();
    }

    @Test
    void keepsWhatItHasWrittenWhileThereAreMistakes() throws IOException {
        generate(SHOP, true);
        var before = generated();
        write("openapi/shop.yaml", DOCUMENT.replace("3.1.0", "4.0.0"));

        generate(SHOP, true);

        assertThat(generated()).isEqualTo(before);
    }

    @Test
    void blocksTheCompilationUntilTheMistakesAreGone() throws IOException {
        generate(SHOP, true);
        var before = generated();

        generator().block(SHOP);

        var barrier = output.resolve("com/example/shop/ShopMistakes.java");
        assertThat(barrier).content().contains("the_document_has_mistakes_that_hardwire_generate_has_printed();");
        assertThat(generated()).containsAll(before);
        generate(SHOP, true);
        assertThat(generated()).isEqualTo(before);
    }

    private Generator.Result generate(Map<String, String> packages, boolean stubs) throws IOException {
        return generator().generate(packages, stubs);
    }

    private Generator generator() {
        return new Generator(List.of(project), output, "default");
    }

    private static List<String> texts(Generator.Result result) {
        return result.diagnostics().stream().map(Diagnostic::text).toList();
    }

    /** The sources in the output folder, sorted. */
    private List<String> generated() throws IOException {
        try (var files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void write(String path, String text) throws IOException {
        var file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
