package dev.hardwire.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the cases and models do not show: where files come from, digests, size. */
class DocumentReaderTest {
    private static final String EMPTY = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n";
    private static final String TWO_FILES =
            EMPTY + "components: {schemas: {A: {$ref: 'shared/other.yaml'}, B: {$ref: 'shared/other.yaml'}}}\n";

    @Test
    void aDocumentThatIsNotThere() {
        assertThat(Reading.of("openapi/pets.yaml", Map.of()).texts())
                .containsExactly(
                        "[hardwire/document-not-found] openapi/pets.yaml:1 (#) There is no such resource; put the"
                                + " document into src/main/resources, or correct the path.");
    }

    @Test
    void aFileThatCannotBeRead() {
        var diagnostics = new Diagnostics();
        var reader = new DocumentReader(
                path -> {
                    throw new IOException("disk on fire");
                },
                diagnostics);
        assertThat(reader.read("openapi.yaml")).isNull();
        assertThat(diagnostics.all())
                .extracting(Diagnostic::text)
                .containsExactly(
                        "[hardwire/document-not-found] openapi.yaml:1 (#) The file cannot be read: disk on fire");
    }

    @Test
    void eachFileIsFoundOnce() {
        var asked = new ArrayList<String>();
        var files = Map.of("openapi.yaml", TWO_FILES, "shared/other.yaml", "type: string");
        var diagnostics = new Diagnostics();
        new DocumentReader(
                        path -> {
                            asked.add(path);
                            return files.get(path).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        },
                        diagnostics)
                .read("openapi.yaml");
        assertThat(diagnostics.all()).isEmpty();
        assertThat(asked).containsExactly("openapi.yaml", "shared/other.yaml");
    }

    @Test
    void theDigestIsOfAllFilesThatAreRead() {
        Map<String, String> files = new HashMap<>();
        files.put("openapi.yaml", TWO_FILES);
        files.put("shared/other.yaml", "type: string");
        files.put("unrelated.yaml", "a");
        String digest = Reading.of("openapi.yaml", files).document().digest();
        assertThat(digest).matches("[0-9a-f]{64}");
        files.put("unrelated.yaml", "b");
        assertThat(Reading.of("openapi.yaml", files).document().digest()).isEqualTo(digest);
        files.put("shared/other.yaml", "type: integer");
        assertThat(Reading.of("openapi.yaml", files).document().digest()).isNotEqualTo(digest);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(Reading.of("\uFEFF" + EMPTY).mistakes()).isEmpty();
    }

    @Test
    void aDocumentWithoutAnEndingIsJsonIfItStartsWithABrace() {
        String json = "\n\t{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {}}";
        assertThat(Reading.of("api", Map.of("api", json)).mistakes()).isEmpty();
        assertThat(Reading.of("api", Map.of("api", EMPTY)).mistakes()).isEmpty();
    }

    @Test
    void aLongChainOfSchemasNeedsNoDeepStack() {
        var text = new StringBuilder(EMPTY).append("components:\n  schemas:\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("    S%d: {type: object, properties: {next: {$ref: '#/components/schemas/S%d'}}}\n"
                    .formatted(i, i + 1));
        }
        text.append("    S10000: {type: string}\n");
        var reading = Reading.of(text.toString());
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.document().types()).hasSize(10_000);
    }

    @Test
    void largeDocumentsAreRead() {
        String filler = "x".repeat(5_000);
        var yaml = new StringBuilder(EMPTY).append("components:\n  schemas:\n");
        var json = new StringBuilder(
                "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"components\":{\"schemas\":{");
        for (int i = 0; i < 4_200; i++) {
            if (i < 1_000) {
                yaml.append("    S%d: {type: string, description: %s}\n".formatted(i, filler));
            }
            json.append(i == 0 ? "" : ",")
                    .append("\"S%d\":{\"type\":\"string\",\"description\":\"%s\"}".formatted(i, filler));
        }
        json.append("}}}");
        assertThat(yaml.length())
                .as("more than the 3 MB at which SnakeYAML stops by default")
                .isGreaterThan(4 << 20);
        assertThat(json.length()).isGreaterThan(20 << 20);
        assertThat(Reading.of(yaml.toString()).mistakes()).isEmpty();
        assertThat(Reading.of("openapi.json", Map.of("openapi.json", json.toString()))
                        .mistakes())
                .isEmpty();
    }

    @Test
    void tooLarge() {
        String large = EMPTY + "# " + "x".repeat(64 << 20) + "\n";
        assertThat(Reading.of(large).texts())
                .containsExactly(
                        "[hardwire/document-too-large] openapi.yaml:1 (#) Larger than 64 MiB; split the file into"
                                + " parts that refer to each other.");
    }

    @Test
    void theOfficialSchemaHasASecondOpinion() {
        List<String> texts = Reading.of(EMPTY + "components:\n  parameters:\n    Id:\n      name: id\n      in: query\n"
                        + "      schema: {type: string}\n      example: a\n      examples: {b: {value: b}}\n")
                .texts();
        assertThat(texts)
                .containsExactly(
                        "[hardwire/document-invalid] openapi.yaml:6 (#/components/parameters/Id) The schema of OpenAPI 3.0"
                                + " says: must not be valid to the schema {\"required\":[\"example\",\"examples\"]}; correct it.");
    }

    @Test
    void aTagThatIsDeclaredTwiceIsARemark() {
        Reading reading = Reading.of(EMPTY + "tags:\n  - {name: a}\n  - {name: a, description: Again}\n");
        assertThat(reading.document()).isNotNull();
        assertThat(reading.texts())
                .containsExactly(
                        "[hardwire/document-invalid] openapi.yaml:6 (#/tags/1/name) The tag a is declared twice, and"
                                + " people see only one of the descriptions; take one out.");
    }

    @Test
    void theServedDocumentHasNoOtherFile() {
        var files = Map.of("openapi.yaml", TWO_FILES, "shared/other.yaml", "type: string");
        assertThat(Reading.of("openapi.yaml", files).document().json())
                .contains("\"A\":{\"$ref\":\"#/components/schemas/other\"}")
                .contains("\"other\":{\"type\":\"string\"}")
                .doesNotContain("other.yaml");
    }

    @Test
    void everyMistakeOfADocumentIsReportedInOneRun() {
        var reading = Reading.of("""
                openapi: 3.0.3
                info: {titel: T, version: '1'}
                security: [{key: []}]
                paths:
                  /pets/{id}:
                    get:
                      responses:
                        '200': {$ref: '#/components/responses/Pett'}
                components:
                  responses: {Pet: {description: d}}
                  schemas: {Age: {type: integer, default: old}}
                """);
        assertThat(reading.mistakes())
                .extracting(Diagnostic::id)
                .containsExactly(
                        DiagnosticId.DOCUMENT_INVALID,
                        DiagnosticId.UNKNOWN_KEYWORD,
                        DiagnosticId.DANGLING_REFERENCE,
                        DiagnosticId.PATH_VARIABLE_UNDECLARED,
                        DiagnosticId.DANGLING_REFERENCE,
                        DiagnosticId.INVALID_DEFAULT);
    }
}
