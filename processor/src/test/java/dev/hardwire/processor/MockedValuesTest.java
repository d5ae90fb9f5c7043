package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.spi.Wiring;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is made of schemas is valid: each answer is sent back as a request with the same schema, which generated code checks;
 * the schemas are in {@code mocks/values-VERSION.yaml}.
 */
class MockedValuesTest {
    private static final Path SCHEMAS = Path.of("src", "test", "resources", "mocks");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"3.1.0, values-3.1.txt", "3.0.3, values-3.0.txt"})
    void areValid(String version, String file) throws Exception {
        List<String> schemas = new ArrayList<>();
        List<String> components = new ArrayList<>();
        for (String line : Files.readAllLines(SCHEMAS.resolve(file))) {
            if (line.startsWith("components ")) {
                components.add(line.substring("components ".length()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                schemas.add(line);
            }
        }
        List<String> wrong = new ArrayList<>();
        try (Server server = serve(version, schemas, components)) {
            for (int i = 0; i < schemas.size(); i++) {
                URI uri = URI.create("http://127.0.0.1:" + server.port() + "/" + i);
                HttpResponse<String> made = send(HttpRequest.newBuilder(uri).GET());
                if (made.statusCode() != 200) {
                    wrong.add(schemas.get(i) + ": " + made.body());
                    continue;
                }
                HttpResponse<String> back = send(HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(made.body())));
                if (back.statusCode() != 204) {
                    wrong.add(schemas.get(i) + ": " + made.body() + " " + back.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Server serve(String version, List<String> schemas, List<String> components) throws Exception {
        Path document = Files.writeString(folder.resolve("values.yaml"), document(version, schemas, components));
        var application =
                new MockApplication(getClass().getClassLoader(), List.of("-Xlint:all,-processing", "-Werror"));
        MockApplication.Result compiled = application.compile(document);
        assertThat(compiled.wiring())
                .as("%s %s", compiled.diagnostics(), compiled.messages())
                .isNotNull();
        var wiring = (Wiring) compiled.wiring().getMethod("wire").invoke(null);
        return Hardwire.of(wiring).host("127.0.0.1").listen(0);
    }

    /** For each schema an operation that answers it, and one that takes it. */
    private static String document(String version, List<String> schemas, List<String> components) throws IOException {
        var text = new StringBuilder("openapi: " + version + "\ninfo: {title: Values, version: '1'}\npaths:\n");
        for (int i = 0; i < schemas.size(); i++) {
            String content = "content: {application/json: {schema: " + schemas.get(i) + "}}";
            text.append("  /").append(i).append(":\n");
            text.append("    get: {responses: {'200': {description: d, ")
                    .append(content)
                    .append("}}}\n");
            text.append("    post: {requestBody: {required: true, ").append(content);
            text.append("}, responses: {'204': {description: d}}}\n");
        }
        text.append("components:\n  schemas:\n    Unused: {type: string}\n");
        components.forEach(component -> text.append("    ").append(component).append('\n'));
        return text.toString();
    }
}
