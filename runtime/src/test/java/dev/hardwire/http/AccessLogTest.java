package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.http.access.AccessLog;
import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.netty.NettyMount;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the access log is told: each answer once, when it is written. */
class AccessLogTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private final PrintStream standard = System.err;

    /** The logger of the tests writes there. */
    @BeforeEach
    void capture() {
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(standard);
    }

    private EdgeServer start(AccessLog log) {
        var options = HttpOptions.builder()
                .eventLoops(1)
                .proxies(ProxyOptions.builder().trusted("127.0.0.1").build());
        if (log != null) {
            options.accessLog(log);
        }
        return EdgeServer.start(
                Hardwire.of(EdgeServer.wiring()).http(options.build()).files("/files", folder));
    }

    /** The lines, without what the logger of the tests puts before them. */
    private List<String> lines(int expected) {
        String mark = " dev.hardwire.access - ";
        await().atMost(Duration.ofSeconds(10))
                .until(() -> captured.toString(StandardCharsets.UTF_8).split(mark, -1).length > expected);
        return captured.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(mark))
                .map(line -> line.substring(line.indexOf(mark) + mark.length()))
                .toList();
    }

    private static String line(String remote, String request, int status, String bytes) {
        return remote + " - - \\[[^]]+\\] \"" + request + "\" " + status + " " + bytes
                + " \"-\" \"-\" \\d+\\.\\d{3} [0-9a-z]+-0-[0-9a-z]+";
    }

    @Test
    void eachAnswerOnce() throws IOException {
        Files.writeString(folder.resolve("file.txt"), "0123456789");
        try (EdgeServer server = start(AccessLog.defaults());
                RawClient client = new RawClient(server.port())) {
            client.send("GET /fail?a=b HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "GET /nowhere HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n"
                    + "HEAD /who HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "GET /files/file.txt HTTP/1.1\r\nHost: a\r\nRange: bytes=1-3\r\n\r\n"
                    + "GET /files/file.txt HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n");
            client.answer();
            client.answer();
            client.answer(false);
            client.answer();
            client.answer(false);
            var lines = lines(5);
            assertThat(lines).hasSize(5);
            // of pipelined requests whichever is answered first
            assertThat(lines)
                    .anyMatch(line -> line.matches(line("127.0.0.1", "GET /fail\\?a=b HTTP/1.1", 500, "\\d+")));
            assertThat(lines).anyMatch(line -> line.matches(line("203.0.113.9", "GET /nowhere HTTP/1.1", 404, "\\d+")));
            assertThat(lines).anyMatch(line -> line.matches(line("127.0.0.1", "HEAD /who HTTP/1.1", 200, "0")));
            assertThat(lines)
                    .anyMatch(line -> line.matches(line("127.0.0.1", "GET /files/file.txt HTTP/1.1", 206, "3")));
            assertThat(lines)
                    .anyMatch(line -> line.matches(line("127.0.0.1", "GET /files/file.txt HTTP/1.1", 304, "0")));
        }
    }

    @Test
    void whatIsNoHttpIsLoggedToo() throws IOException {
        try (EdgeServer server = start(AccessLog.defaults());
                RawClient client = new RawClient(server.port())) {
            client.send("nonsense\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(400);
            assertThat(lines(1)).singleElement().asString().contains("\" 400 ");
        }
    }

    @Test
    void aWebSocketIsLoggedWhenItOpens() throws IOException {
        try (EdgeServer server = start(AccessLog.defaults());
                RawWebSocket webSocket = new RawWebSocket(server.port(), "/echo")) {
            webSocket.text("who?").read();
            webSocket.close(1000, "").read();
            assertThat(lines(1)).singleElement().asString().matches(line("127.0.0.1", "GET /echo HTTP/1.1", 101, "0"));
        }
    }

    @Test
    void ofAnUpgradeBelowAMountTheAnswerOfItsHandlersIsLogged() throws IOException {
        var refusing = NettyMount.of(pipeline -> pipeline.addLast(new SimpleChannelInboundHandler<HttpRequest>() {
            @Override
            protected void channelRead0(ChannelHandlerContext context, HttpRequest request) {
                context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.FORBIDDEN));
            }
        }));
        var options = HttpOptions.builder().eventLoops(1).accessLog(AccessLog.defaults());
        try (EdgeServer server = EdgeServer.start(
                        Hardwire.of(EdgeServer.wiring()).http(options.build()).mount("/legacy", refusing));
                RawWebSocket refused = new RawWebSocket(server.port(), "/legacy/ws")) {
            assertThat(refused.handshake().status()).isEqualTo(403);
            assertThat(lines(1))
                    .singleElement()
                    .asString()
                    .matches(line("127.0.0.1", "GET /legacy/ws HTTP/1.1", 403, "0"));
        }
    }

    @Test
    void anAnswerThatIsCutIsLoggedAsFarAsItCame() throws IOException {
        Files.write(folder.resolve("large.bin"), new byte[32 * 1024 * 1024]);
        try (EdgeServer server =
                start(AccessLog.builder().format(AccessLog.Format.JSON).build())) {
            try (RawClient client = new RawClient(server.port())) {
                client.send("GET /files/large.bin HTTP/1.1\r\nHost: a\r\n\r\n");
                client.answer(false);
                client.read(1000);
            }
            assertThat(lines(1))
                    .singleElement()
                    .asString()
                    .startsWith("{\"time\":\"")
                    .contains("\"status\":200,\"bytes\":")
                    .endsWith(",\"aborted\":true}");
        }
    }

    @Test
    void noneByDefault() throws IOException {
        try (EdgeServer server = start(null)) {
            server.ask("GET", "/who");
            server.ask("GET", "/nowhere");
        }
        assertThat(lines(0)).isEmpty();
    }
}
