package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.spi.Wiring;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is compiled in memory and served. */
class MockApplicationTest {
    @TempDir
    Path folder;

    private MockApplication.Result compile(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("a document.yaml"), document);
        return new MockApplication(getClass().getClassLoader(), List.of("-Xlint:all,-processing", "-Werror"))
                .compile(file);
    }

    @Test
    void isServed() throws Exception {
        MockApplication.Result result = compile("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: add
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                      responses: {'204': {description: d}}
                components: {schemas: {A: {type: object, required: [b], properties: {b: {type: integer}}}}}
                """);
        assertThat(result.messages()).isEmpty();
        assertThat(result.operations()).isOne();
        var wiring = (Wiring) result.wiring().getMethod("wire").invoke(null);
        try (Server server = Hardwire.of(wiring).host("127.0.0.1").listen(0)) {
            URI uri = URI.create("http://127.0.0.1:" + server.port());
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<String> document = client.send(
                    HttpRequest.newBuilder(uri.resolve("/openapi.json")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(document.body()).contains("\"operationId\":\"add\"");
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri.resolve("/a"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"b\":1}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(204);
        }
    }

    @Test
    void aDocumentWithMistakesIsNotCompiled() throws Exception {
        MockApplication.Result result = compile("openapi: 3.0.3\n");
        assertThat(result.wiring()).isNull();
        assertThat(result.diagnostics()).isNotEmpty().allMatch(found -> found.id() == DiagnosticId.DOCUMENT_INVALID);
    }
}
