package dev.hardwire.samples.conformance.client;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Refused;
import dev.hardwire.handler.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The main namespace of the suite. What it does not know is never acknowledged. */
@Namespace
final class MainNamespace {
    private static final byte[] BYTES = "asdfasdf".getBytes(StandardCharsets.UTF_8);
    private static final List<String> TEXTS =
            List.of("てすと", "Я Б Г Д Ж Й", "Ä ä Ü ü ß", "utf8 — string", "utf8 — string");

    @OnConnect
    void connected(Socket socket, Handshake handshake) {
        if (handshake.query("fail") != null) {
            throw new Refused("Auth failed (main namespace)");
        }
        socket.onAny((event, args) -> {
            if (event.equals("ack")) {
                ack(socket);
            }
        });
    }

    @OnEvent
    void hi(Socket socket) {
        socket.emit("hi");
    }

    @OnEvent
    JsonNode echo(JsonNode value) {
        return value;
    }

    /** By a listener, since what a handler takes is acknowledged, and the suite waits for an acknowledgement in vain. */
    private static void ack(Socket socket) {
        socket.emitWithAck("ack").thenAccept(answer -> {
            if (answer.size() == 2
                    && answer.get(0).asInt(0) == 5
                    && answer.get(1).path("test").asBoolean(false)) {
                socket.emit("got it");
            }
        });
    }

    @OnEvent
    String getAckDate(JsonNode unused) {
        return Instant.now().toString();
    }

    @OnEvent
    void getDate(Socket socket) {
        socket.emit("takeDate", Instant.now().toString());
    }

    @OnEvent
    void getDateObj(Socket socket) {
        socket.emit(
                "takeDateObj",
                JsonNodeFactory.instance.objectNode().put("date", Instant.now().toString()));
    }

    @OnEvent
    void getUtf8(Socket socket) {
        TEXTS.forEach(text -> socket.emit("takeUtf8", text));
    }

    @OnEvent("false")
    void no(Socket socket) {
        socket.emit("false", false);
    }

    @OnEvent
    void doge(Socket socket) {
        socket.emit("doge", BYTES);
    }

    @OnEvent
    void getbin(Socket socket) {
        socket.emit("takebin", BYTES);
    }

    @OnEvent
    void buffa(Socket socket, Args args) {
        answerBinary(socket, args, "buffack");
    }

    @OnEvent
    void jsonbuff(Socket socket, Args args) {
        answerMixed(socket, args, "jsonbuff-ack");
    }

    /** Handlers of one socket run one after the other, so that this one has returned when the next is called. */
    @OnEvent
    void abuff1(byte[] bytes) {
        require(bytes.length > 0);
    }

    @OnEvent
    void abuff2(Socket socket, String text) {
        require(text.equals("please arrive second"));
        socket.emit("abuff2-ack");
    }

    @OnEvent
    void blob(Socket socket, Args args) {
        answerBinary(socket, args, "back");
    }

    @OnEvent
    void jsonblob(Socket socket, Args args) {
        answerMixed(socket, args, "jsonblob-ack");
    }

    @OnEvent
    void blob1(byte[] bytes) {
        require(bytes.length > 0);
    }

    @OnEvent
    void blob2(String text) {
        require(text.equals("second"));
    }

    @OnEvent
    void blob3(Socket socket, byte[] bytes) {
        require(bytes.length > 0);
        socket.emit("blob3-ack");
    }

    @OnEvent
    JsonNode getHandshake(Handshake handshake) {
        return HandshakeJson.of(handshake);
    }

    @OnEvent
    String getId(Socket socket) {
        return socket.id();
    }

    private static void answerBinary(Socket socket, Args args, String answer) {
        if (args.get(0).isBinary()) {
            socket.emit(answer);
        }
    }

    private static void answerMixed(Socket socket, Args args, String answer) {
        JsonNode value = args.get(0);
        require(value.path("hello").asString("").equals("lol"));
        require(value.path("message").isBinary());
        require(value.path("goodbye").asString("").equals("gotcha"));
        socket.emit(answer);
    }

    private static void require(boolean expected) {
        if (!expected) {
            throw new IllegalArgumentException("The suite sends something else");
        }
    }
}
