package dev.hardwire.samples.chat;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.json.JSONObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** A person who talks, by the official Java client; keeps what arrives until somebody asks for it. */
final class Client implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Socket socket;
    private final Map<String, BlockingQueue<JsonNode>> arrived = new ConcurrentHashMap<>();

    private Client(int port, String namespace, Map<String, String> auth) {
        IO.Options options = IO.Options.builder()
                .setForceNew(true)
                .setReconnection(false)
                .setAuth(auth)
                .build();
        socket = IO.socket(URI.create("http://127.0.0.1:" + port + namespace), options);
        for (String event : new String[] {
            "connect",
            "connect_error",
            "disconnect",
            "message",
            "glance",
            "seen",
            "presence",
            "typing",
            "rooms",
            "problem",
            "error"
        }) {
            socket.on(event, arguments -> {
                boolean isNothing = arguments.length == 0 || arguments[0] instanceof Ack;
                queue(event).add(argument(isNothing ? "" : arguments[0]));
                if (arguments.length > 0 && arguments[arguments.length - 1] instanceof Ack ack) {
                    ack.call(true);
                }
            });
        }
        socket.connect();
    }

    /** Connects and waits until the server has let it in. */
    static Client connect(int port, String name) throws InterruptedException {
        Client client = attempt(port, auth(name));
        client.next("connect");
        return client;
    }

    /** Connects and waits for nothing. */
    static Client attempt(int port, Map<String, String> auth) {
        return new Client(port, "/chat", auth);
    }

    /** The same with who types in a room. */
    static Client attemptTyping(int port, String room, Map<String, String> auth) {
        return new Client(port, "/rooms/" + room, auth);
    }

    /** Who somebody is. */
    static Map<String, String> auth(String name) {
        return Map.of("name", name, "key", "key-of-" + name.replace(' ', '-'));
    }

    /** The next event of a name. */
    JsonNode next(String event) throws InterruptedException {
        JsonNode argument = queue(event).poll(PATIENCE_SECONDS, SECONDS);
        if (argument == null) {
            throw new AssertionError("No " + event + " within " + PATIENCE_SECONDS + " s; waiting: " + arrived);
        }
        return argument;
    }

    /** The next event of a name that fulfils a condition; those before it are dropped. */
    JsonNode next(String event, Predicate<JsonNode> condition) throws InterruptedException {
        while (true) {
            JsonNode next = next(event);
            if (condition.test(next)) {
                return next;
            }
        }
    }

    /** Emits an event and waits for its acknowledgement. */
    JsonNode ask(String event, Object argument) throws Exception {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        socket.emit(event, new Object[] {argument}, (Ack)
                arguments -> answer.complete(argument(arguments.length == 0 ? "" : arguments[0])));
        return answer.get(PATIENCE_SECONDS, SECONDS);
    }

    JsonNode join(String room) throws Exception {
        return ask("join", room);
    }

    JsonNode say(String key, String text) throws Exception {
        return ask("message", new JSONObject(Map.of("key", key, "text", text)));
    }

    void emit(String event, Object argument) {
        socket.emit(event, argument);
    }

    /** Whether nothing of a name has arrived that nobody has asked for. */
    boolean isEmpty(String event) {
        return queue(event).isEmpty();
    }

    @Override
    public void close() {
        socket.disconnect();
    }

    private BlockingQueue<JsonNode> queue(String event) {
        return arrived.computeIfAbsent(event, name -> new ArrayBlockingQueue<>(1000));
    }

    /** A text that is JSON. */
    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static JsonNode argument(Object argument) {
        return argument instanceof String text ? StringNode.valueOf(text) : json(argument.toString());
    }
}
