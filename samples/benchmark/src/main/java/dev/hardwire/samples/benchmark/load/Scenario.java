package dev.hardwire.samples.benchmark.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is measured: the same work asked of several servers.
 *
 * @param name as printed
 * @param measure what is measured
 * @param scripts how to ask each of those on the JVM, the application first
 */
record Scenario(String name, Measure measure, Map<Contender, Script> scripts) {
    private static final String ITEM = "{\"name\":\"Walnut desk with two drawers\",\"price\":349,"
            + "\"tags\":[\"furniture\",\"walnut\",\"office\",\"handmade\"],\"owner\":{\"id\":90210,"
            + "\"name\":\"Ada Byron\",\"email\":\"ada.byron@example.org\",\"address\":{\"street\":"
            + "\"12 St James's Square\",\"city\":\"London\",\"zip\":\"SW1Y 4JH\"}}}";

    /** 60 characters. */
    private static final String PAYLOAD = "\"the quick brown fox jumps over the lazy dog, then sleeps a bit\"";

    private static final String SOCKET_IO = "/socket.io/?EIO=4&transport=websocket";
    /** So few messages are under way at a time where latency is measured. */
    private static final int SHORT_QUEUE = 4;

    /** How to ask each of some servers: a binary as its like on the JVM, but for its heap, which it does not tell. */
    Map<Contender, Script> scriptsOf(Set<Contender> contenders) {
        Map<Contender, Script> asked = new EnumMap<>(Contender.class);
        for (Contender contender : contenders) {
            Script script = scripts.get(contender.onJvm());
            if (script != null && !(contender.isBinary() && measure == Measure.IDLE_HEAP)) {
                asked.put(contender, script);
            }
        }
        return asked;
    }

    /** All of them; what does not depend on it is done by so many connections, and so many are idle. */
    static List<Scenario> all(int connections, int idle) {
        List<Scenario> all = new ArrayList<>();
        all.add(http(
                "hello", connections, "GET /hello HTTP/1.1\r\nhost: localhost\r\n\r\n", "{\"message\":\"hello\"}"));
        all.add(http(
                "item",
                connections,
                "GET /items/10007?q=word HTTP/1.1\r\nhost: localhost\r\n\r\n",
                "{\"id\":10007,\"q\":\"word\"}"));
        all.add(http(
                "post",
                connections,
                "POST /items HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n" + "content-length: "
                        + ITEM.length() + "\r\n\r\n" + ITEM,
                ITEM));
        all.add(new Scenario("websocket", Measure.CPU, both(socket(connections), socket(connections))));
        all.add(new Scenario("echo", Measure.CPU, socketIo(echo(connections), socket(connections))));
        all.add(new Scenario("ack", Measure.CPU, socketIo(ack(connections), socket(connections))));
        for (int members : List.of(1, 200, 1000)) {
            all.add(new Scenario("broadcast " + members, Measure.CPU, socketIo(cast(members), plainCast(members))));
        }
        all.add(new Scenario("latency", Measure.LATENCY, socketIo(echo(SHORT_QUEUE), socket(SHORT_QUEUE))));
        all.add(new Scenario("idle websocket", Measure.IDLE_HEAP, both(socket(idle), socket(idle))));
        all.add(new Scenario("idle", Measure.IDLE_HEAP, socketIo(echo(idle), socket(idle))));
        return all;
    }

    private static Scenario http(String name, int connections, String request, String answer) {
        Script script = new Script(connections, "", List.of(), 0, request, answer, false);
        return new Scenario(name, Measure.CPU, both(script, script));
    }

    private static Map<Contender, Script> both(Script application, Script baseline) {
        Map<Contender, Script> scripts = new EnumMap<>(Contender.class);
        scripts.put(Contender.HARDWIRE, application);
        scripts.put(Contender.BASELINE, baseline);
        return scripts;
    }

    private static Map<Contender, Script> socketIo(Script application, Script baseline) {
        Map<Contender, Script> scripts = both(application, baseline);
        scripts.put(Contender.NETTY_SOCKETIO, application);
        return scripts;
    }

    private static Script socket(int connections) {
        return new Script(connections, "/ws", List.of(), 0, PAYLOAD, PAYLOAD, false);
    }

    private static Script plainCast(int members) {
        return new Script(members, "/cast", List.of(), 0, PAYLOAD, PAYLOAD, true);
    }

    private static Script echo(int connections) {
        String packet = "42[\"echo\"," + PAYLOAD + "]";
        return new Script(connections, SOCKET_IO, List.of("40"), 2, packet, packet, false);
    }

    private static Script ack(int connections) {
        return new Script(
                connections,
                SOCKET_IO,
                List.of("40"),
                2,
                "427[\"ack\"," + PAYLOAD + "]",
                "437[" + PAYLOAD + "]",
                false);
    }

    private static Script cast(int members) {
        return new Script(
                members,
                SOCKET_IO,
                List.of("40", "421[\"join\",\"all\"]"),
                3,
                "42[\"cast\",\"all\"," + PAYLOAD + "]",
                "42[\"msg\"," + PAYLOAD + "]",
                true);
    }
}
