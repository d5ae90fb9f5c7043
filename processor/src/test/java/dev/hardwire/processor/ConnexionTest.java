package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.stub.StubWriter;
import dev.hardwire.spi.Wiring;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/connexion.md} says about an application as a whole, over HTTP. */
class ConnexionTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "connexion");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String JSON = "application/json";

    @TempDir
    static Path output;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        var diagnostics = new Diagnostics();
        var document = new DocumentReader(Resources.in(FOLDER), diagnostics).read("openapi.yaml");
        assertThat(diagnostics.errors()).isEmpty();
        List<Path> sources = new ArrayList<>(List.of(FOLDER.resolve("Pets.java"), FOLDER.resolve("Shop.java")));
        for (GeneratedFile stub : new StubWriter(document, "shop").write()) {
            Path file = output.resolve("stubs").resolve(stub.path());
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, stub.text()));
        }
        Compiled compiled = Compiled.compile(
                sources,
                output,
                List.of(),
                List.of("-A" + HardwireProcessor.RESOURCES + "=" + FOLDER, "-Xlint:all,-processing", "-Werror"),
                new HardwireProcessor());
        assertThat(compiled.lines()).allMatch(line -> line.startsWith("note: "));
        URL classes = compiled.classes().toUri().toURL();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, ConnexionTest.class.getClassLoader());
        Wiring wiring = (Wiring) loader.loadClass("shop.Shop").getMethod("open").invoke(null);
        server = Hardwire.of(wiring).host("127.0.0.1").listen(0);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v2" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> add(String pet) throws Exception {
        return send("POST", "/pets", pet, "Content-Type", JSON);
    }

    @Test
    void headersAndCookiesAreArguments() throws Exception {
        assertThat(send("GET", "/pets?limit=3", null, "X-Trace", "5", "Cookie", "seen=1; seen=2")
                        .body())
                .isEqualTo("[\"limit 3\",\"trace 5\",\"seen [1, 2]\"]");
        assertThat(send("GET", "/pets", null).body()).isEqualTo("[\"limit 20\",\"trace null\",\"seen null\"]");
        assertThat(send("GET", "/pets", null, "X-Trace", "a").statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyThatNobodyAskedForIsDropped() throws Exception {
        assertThat(send("GET", "/pets", "anything").statusCode()).isEqualTo(200);
    }

    @Test
    void readOnlyIsRefusedInRequestsAndNotRequiredThere() throws Exception {
        HttpResponse<String> refused = add("{\"id\":1,\"name\":\"Rex\",\"secret\":\"s\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"pointer\":\"/id\"");
        assertThat(add("{\"name\":\"Nobody\",\"secret\":\"s\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void writeOnlyIsNeverWrittenAndNotRequiredInAnswers() throws Exception {
        assertThat(send("GET", "/pets/7", null).body()).isEqualTo("{\"id\":7,\"name\":\"Rex\",\"price\":0.10}");
    }

    @Test
    void defaultsOfPropertiesAreApplied() throws Exception {
        HttpResponse<String> answer = add("{\"name\":\"Rex\",\"secret\":\"s\"}");
        assertThat(answer.body()).contains("\"price\":1.10");
    }

    @Test
    void typedHeadersAndStatusesOfARange() throws Exception {
        HttpResponse<String> added = add("{\"name\":\"Rex\",\"secret\":\"s\"}");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("X-Count")).contains("1");
        HttpResponse<String> conflict = add("{\"name\":\"Nobody\",\"secret\":\"s\"}");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("\"nobody is here already\"");
    }

    @Test
    void anAnswerThatBreaksTheDocumentIs500WithoutDetails() throws Exception {
        HttpResponse<String> answer = add("{\"name\":\"Long\",\"secret\":\"s\"}");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("name").doesNotContain("too long");
    }

    @Test
    void theStatusIsThatOfTheRecord() throws Exception {
        HttpResponse<String> nothing = send("GET", "/pets/0", null);
        assertThat(nothing.statusCode()).isEqualTo(204);
        assertThat(nothing.body()).isEmpty();
    }

    @Test
    void problemsAreThrown() throws Exception {
        HttpResponse<String> answer = send("GET", "/pets/404", null);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("There is no pet 404");
        assertThat(send("GET", "/pets/500", null).body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"name\":\"Rex\" | 400 | line 1",
                "null | 400 | must be an object",
                "^^ | 400 | is required",
                "{\"name\":\"\",\"price\":\"a\",\"parent\":{\"name\":1}} | 400 | /parent/name",
                "{\"name\":\"Rex\",\"secret\":\"s\",\"born\":\"today\"} | 400 | must be a date",
            })
    void bodiesThatAreRefused(String body, int status, String said) throws Exception {
        HttpResponse<String> answer = add(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    @Test
    void otherMediaTypesAreBytes() throws Exception {
        assertThat(send("PUT", "/photos", "GIF89a", "Content-Type", "image/gif").body())
                .isEqualTo("GIF89a");
        assertThat(send("PUT", "/photos", "a", "Content-Type", "image/jpeg").body())
                .contains("The Content-Type must be image/png, image/gif");
        assertThat(send("PUT", "/photos", "a").body()).contains("and is missing");
    }

    @Test
    void formsAreRecords() throws Exception {
        String form = "application/x-www-form-urlencoded";
        assertThat(send("POST", "/forms", "a=1&b=2", "Content-Type", form).body())
                .isEqualTo("[\"a 1\"]");
        assertThat(send("POST", "/forms", "a=x", "Content-Type", form).body())
                .contains("\"pointer\":\"/a\"", "must be an integer");
    }

    @Test
    void whatNobodyImplementsIs501() throws Exception {
        assertThat(send("PUT", "/notes", "\"a\"", "Content-Type", JSON).statusCode())
                .isEqualTo(501);
        assertThat(send("PUT", "/notes", "a", "Content-Type", "text/html").statusCode())
                .isEqualTo(415);
    }
}
