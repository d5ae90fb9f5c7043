package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about a document alone. */
class DocumentCheckTest {
    @TempDir
    Path folder;

    private List<String> check(String document) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), document);
        return DocumentCheck.check(folder, "a.yaml").stream()
                .map(DocumentCheckTest::text)
                .toList();
    }

    private static String text(Diagnostic diagnostic) {
        return (diagnostic.isError() ? "error " : "note ") + diagnostic.id().text() + " "
                + diagnostic.place().text();
    }

    @Test
    void allMistakesAndRemarks() throws IOException {
        assertThat(check("""
                openapi: 3.1.0
                info: {title: T, version: '1', contact: {nam: N}}
                paths:
                  /a/{b}:
                    get:
                      operationId: get
                      responses:
                        '101': {description: d}
                        '200': {description: d}
                """))
                .containsExactly(
                        "error hardwire/unknown-keyword a.yaml:2",
                        "error hardwire/path-variable-undeclared a.yaml:5",
                        "note hardwire/unsupported a.yaml:8");
    }

    @Test
    void whatCouldNotBeMocked() throws IOException {
        assertThat(check("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                security: [{key: []}]
                paths:
                  /a:
                    get:
                      operationId: get
                      responses:
                        '200': {description: d, content: {application/json: {schema: {not: {}}}}}
                components: {securitySchemes: {key: {type: apiKey, in: header, name: K}}}
                """)).containsExactly("note hardwire/no-mock a.yaml:6");
    }

    @Test
    void thatThereIsNone() {
        assertThat(DocumentCheck.check(folder, "none.yaml")).hasSize(1);
    }
}
