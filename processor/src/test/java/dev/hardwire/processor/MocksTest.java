package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.spi.Wiring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mocked operations answer, over HTTP. */
class MocksTest {
    private static final Path DOCUMENT = Path.of("src", "test", "resources", "mocks", "openapi.yaml");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static MockApplication.Result compiled;
    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        var application =
                new MockApplication(MocksTest.class.getClassLoader(), List.of("-Xlint:all,-processing", "-Werror"));
        compiled = application.compile(DOCUMENT);
        assertThat(compiled.wiring()).as("%s", compiled).isNotNull();
        var wiring = (Wiring) compiled.wiring().getMethod("wire").invoke(null);
        server = Hardwire.of(wiring).host("127.0.0.1").listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "/examples | 200 | {\"name\":\"first\"}",
                "/example | 200 | [1,2]",
                "/schema-example | 200 | {\"name\":\"of the schema\"}",
                "/text-example | 200 | {\"name\":\"as text\"}",
                "/lowest | 201 | {\"name\":\"string\"}",
                "/nothing | 204 | ^^",
                "/only-errors | 400 | {\"name\":\"string\"}",
                "/range | 200 | 1",
                "/default | 200 | true",
                "/plain | 200 | hello",
                "/several | 200 | hello",
                "/xml-example | 200 | <named/>",
                "/xml | 501 | {\"type\":\"about:blank\",\"title\":\"Not Implemented\",\"status\":501,\"detail\":\"xml is not implemented\"}",
                "/image | 200 | ^^",
                "/count | 200 | 3",
                "/not-even | 204 | ^^",
                "/anything | 200 | ^^",
                "/protected | 200 | 1",
                "/early | 202 | ^^",
                "/impossible | 501 | {\"type\":\"about:blank\",\"title\":\"Not Implemented\",\"status\":501,\"detail\":\"impossible is not implemented\"}",
            })
    void answers(String path, int status, String body) throws Exception {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.body()).isEqualTo(body == null ? "" : body);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void valuesAreMadeOfTheSchema() throws Exception {
        HttpResponse<String> answer = send("GET", "/generated", "");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"date\":\"2026-01-31\",\"code\":\"AAA\",\"low\":3,\"half\":0.5,\"even\":4,"
                                + "\"kind\":\"b\",\"unique\":[1,2,3],\"all\":{\"a\":1,\"b\":\"string\"},"
                                + "\"pet\":{\"kind\":\"dog\",\"bark\":true},\"node\":{\"name\":\"string\",\"children\":[]},"
                                + "\"map\":{\"property1\":1,\"property2\":2},\"long\":\"stringstri\",\"maybe\":\"string\",\"stamp\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "/several, text/plain; charset=utf-8",
        "/xml-example, application/xml",
        "/xml-or-json, application/json",
        "/image, image/png",
        "/count, text/plain"
    })
    void mediaTypesAreThoseOfTheDocument(String path, String mediaType) throws Exception {
        assertThat(send("GET", path, "").headers().firstValue("Content-Type")).contains(mediaType);
    }

    @ParameterizedTest
    @CsvSource({"application/json, 7", "text/*, hello", "image/png, hello"})
    void severalMediaTypesAreNegotiated(String accept, String body) throws Exception {
        assertThat(send("GET", "/several", "", "Accept", accept).body()).isEqualTo(body);
    }

    @Test
    void headersAreMade() throws Exception {
        HttpResponse<String> answer = send("GET", "/nothing", "");
        assertThat(answer.headers().firstValue("X-Limit")).contains("5");
        assertThat(answer.headers().firstValue("X-List")).contains("a,b");
        assertThat(answer.headers().firstValue("X-Date")).contains("2026-02-28");
        assertThat(answer.headers().firstValue("X-Json")).contains("{\"a\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "/examples | example=second | 200 | example=second | {\"name\":\"second\"}",
                "/examples | code=404 | 404 | code=404 | {\"name\":\"missing\"}",
                "/examples | code=404, example=other | 404 | code=404, example=other | {\"name\":\"other\"}",
                "/examples | code=503 | 503 | code=503 | {\"name\":\"broken\"}",
                "/examples | example=other | 404 | example=other | {\"name\":\"other\"}",
                "/examples | respond-async, code=\"404\"; wait=5 | 404 | code=404 | {\"name\":\"missing\"}",
                "/examples | code=700 | 200 | ^^ | {\"name\":\"first\"}",
                "/examples | example=unknown | 200 | ^^ | {\"name\":\"first\"}",
                "/range | code=206 | 206 | code=206 | 1",
                "/range | code=404 | 200 | ^^ | 1",
            })
    void aRequestMayPrefer(String path, String prefer, int status, String applied, String body) throws Exception {
        HttpResponse<String> answer = send("GET", path, "", "Prefer", prefer);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Preference-Applied").orElse("")).isEqualTo(applied);
    }

    @Test
    void requestsAreValidated() throws Exception {
        HttpResponse<String> answer =
                send("POST", "/checked/0?limit=x", "{\"name\":1}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"limit\"", "\"parameter\":\"id\"", "\"pointer\":\"/name\"");
        assertThat(send("POST", "/checked/1", "{\"name\":\"a\"}", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(send("POST", "/checked/1", "{\"name\":\"a\"}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whatHasNoValueIsSaid() {
        assertThat(compiled.messages())
                .anyMatch(message -> message.contains("[hardwire/no-mock]") && message.contains("impossible"));
    }
}
