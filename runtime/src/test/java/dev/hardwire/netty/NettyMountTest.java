package dev.hardwire.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.tls.TestPki;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Handlers of Netty are asked below a path, and answer as they did. */
@Timeout(60)
class NettyMountTest {
    private final LegacyHandler.Seen seen = new LegacyHandler.Seen();
    private Server server;

    private Hardwire hardwire() {
        NettyMount streaming = NettyMount.of(pipeline -> pipeline.addLast(new LegacyHandler(seen)));
        NettyMount whole = NettyMount.of(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline()
                        .addLast(new HttpServerCodec(), new HttpObjectAggregator(65_536), new LegacyHandler(seen));
            }

            @Override
            public void handlerAdded(ChannelHandlerContext context) {
                // As netty-socketio's, which fills the pipeline when the channel is registered.
            }
        });
        return Hardwire.of(ShopWiring.of(new Shop()))
                .http(HttpOptions.builder().eventLoops(1).build())
                .mount("/legacy", streaming)
                .mount("/legacy/netty/", whole)
                .mount("/small", streaming.maxBodySize(10))
                .mount("/broken", NettyMount.of(pipeline -> {
                    throw new IllegalStateException("on purpose");
                }))
                .mount("/", streaming);
    }

    @BeforeEach
    void start() {
        server = hardwire().listen(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient.Answer ask(String method, String target, String... headers) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            return client.send(request(method, target, headers)).answer(!method.equals("HEAD"));
        }
    }

    private static String request(String method, String target, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    @Test
    void aWholeAnswerKeepsTheConnection() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send(request("GET", "/legacy/hello").repeat(3));
            for (int i = 0; i < 3; i++) {
                RawClient.Answer answer = client.answer();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("hello from /legacy/hello");
                assertThat(answer.headers())
                        .containsEntry("x-legacy", "yes")
                        .containsEntry("content-type", "text/plain")
                        .containsEntry("content-length", "24")
                        .doesNotContainKey("connection");
            }
        }
        assertThat(seen.inactive).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void theRequestIsAsItWasSent() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + server.port() + "/legacy/a%2Fb/request"))
                                .header("X-One", "1")
                                .PUT(BodyPublishers.ofString("body"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("PUT /legacy/a%2Fb/request HTTP/1.1 1 null truetrue");
        assertThat(answer.headers().allValues("set-cookie")).containsExactlyInAnyOrder("a=1", "b=2");
        assertThat(String.join(", ", answer.headers().allValues("x-many"))).isEqualTo("1, 2");
    }

    @Test
    void whatIsElsewhereIsServedThere() throws IOException {
        assertThat(ask("GET", "/items/1").body()).doesNotContain("hello");
        assertThat(ask("GET", "/elsewhere/hello").body()).isEqualTo("hello from /elsewhere/hello");
        assertThat(ask("GET", "/legacy/netty/hello").body()).isEqualTo("hello from /legacy/netty/hello");
        assertThat(ask("GET", "/legacyhello/hello").body()).isEqualTo("hello from /legacyhello/hello");
    }

    @Test
    void headHasNoBody() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send(request("HEAD", "/legacy/head")
                    + request("HEAD", "/legacy/hello")
                    + request("HEAD", "/legacy/large")
                    + request("GET", "/legacy/hello"));
            assertThat(client.answer(false).headers()).containsEntry("content-length", "1234");
            assertThat(client.answer(false).status()).isEqualTo(200);
            assertThat(client.answer(false).status()).isEqualTo(200);
            assertThat(client.answer().body()).isEqualTo("hello from /legacy/hello");
        }
    }

    @Test
    void bodiesAreStreamedBothWays() throws Exception {
        String body = "abcdefghijklmnopqrstuvwxyz".repeat(500_000);
        try (RawClient client = new RawClient(server.port())) {
            client.send(request("POST", "/legacy/echo", "Content-Length: " + body.length()));
            CompletableFuture<?> sent = CompletableFuture.supplyAsync(() -> {
                try {
                    return client.send(body);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(client.answer().body()).isEqualTo(body);
            assertThat(sent).succeedsWithin(10, TimeUnit.SECONDS);
            client.send(request("POST", "/legacy/echo", "Transfer-Encoding: chunked") + "1\r\na\r\n0\r\n\r\n");
            assertThat(client.answer(false).headers()).containsEntry("transfer-encoding", "chunked");
        }
        assertThat(seen.pieces.get()).isGreaterThan(100);
    }

    @Test
    void anAggregatorMakesOneOfThem() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.request("POST", "/legacy/netty/whole", "all of it")
                            .body())
                    .isEqualTo("all of it");
            client.send(request("POST", "/legacy/netty/whole", "Transfer-Encoding: chunked", "Expect: 100-continue"));
            assertThat(client.answer(false).status()).isEqualTo(100);
            client.send("3\r\nall\r\n3\r\n of\r\n0\r\n\r\n");
            assertThat(client.answer().body()).isEqualTo("all of");
        }
    }

    @Test
    void aCompressedBodyIsReadAsItWas() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("all of it".getBytes(StandardCharsets.US_ASCII));
        }
        try (RawClient client = new RawClient(server.port())) {
            client.send(request(
                            "POST", "/legacy/netty/whole", "Content-Encoding: gzip", "Content-Length: " + bytes.size()))
                    .send(bytes.toByteArray());
            assertThat(client.answer().body()).isEqualTo("all of it");
        }
    }

    @Test
    void theClientIsReadNoFasterThanTheHandlersRead() throws Exception {
        int size = 4 << 20;
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/legacy/steps"))
                                .POST(BodyPublishers.ofByteArray(new byte[size]))
                                .build(),
                        BodyHandlers.ofString());
        ChannelHandlerContext context = seen.context.get(10, TimeUnit.SECONDS);
        for (int step = 1; step <= 5; step++) {
            int pieces = step;
            context.read();
            await().atMost(10, TimeUnit.SECONDS).until(() -> seen.pieces.get() == pieces);
            assertThat(seen.bytes.get()).isLessThanOrEqualTo(step * 65_536L);
        }
        assertThat(answer).isNotDone();

        context.channel().config().setAutoRead(true);
        assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("read " + size);
    }

    @Test
    void theHandlersWriteNoFasterThanTheClientReads() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send(request("GET", "/legacy/large"));
            assertThat(seen.stalled.get(10, TimeUnit.SECONDS)).isLessThan(LegacyHandler.LARGE / 2);
            assertThat(client.answer().body()).hasSize((int) LegacyHandler.LARGE);
        }
        assertThat(seen.written.get()).isEqualTo(LegacyHandler.LARGE);
    }

    @Test
    void aFailureIsAnswered() throws IOException {
        for (String path : new String[] {"legacy/throw", "legacy/close", "legacy/bad", "legacy/unhandled", "broken"}) {
            RawClient.Answer answer = ask("GET", "/" + path);
            assertThat(answer.status()).as(path).isEqualTo(500);
            assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(answer.body()).doesNotContain("on purpose");
        }
    }

    @Test
    void anAnswerThatStopsHalfwayIsCut() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send(request("GET", "/legacy/cut"));
            assertThatThrownBy(client::answer).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theHandlersAreToldThatTheClientIsGone() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send(request("GET", "/legacy/never"));
            seen.context.get(10, TimeUnit.SECONDS);
        }
        assertThat(seen.inactive).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo("/legacy/never");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        RawClient.Answer answer = ask("POST", "/small/never", "Content-Length: 11", "", "01234567890");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void http2IsServedAsWell(@TempDir Path folder) throws Exception {
        TestPki pki = new TestPki(folder);
        try (Server secure = hardwire()
                .http(HttpOptions.builder().tls(pki.options().build()).build())
                .listen(0)) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(pki.clientContext()).build();
            String url = "https://localhost:" + secure.port() + "/legacy/";
            HttpResponse<byte[]> echo = client.send(
                    HttpRequest.newBuilder(URI.create(url + "echo"))
                            .POST(BodyPublishers.ofByteArray(new byte[5 << 20]))
                            .build(),
                    BodyHandlers.ofByteArray());
            HttpResponse<String> request = client.send(
                    HttpRequest.newBuilder(URI.create(url + "request")).build(), BodyHandlers.ofString());
            HttpResponse<String> failed = client.send(
                    HttpRequest.newBuilder(URI.create(url + "throw")).build(), BodyHandlers.ofString());

            assertThat(echo.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(echo.body()).hasSize(5 << 20);
            assertThat(request.body()).isEqualTo("GET /legacy/request HTTP/1.1 null null truetrue");
            assertThat(failed.statusCode()).isEqualTo(500);
        }
    }

    @Test
    void whatCannotBeMountedIsRefused() {
        NettyMount mount = NettyMount.of(pipeline -> {});
        assertThatThrownBy(() -> hardwire().mount("legacy", mount))
                .hasMessage("Handlers are mounted under a path such as /legacy, not legacy");
        assertThatThrownBy(() -> NettyMount.of(new ChannelInboundHandlerAdapter()))
                .hasMessageStartingWith("Each request has a pipeline of its own: mount a ChannelInitializer, a");
        assertThatThrownBy(() -> mount.maxBodySize(-1)).hasMessage("maxBodySize must be at least 0, not -1");
    }
}
