package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Namespaces that ask who joins, and what stands before their handlers, compiled and served to the official Java client. */
class SecuredNamespacesTest {
    private static final Path SOURCES = Path.of("src", "test", "resources", "cases", "events", "secured");
    private static final String REFUSED = "\"message\":\"%s\"";

    @TempDir
    static Path output;

    private static Served served;
    private static List<String> log;

    private final BlockingQueue<String> disconnects = new LinkedBlockingQueue<>();
    private Socket socket;

    @BeforeAll
    @SuppressWarnings("unchecked") // what the application has written
    static void serve() throws Exception {
        Map<String, String> sources = new HashMap<>();
        for (String name : List.of("Shop", "Chat", "Every", "Loop", "Org")) {
            sources.put("shop/" + name + ".java", Files.readString(SOURCES.resolve(name + ".java")));
        }
        var documents = Map.of("openapi.yaml", Files.readString(SOURCES.resolve("openapi.yaml")));
        served = Served.of(output, documents, Map.of(), sources);
        log = (List<String>)
                served.loader().loadClass("shop.Shop").getField("LOG").get(null);
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    @BeforeEach
    void forget() {
        log.clear();
    }

    @AfterEach
    void close() {
        if (socket != null) {
            socket.close();
        }
    }

    private static IO.Options options() {
        return IO.Options.builder().setForceNew(true).setReconnection(false).build();
    }

    private static IO.Options auth(Map<String, String> auth) {
        IO.Options options = options();
        options.auth = auth;
        return options;
    }

    /** Connects; what the client is told where it is refused, else null. */
    private String connect(String namespace, IO.Options options) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        socket = IO.socket("http://127.0.0.1:" + served.server().port() + namespace, options);
        socket.on(Socket.EVENT_CONNECT, nothing -> answer.complete(null));
        socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> answer.complete(arguments[0].toString()));
        socket.on(Socket.EVENT_DISCONNECT, arguments -> disconnects.add(arguments[0].toString()));
        socket.connect();
        return answer.get(10, TimeUnit.SECONDS);
    }

    private String ask(Object... arguments) throws Exception {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        Object[] payload = Arrays.copyOfRange(arguments, 1, arguments.length);
        socket.emit((String) arguments[0], payload, (Ack) acknowledged -> answer.complete(acknowledged[0]));
        return answer.get(10, TimeUnit.SECONDS).toString();
    }

    /** What was logged, but for what the socket of the test before this one has left behind. */
    private static List<String> entered() {
        return log.stream()
                .filter(line -> !line.startsWith("leaving ") && !line.startsWith("gone "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void credentialsInTheAuthPayload(String transport) throws Exception {
        IO.Options options = auth(Map.of("token", "ann"));
        options.transports = new String[] {transport};
        assertThat(connect("/chat", options)).isNull();
        assertThat(ask("hello", "tea")).isEqualTo("Hello ann: tea");
        assertThat(entered()).containsExactly("every /chat", "first ann", "second ann", "connect ann", "before hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void credentialsInTheHeader(String transport) throws Exception {
        IO.Options options = auth(Map.of("token", "nobody"));
        options.transports = new String[] {transport};
        options.extraHeaders = Map.of("Authorization", List.of("Bearer ann"));
        assertThat(connect("/chat", options)).as("the header is asked first").isNull();
        assertThat(ask("hello", "tea")).isEqualTo("Hello ann: tea");
    }

    @Test
    void aKeyInTheQueryOrThePayload() throws Exception {
        IO.Options options = options();
        options.query = "key=kay";
        assertThat(connect("/chat", options)).isNull();
        assertThat(ask("hello", "tea")).isEqualTo("Hello kay: tea");
        socket.close();
        assertThat(connect("/chat", auth(Map.of("key", "kim")))).isNull();
        assertThat(ask("hello", "tea")).isEqualTo("Hello kim: tea");
    }

    @Test
    void nameAndPasswordInTheHeaderOrThePayload() throws Exception {
        IO.Options options = options();
        String encoded = Base64.getEncoder().encodeToString("leo:secret".getBytes(StandardCharsets.UTF_8));
        options.extraHeaders = Map.of("Authorization", List.of("Basic " + encoded));
        assertThat(connect("/chat", options)).isNull();
        assertThat(ask("hello", "tea")).isEqualTo("Hello leo: tea");
        socket.close();
        assertThat(connect("/chat", auth(Map.of("username", "lea", "password", "secret"))))
                .isNull();
        assertThat(ask("hello", "tea")).isEqualTo("Hello lea: tea");
        socket.close();
        assertThat(connect("/chat", auth(Map.of("username", "lea")))).contains("auth.password is no text");
    }

    @Test
    void whoHasNoRightCredentialsIsRefused() throws Exception {
        assertThat(connect("/chat", options()))
                .contains(REFUSED.formatted("Unauthorized"))
                .contains("\"title\":\"Unauthorized\"", "\"status\":401", "The request has no credentials");
        assertThat(connect("/chat", auth(Map.of("token", "nobody"))))
                .contains(REFUSED.formatted("Unauthorized"))
                .contains("The credentials are not valid");
        assertThat(connect("/chat", auth(Map.of("token", "not a token")))).contains("auth.token is no token");
        assertThat(connect("/chat", auth(Map.of("token", "mute"))))
                .contains(REFUSED.formatted("Forbidden"))
                .contains("\"status\":403", "The credentials lack the scopes talk");
        assertThat(connect("/chat", auth(Map.of("token", "busy"))))
                .contains(REFUSED.formatted("Too Many Requests"))
                .contains("\"status\":429", "Come back later");
        assertThat(entered()).as("nothing else was called").isEmpty();
        assertThat(connect("/chat", auth(Map.of("token", "broken")))).contains("\"message\":\"Internal server error\"");
        assertThat(entered()).containsExactly("connect failed: The directory is down");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void whoseCredentialsExpireIsDisconnected(String transport) throws Exception {
        IO.Options options = auth(Map.of("token", "short"));
        options.transports = new String[] {transport};
        assertThat(connect("/chat", options)).isNull();
        assertThat(ask("hello", "tea")).isEqualTo("Hello short: tea");
        assertThat(disconnects.poll(10, TimeUnit.SECONDS)).isEqualTo("io server disconnect");
        await().untilAsserted(() -> assertThat(log).contains("gone short server namespace disconnect"));
        assertThat(connect("/chat", auth(Map.of("token", "past"))))
                .contains(REFUSED.formatted("Unauthorized"))
                .contains("The credentials have expired");
    }

    @Test
    void whatStandsBeforeTheConnectRefuses() throws Exception {
        assertThat(connect("/chat", auth(Map.of("token", "mallory")))).contains("Connection refused by server");
        assertThat(entered()).containsExactly("every /chat", "first mallory");
        assertThat(connect("/chat", auth(Map.of("token", "trent"))))
                .contains("\"message\":\"Not today\"", "\"data\":{\"retry\":true}");
        assertThat(entered()).endsWith("first trent", "second trent");
    }

    @Test
    void whatStandsBeforeAnEventRefuses() throws Exception {
        assertThat(connect("/chat", auth(Map.of("token", "ann")))).isNull();
        log.clear();
        assertThat(ask("hello", "silence")).isEqualTo("{\"message\":\"The event was refused\"}");
        assertThat(ask("hello", "refused")).contains("\"message\":\"Not that\"", "\"data\":{\"word\":\"refused\"}");
        assertThat(ask("hello", "problem")).isEqualTo("{\"message\":\"Not you\",\"status\":403}");
        assertThat(ask("hello", 5)).contains("Invalid payload");
        assertThat(ask("hello", "tea")).isEqualTo("Hello ann: tea");
        assertThat(entered())
                .containsExactly(
                        "before hello",
                        "before hello",
                        "hello failed: Not that",
                        "before hello",
                        "hello failed: Not you",
                        "before hello",
                        "before hello");
    }

    /** Whatever a client sends: who it is, and what is provided for it, comes from its credentials alone. */
    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void nobodyIsWhoHeIsNot(String transport) throws Exception {
        IO.Options options =
                auth(Map.of("token", "ann", "user", "root", "name", "root", "key", "root", "greeting", "root"));
        options.transports = new String[] {transport};
        options.query = "user=root&name=root&greeting=root";
        assertThat(connect("/chat", options)).isNull();
        JSONObject root =
                new JSONObject("{\"name\":\"root\",\"text\":\"root\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}");
        assertThat(ask("hello", "tea")).isEqualTo("Hello ann: tea");
        assertThat(ask("hello", "tea", root, root)).as("behind the arguments").isEqualTo("Hello ann: tea");
        assertThat(ask("whoAmI")).isEqualTo("ann in /chat");
        assertThat(log).contains("connect ann").noneMatch(line -> line.contains("root"));
    }

    @Test
    void onTheEventLoop() throws Exception {
        assertThat(connect("/loop", auth(Map.of("key", "mallory")))).contains("Connection refused by server");
        assertThat(connect("/loop", auth(Map.of("key", "kim")))).isNull();
        assertThat(entered()).containsExactly("every /loop", "wait mallory", "every /loop", "wait kim");
        assertThat(ask("say", "silence")).isEqualTo("{\"message\":\"The event was refused\"}");
        assertThat(ask("say", "tea")).isEqualTo("later kim, other later kim: tea");
        assertThat(ask("say", 5)).contains("Invalid payload");
    }

    @Test
    void aDynamicNamespace() throws Exception {
        assertThat(connect("/org-acme", options())).contains(REFUSED.formatted("Unauthorized"));
        assertThat(connect("/org-acme", auth(Map.of("key", "kim@other")))).contains("Connection refused by server");
        assertThat(connect("/org-acme", auth(Map.of("key", "kim@acme")))).isNull();
        assertThat(entered()).containsExactly("every /org-acme", "every /org-acme");
        assertThat(ask("whoAmI")).isEqualTo("kim@acme in /org-acme");
    }

    /** The wildcard asks who joins namespaces that only it serves; what stands before its handlers stands before all. */
    @Test
    void theWildcard() throws Exception {
        assertThat(connect("/anything", options())).contains(REFUSED.formatted("Unauthorized"));
        assertThat(connect("/anything", auth(Map.of("key", "mallory")))).contains("Connection refused by server");
        assertThat(connect("/anything", auth(Map.of("key", "kim")))).isNull();
        assertThat(ask("whoAmI")).isEqualTo("kim in /anything");
        assertThat(ask("whoAmI", 1)).isEqualTo("{\"message\":\"The event was refused\"}");
        socket.close();
        assertThat(connect("/chat", auth(Map.of("token", "ann")))).isNull();
        assertThat(ask("whoAmI")).isEqualTo("ann in /chat");
    }

    @Test
    void theRoomsAreThereUntilTheSocketHasLeft() throws Exception {
        assertThat(connect("/chat", auth(Map.of("token", "ann")))).isNull();
        socket.close();
        // the socket of the test before may still be leaving
        await().untilAsserted(() -> assertThat(log)
                .containsSubsequence(
                        "connect ann",
                        "leaving ann lobby client namespace disconnect",
                        "gone ann client namespace disconnect"));
    }
}
