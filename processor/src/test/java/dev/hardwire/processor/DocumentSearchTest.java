package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a project are documents. */
class DocumentSearchTest {
    @TempDir
    Path root;

    @Test
    void findsDocumentsByWhatTheySay() throws IOException {
        write("openapi/shop.yaml", "# the shop\ninfo: {openapi: no}\nopenapi: 3.1.0\n");
        write("openapi/old.yml", "swagger: '2.0'\n");
        write("openapi/pets.json", "{\"info\": {}, \"openapi\": \"3.0.3\"}");
        write("openapi/parts.yaml", "components:\n  openapi: 1\n");
        write("openapi/part.json", "{\"info\": {\"openapi\": \"3.0.3\"}}");
        write("openapi/list.yaml", "- openapi\n");
        write("openapi/empty.yaml", "");
        write("openapi/notes.md", "openapi: 3.1.0\n");
        write("openapi/schemas/deep.yaml", "openapi: 3.1.0\n");
        write("other.yaml", "openapi: 3.1.0\n");

        assertThat(DocumentSearch.documents(List.of(root)))
                .containsExactly("openapi/old.yml", "openapi/pets.json", "openapi/shop.yaml");
    }

    @Test
    void takesABrokenFileForADocumentSoThatItIsReported() throws IOException {
        write("openapi/broken.yaml", "info: [\n");
        write("openapi/broken.json", "{\"info\": ");

        assertThat(DocumentSearch.documents(List.of(root)))
                .containsExactly("openapi/broken.json", "openapi/broken.yaml");
    }

    @Test
    void looksIntoEveryRootThatExists() throws IOException {
        write("a/openapi/one.yaml", "openapi: 3.0.3\n");
        write("b/openapi/two.yaml", "openapi: 3.0.3\n");

        assertThat(DocumentSearch.documents(List.of(root.resolve("a"), root.resolve("b"), root.resolve("c"))))
                .containsExactly("openapi/one.yaml", "openapi/two.yaml");
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
