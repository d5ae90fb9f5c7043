package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.spi.Wiring;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is provided to the handlers of one application, over the wire: operations, a namespace, an endpoint. */
class ProvidersTest {
    private static final Path SOURCES = Path.of("src", "test", "resources", "providers");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path output;

    private static Served served;
    private static List<String> log;

    @BeforeAll
    @SuppressWarnings("unchecked") // what the application has written
    static void start() throws Exception {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        var documents = Map.of("openapi.yaml", Files.readString(SOURCES.resolve("openapi.yaml")));
        served = Served.of(output, documents, Map.of(), sources);
        log = (List<String>)
                served.loader().loadClass("shop.Shop").getField("LOG").get(null);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void forget() {
        log.clear();
    }

    @Test
    void whatIsMadeForARequestIsClosedBeforeTheAnswer() throws Exception {
        assertThat(served.get("/orders/7", "X-User", "bob")).isEqualTo("200 {\"text\":\"7 of bob\"}");
        assertThat(log).containsExactly("begin", "visit", "order 7", "end of visit", "commit");
    }

    @Test
    void whatCannotBeClosedIsAFailure() throws Exception {
        assertThat(served.get("/orders/7", "X-User", "unlucky")).startsWith("500 ");
        assertThat(log).containsExactly("begin", "visit", "order 7", "end of visit", "commit");
    }

    @Test
    void isClosedAfterAFailureToo() throws Exception {
        assertThat(served.get("/orders/13", "X-User", "bob")).startsWith("500 ");
        await().atMost(10, TimeUnit.SECONDS).until(() -> log.contains("commit"));
        assertThat(log).containsExactly("begin", "visit", "order 13", "end of visit", "commit");
    }

    @Test
    void aRequestIsRefusedWithTheProblem() throws Exception {
        HttpResponse<String> answer = served.send("GET", "/orders/7");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Who are you?\",\"status\":401,"
                        + "\"detail\":\"Say who you are\"}");
        assertThat(log).isEmpty();
    }

    @Test
    void nothingIsMadeForWhatIsNotValid() throws Exception {
        assertThat(served.get("/orders/seven", "X-User", "bob")).startsWith("400 ");
        assertThat(log).isEmpty();
    }

    @Test
    void stagesAreChainedAndParametersOfProvidersChecked() throws Exception {
        assertThat(served.get("/tenant?tenant=4", "X-User", "bob")).isEqualTo("200 {\"text\":\"bob of tenant 4\"}");
        assertThat(served.get("/tenant?tenant=4", "X-User", "guest"))
                .isEqualTo("200 {\"text\":\"guest of tenant 4, a guest\"}");
        assertThat(served.get("/tenant?tenant=4")).startsWith("401 ");
        assertThat(served.get("/tenant?tenant=four", "X-User", "bob"))
                .startsWith("400 ")
                .contains("\"parameter\":\"tenant\"");
        assertThat(served.get("/tenant", "X-User", "bob")).startsWith("400 ").contains("\"parameter\":\"tenant\"");
    }

    /** The application is strict. */
    @Test
    void whatProvidersTakeOfAQueryIsKnown() throws Exception {
        assertThat(served.get("/tenant?tenant=4&tennant=5", "X-User", "bob"))
                .startsWith("400 ")
                .contains("tennant");
    }

    @Test
    void aNamespaceKeepsWhatIsPerConnection() throws Exception {
        Socket socket = socket("?user=bob");
        socket.connect();
        assertThat(say(socket, "hello")).isEqualTo("bob: hello");
        assertThat(say(socket, "again")).isEqualTo("bob: again");
        socket.disconnect();

        await().atMost(10, TimeUnit.SECONDS).until(() -> log.contains("end of visit"));
        assertThat(log)
                .containsExactly(
                        "visit",
                        "connect bob",
                        "begin",
                        "say hello",
                        "commit",
                        "begin",
                        "say again",
                        "commit",
                        "left",
                        "end of visit");
    }

    @Test
    void aClientIsRefusedWithTheProblemAsData() throws Exception {
        Socket socket = socket("");
        CompletableFuture<String> refused = new CompletableFuture<>();
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> refused.complete(error[0].toString()));
        socket.connect();

        String error = refused.get(10, TimeUnit.SECONDS);
        socket.disconnect();
        assertThat(error).contains("\"message\":\"Say who you are\"", "\"data\":{", "\"status\":401");
        await().atMost(10, TimeUnit.SECONDS).until(() -> log.contains("end of visit"));
        assertThat(log).containsExactly("visit", "end of visit");
    }

    @Test
    void anEndpointKeepsWhatIsPerConnection() throws Exception {
        var listener = new Listener();
        WebSocket socket = open(served.server(), "?user=bob", listener);
        socket.sendText("hello", true).get(10, TimeUnit.SECONDS);
        assertThat(listener.message.get(10, TimeUnit.SECONDS)).isEqualTo("bob: hello");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);

        await().atMost(10, TimeUnit.SECONDS).until(() -> log.contains("end of visit"));
        assertThat(log)
                .containsExactly("visit", "open bob", "begin", "message hello", "commit", "closed", "end of visit");
    }

    @Test
    void anUpgradeIsRefusedWithStatusAndProblem() {
        assertThatThrownBy(() -> open(served.server(), "", new Listener()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
        await().atMost(10, TimeUnit.SECONDS).until(() -> log.contains("end of visit"));
        assertThat(log).containsExactly("visit", "end of visit");
    }

    @Test
    void aTestSaysWhatIsProvided() throws Exception {
        var wiring = (Wiring)
                served.loader().loadClass("shop.Shop").getMethod("overridden").invoke(null);
        try (Server server = Hardwire.of(wiring).host("127.0.0.1").listen(0)) {
            assertThat(get(server, "/orders/7")).isEqualTo("{\"text\":\"7 of alice\"}");
            var listener = new Listener();
            WebSocket socket = open(server, "", listener);
            socket.sendText("hello", true).get(10, TimeUnit.SECONDS);
            assertThat(listener.message.get(10, TimeUnit.SECONDS)).isEqualTo("alice: hello");
            socket.abort();
        }
    }

    private static String get(Server server, String target) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + target);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private static Socket socket(String query) {
        IO.Options options = IO.Options.builder().setForceNew(true).build();
        return IO.socket(URI.create("http://127.0.0.1:" + served.server().port() + "/chat" + query), options);
    }

    private static String say(Socket socket, String text) throws Exception {
        CompletableFuture<Object> ack = new CompletableFuture<>();
        socket.emit("say", new Object[] {text}, answer -> ack.complete(answer[0]));
        return (String) ack.get(10, TimeUnit.SECONDS);
    }

    private static WebSocket open(Server server, String query, Listener listener) {
        return CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws" + query), listener)
                .join();
    }

    private static final class Listener implements WebSocket.Listener {
        final CompletableFuture<String> message = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.complete(data.toString());
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
