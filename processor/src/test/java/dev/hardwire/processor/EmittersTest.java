package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.handler.RemoteSocket;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typed emitters with acknowledgements: to a socket, a room, a namespace, and from outside; with the official Java client. */
class EmittersTest {
    private static final String SHOP = """
        package shop;

        import dev.hardwire.annotation.Application;
        import dev.hardwire.annotation.Emits;
        import dev.hardwire.annotation.Namespace;
        import dev.hardwire.annotation.OnEvent;
        import dev.hardwire.handler.BroadcastOperator;
        import dev.hardwire.handler.Socket;
        import dev.hardwire.handler.SocketEmitter;
        import dev.hardwire.spi.Wiring;
        import jakarta.validation.constraints.Positive;
        import java.time.Duration;
        import java.util.List;
        import java.util.concurrent.CompletionStage;
        import org.jspecify.annotations.Nullable;

        @Application
        public final class Shop {
          record Choice(@Positive int option, byte[] drawing) {
            @Override
            public String toString() {
              return option + "/" + drawing.length;
            }
          }

          @Emits
          interface Quiz {
            void told(String text);

            CompletionStage<Choice> ask(String question, List<String> options);

            CompletionStage<@Nullable String> name();

            CompletionStage<Void> ready(int round);
          }

          public static Wiring open() {
            return ShopWiring.wire();
          }

          /** As a controller or a scheduled job does it. */
          public static CompletionStage<String> outside(BroadcastOperator sockets) {
            return shown(Shop_QuizEmitter.to(sockets).ask("outside?", List.of()));
          }

          public static void tell(BroadcastOperator sockets) {
            Shop_QuizEmitter.to(sockets).told("hello");
          }

          public static CompletionStage<String> outside(SocketEmitter socket) {
            return shown(Shop_QuizEmitter.to(socket).ask("outside?", List.of()));
          }

          private static CompletionStage<String> shown(CompletionStage<?> answer) {
            return answer.handle((value, failure) -> failure == null
                ? String.valueOf(value)
                : failure.getCause().getClass().getSimpleName() + ": " + failure.getCause().getMessage());
          }

          @Namespace("/quiz")
          static final class Game {
            @OnEvent
            static void join(Socket socket, String room) {
              socket.join(room);
            }

            @OnEvent
            static CompletionStage<String> askMe(Socket socket) {
              return shown(Shop_QuizEmitter.to(socket).ask("you?", List.of("a", "b")));
            }

            @OnEvent
            static String wait(Socket socket) throws Exception {
              return Shop_QuizEmitter.to(socket).ask("wait", List.of()).toCompletableFuture().get().toString();
            }

            @OnEvent
            static CompletionStage<String> hurry(Socket socket) {
              return shown(Shop_QuizEmitter.to(socket.timeout(Duration.ofMillis(20))).ask("hurry", List.of()));
            }

            @OnEvent
            static CompletionStage<String> nameMe(Socket socket) {
              return shown(Shop_QuizEmitter.to(socket).name());
            }

            @OnEvent
            static CompletionStage<String> readyMe(Socket socket) {
              return shown(Shop_QuizEmitter.to(socket).ready(3));
            }

            @OnEvent
            static CompletionStage<String> askRoom(Socket socket, String room, int millis) {
              return shown(Shop_QuizEmitter.to(socket.namespace().to(room).timeout(Duration.ofMillis(millis)))
                  .ask("room?", List.of()));
            }

            @OnEvent
            static CompletionStage<String> readyRoom(Socket socket, String room) {
              return shown(Shop_QuizEmitter.to(socket.namespace().to(room)).ready(1));
            }
          }
        }
        """;

    @TempDir
    static Path output;

    private static Served served;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(output, Map.of(), Map.of(), Map.of("shop/Shop.java", SHOP));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @AfterEach
    void disconnect() {
        sockets.forEach(Socket::disconnect);
    }

    /** A connected client that acknowledges every question with these values; with null it never does. */
    private Socket client(String room, Object... answer) throws Exception {
        IO.Options options = IO.Options.builder().setForceNew(true).build();
        Socket socket =
                IO.socket(URI.create("http://127.0.0.1:" + served.server().port() + "/quiz"), options);
        sockets.add(socket);
        for (String event : List.of("ask", "name", "ready")) {
            socket.on(event, arguments -> {
                if (answer != null) {
                    ((Ack) arguments[arguments.length - 1]).call(answer);
                }
            });
        }
        socket.connect();
        call(socket, "join", room);
        return socket;
    }

