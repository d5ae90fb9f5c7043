package dev.hardwire.samples.benchmark.load;

import java.util.List;

/**
 * What is measured: the same work asked of the application and of the baseline.
 *
 * @param name as printed
 * @param application how to ask the application
 * @param baseline how to ask the baseline
 */
record Scenario(String name, Script application, Script baseline) {
    private static final String ITEM = "{\"name\":\"Walnut desk with two drawers\",\"price\":349,"
            + "\"tags\":[\"furniture\",\"walnut\",\"office\",\"handmade\"],\"owner\":{\"id\":90210,"
            + "\"name\":\"Ada Byron\",\"email\":\"ada.byron@example.org\",\"address\":{\"street\":"
            + "\"12 St James's Square\",\"city\":\"London\",\"zip\":\"SW1Y 4JH\"}}}";

    /** 60 characters. */
    private static final String PAYLOAD = "\"the quick brown fox jumps over the lazy dog, then sleeps a bit\"";

    /**
     * A request or message that each of several connections sends again when its answer is there.
     *
     * @param connections how many there are
     * @param path where a WebSocket is opened; empty for HTTP
     * @param prelude messages that each connection sends first, answers not checked but for their number
     * @param preludeAnswers how many messages come back before the first is sent
     * @param message what is sent: a whole HTTP request, or the text of a message
     * @param answer what must come back: the body, or the text of a message
     * @param senders how many of the connections send; the others only receive
     */
    record Script(
            int connections,
            String path,
            List<String> prelude,
            int preludeAnswers,
            String message,
            String answer,
            int senders) {}

    static List<Scenario> all(int connections) {
        return List.of(
                http("hello", connections, "GET /hello HTTP/1.1\r\nhost: localhost\r\n\r\n", "{\"message\":\"hello\"}"),
                http(
                        "item",
                        connections,
                        "GET /items/10007?q=word HTTP/1.1\r\nhost: localhost\r\n\r\n",
                        "{\"id\":10007,\"q\":\"word\"}"),
                http(
                        "post",
                        connections,
                        "POST /items HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
                                + "content-length: " + ITEM.length() + "\r\n\r\n" + ITEM,
                        ITEM),
                new Scenario("websocket", socket(connections, "/ws", PAYLOAD), socket(connections, "/ws", PAYLOAD)),
                new Scenario(
                        "echo",
                        socketIo(connections, "42[\"echo\"," + PAYLOAD + "]", "42[\"echo\"," + PAYLOAD + "]"),
                        socket(connections, "/ws", PAYLOAD)),
                new Scenario(
                        "ack",
                        socketIo(connections, "427[\"ack\"," + PAYLOAD + "]", "437[" + PAYLOAD + "]"),
                        socket(connections, "/ws", PAYLOAD)),
                new Scenario(
                        "broadcast 200",
                        new Script(
                                200,
                                "/socket.io/?EIO=4&transport=websocket",
                                List.of("40", "421[\"join\",\"all\"]"),
                                3,
                                "42[\"cast\",\"all\"," + PAYLOAD + "]",
                                "42[\"msg\"," + PAYLOAD + "]",
                                1),
                        new Script(200, "/cast", List.of(), 0, PAYLOAD, PAYLOAD, 1)));
    }

    private static Scenario http(String name, int connections, String request, String answer) {
        Script script = new Script(connections, "", List.of(), 0, request, answer, connections);
        return new Scenario(name, script, script);
    }

    private static Script socket(int connections, String path, String message) {
        return new Script(connections, path, List.of(), 0, message, message, connections);
    }

    private static Script socketIo(int connections, String message, String answer) {
        return new Script(
                connections, "/socket.io/?EIO=4&transport=websocket", List.of("40"), 2, message, answer, connections);
    }
}
