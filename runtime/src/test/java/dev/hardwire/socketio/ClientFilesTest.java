package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.cors.CorsOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the JavaScript client; the webjar is one that stands for it, in the test's resources. */
class ClientFilesTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = hardwire()
                .http(HttpOptions.builder()
                        .cors(CorsOptions.builder().origins("https://a.example").build())
                        .build())
                .listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Hardwire hardwire() {
        return Hardwire.of(TestWiring.of(new TestTable("/")));
    }

    private static RawClient.Answer get(Server from, String path, String headers) throws IOException {
        try (RawClient raw = new RawClient(from.port())) {
            return raw.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n")
                    .answer();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket.io.js", "socket.io.min.js", "socket.io.esm.min.js", "socket.io.msgpack.min.js"})
    void areBelowThePath(String name) throws IOException {
        var file = get(server, "/socket.io/" + name + "?v=1", "");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith("// stands for " + name);
        assertThat(file.headers())
                .containsEntry("content-type", "text/javascript; charset=utf-8")
                .containsEntry("cache-control", "no-cache");
        assertThat(get(server, "/socket.io/" + name + ".map", "").body()).startsWith("{\"version\":3}");
    }

    @Test
    void areNotSentAgain() throws IOException {
        String etag = get(server, "/socket.io/socket.io.js", "").headers().get("etag");

        var again = get(server, "/socket.io/socket.io.js", "If-None-Match: " + etag + "\r\n");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void areCompressed(String coding) throws IOException {
        var file = get(server, "/socket.io/socket.io.js", "Accept-Encoding: " + coding + "\r\n");

        assertThat(file.headers()).containsEntry("content-encoding", coding);
        assertThat(file.headers().get("vary")).contains("accept-encoding");
        assertThat(file.headers().get("etag")).startsWith("W/");
    }

    @Test
    void areReadByPagesOfOtherOriginsAsHttpSays() throws IOException {
        assertThat(get(server, "/socket.io/socket.io.esm.min.js", "Origin: https://a.example\r\n")
                        .headers())
                .containsEntry("access-control-allow-origin", "https://a.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/socket.io/index.js", "/socket.io/socket.io.esm.js", "/socket.io/dist/socket.io.js"})
    void nothingElseIs(String path) throws IOException {
        assertThat(get(server, path, "").status()).isEqualTo(404);
    }

    @Test
    void areNotServedWhereToldSo() throws IOException {
        var options = SocketIoOptions.builder().serveClient(false).build();
        try (Server without = hardwire().socketIo(options).listen(0)) {
            assertThat(get(without, "/socket.io/socket.io.js", "").status()).isEqualTo(404);
        }
    }

    @Test
    void areWhereThePathIs() throws IOException {
        var options = SocketIoOptions.builder().path("/rt/").build();
        try (Server elsewhere = hardwire().socketIo(options).listen(0)) {
            assertThat(get(elsewhere, "/rt/socket.io.js", "").status()).isEqualTo(200);
            assertThat(get(elsewhere, "/socket.io/socket.io.js", "").status()).isEqualTo(404);
        }
    }
}