    private static String call(Socket socket, String event, Object... arguments) throws Exception {
        var answer = new CompletableFuture<String>();
        socket.emit(event, arguments, (Ack) args -> answer.complete(args.length == 0 ? "" : args[0].toString()));
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static JSONObject choice(Object option, Object drawing) throws Exception {
        return new JSONObject().put("option", option).put("drawing", drawing);
    }

    @Test
    void aSocketAnswersWithAValue() throws Exception {
        Socket socket = client("a", choice(2, new byte[3]), "more");
        assertThat(call(socket, "askMe")).isEqualTo("2/3");
        assertThat(call(socket, "wait")).as("a handler may wait for it").isEqualTo("2/3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [{"option":0,"drawing":""}] | InvalidAnswer: The acknowledgement of ask is not valid: /0/option must be greater than 0
        [{"option":1}]              | InvalidAnswer: The acknowledgement of ask is not valid: /0/drawing is required
        ["x"]                       | InvalidAnswer: The acknowledgement of ask is not valid: /0 must be an object
        []                          | InvalidAnswer: The acknowledgement of ask is not valid: /0 is required
        """)
    void whatIsNotValidFailsTheStage(String answer, String expected) throws Exception {
        JSONArray values = new JSONArray(answer);
        Object[] all = new Object[values.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.get(i);
        }
        assertThat(call(client("a", all), "askMe")).isEqualTo(expected);
    }

    @Test
    void anAnswerMayBeNullOrNothing() throws Exception {
        assertThat(call(client("a", "ann"), "nameMe")).isEqualTo("ann");
        assertThat(call(client("a", new Object[] {null}), "nameMe")).isEqualTo("null");
        assertThat(call(client("a"), "nameMe")).isEqualTo("null");
        assertThat(call(client("a"), "readyMe")).isEqualTo("null");
        assertThat(call(client("a", "ignored"), "readyMe")).isEqualTo("null");
    }

    @Test
    void whoDoesNotAnswerInTime() throws Exception {
        assertThat(call(client("a", (Object[]) null), "hurry"))
                .isEqualTo("TimeoutException: The client has not acknowledged within 20 ms");
    }

    @Test
    void aRoomAnswersWithAllThatCame() throws Exception {
        Socket first = client("room", choice(1, new byte[1]));
        client("room", choice(1, new byte[1]));
        client("elsewhere", choice(9, new byte[9]));
        assertThat(call(first, "askRoom", "room", 10_000))
                .isEqualTo("BroadcastAnswers[answers=[1/1, 1/1], expected=2, invalid=0]");
        client("room", "nonsense");
        client("room", (Object[]) null);
        assertThat(call(first, "askRoom", "room", 500))
                .isEqualTo("BroadcastAnswers[answers=[1/1, 1/1], expected=4, invalid=1]");
        assertThat(call(first, "askRoom", "nobody", 10_000))
                .isEqualTo("BroadcastAnswers[answers=[], expected=0, invalid=0]");
        assertThat(call(first, "readyRoom", "elsewhere"))
                .isEqualTo("BroadcastAnswers[answers=[null], expected=1, invalid=0]");
    }

    @Test
    void fromOutsideANamespaceARoomAndASocketAreAsked() throws Exception {
        Socket socket = client("outside", choice(5, new byte[2]));
        var told = new CompletableFuture<Object>();
        socket.on("told", arguments -> told.complete(arguments[0]));
        var namespace = served.server().namespace("/quiz");

        assertThat(outside(dev.hardwire.handler.BroadcastOperator.class, namespace.to("outside")))
                .isEqualTo("BroadcastAnswers[answers=[5/2], expected=1, invalid=0]");
        assertThat(outside(dev.hardwire.handler.BroadcastOperator.class, namespace.except("nobody")))
                .contains("5/2");
        assertThat(outside(dev.hardwire.handler.SocketEmitter.class, namespace.socket(socket.id())))
                .isEqualTo("5/2");
        served.loader()
                .loadClass("shop.Shop")
                .getMethod("tell", dev.hardwire.handler.BroadcastOperator.class)
                .invoke(null, namespace);
        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo("hello");
    }

    /** A snapshot of a socket, as of one on another server, is asked as the socket is. */
    @Test
    void aFetchedSocketIsAsked() throws Exception {
        client("fetched", choice(3, new byte[4]));
        RemoteSocket fetched = served.server()
                .namespace("/quiz")
                .to("fetched")
                .fetchSockets()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .get(0);
        assertThat(outside(dev.hardwire.handler.SocketEmitter.class, fetched)).isEqualTo("3/4");
        assertThat(outside(dev.hardwire.handler.SocketEmitter.class, fetched.timeout(Duration.ofSeconds(9))))
                .isEqualTo("3/4");
    }

    private static String outside(Class<?> type, Object target) throws Exception {
        var answer = (CompletionStage<?>) served.loader()
                .loadClass("shop.Shop")
                .getMethod("outside", type)
                .invoke(null, target);
        return answer.toCompletableFuture().get(10, TimeUnit.SECONDS).toString();
    }
}
