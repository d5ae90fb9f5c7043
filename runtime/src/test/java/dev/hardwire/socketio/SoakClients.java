package dev.hardwire.socketio;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.RawWebSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The clients of {@code SoakTest}, in a process of their own: opens so many connections, each to one of the phases of a
 * handshake, a session or an upgrade, and prints how many are open; when it reads a line, leaves with all, in any order, and
 * prints it.
 */
final class SoakClients {
    private static final String PATH = "/socket.io/?EIO=4&transport=";
    private static final int THREADS = 8;

    private final int port;

    private SoakClients(int port) {
        this.port = port;
    }

    /** Takes the port and the number of connections. */
    public static void main(String[] arguments) throws Exception {
        var clients = new SoakClients(Integer.parseInt(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<RawClient>> opening = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            opening.add(() -> clients.open(Phase.values()[number % Phase.values().length]));
        }
        List<RawClient> open = new ArrayList<>();
        try {
            for (Future<RawClient> one : threads.invokeAll(opening)) {
                open.add(one.get());
            }
        } finally {
            threads.shutdown();
        }
        System.out.println("open " + open.size());
        System.in.read();
        var random = new Random(1);
        Collections.shuffle(open, random);
        for (RawClient client : open) {
            leave(client, random.nextInt(3));
        }
        System.out.println("left " + open.size());
    }

    /** How far a connection has come when its client leaves. */
    private enum Phase {
        CONNECTED,
        HALF_A_HEAD,
        HANDSHAKE,
        JOINING,
        JOINED,
        TALKING,
        HALF_A_FRAME,
        ATTACHMENT_DUE,
        SESSION_POLLS,
        HALF_A_PAYLOAD,
        UPGRADE_REQUESTED,
        PROBED,
        UPGRADED
    }

    private RawClient open(Phase phase) throws IOException {
        var client = new RawClient(port);
        switch (phase) {
            case CONNECTED -> {}
            case HALF_A_HEAD -> client.send("GET " + PATH + "webso");
            case HANDSHAKE -> shakeHands(client, "");
            case JOINING -> send(shakeHands(client, ""), "40");
            case JOINED -> joined(client);
            case TALKING -> send(joined(client), "42[\"cast\",\"" + "x".repeat(100) + "\"]", "421[\"echo\",1]");
            case HALF_A_FRAME -> joined(client).send(new byte[] {(byte) 0x81, (byte) 0x85, 0, 0, 0});
            case ATTACHMENT_DUE -> send(joined(client), "452-[\"echo\",{\"_placeholder\":true,\"num\":0}]");
            case SESSION_POLLS -> poll(client, joinedByPolling(client));
            case HALF_A_PAYLOAD ->
                client.send("POST /socket.io/?" + PollingClient.query(session(client))
                        + " HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n40");
            case UPGRADE_REQUESTED -> upgrading(client);
            case PROBED -> send(upgrading(client), "2probe");
            case UPGRADED -> send(upgrading(client), "2probe", "5", "42[\"cast\",1]");
        }
        return client;
    }

    private static RawClient shakeHands(RawClient client, String query) throws IOException {
        client.send(RawWebSocket.handshake(PATH + "websocket" + query)).answer(false);
        return client;
    }

    private static RawClient joined(RawClient client) throws IOException {
        send(shakeHands(client, ""), "40");
        while (!text(client).startsWith("40")) {
            // the packet that opens the session
        }
        return client;
    }

    private static RawClient send(RawClient client, String... packets) throws IOException {
        for (String packet : packets) {
            client.send(RawWebSocket.encode(0x80 | RawWebSocket.TEXT, packet.getBytes(StandardCharsets.UTF_8)));
        }
        return client;
    }

    /** A message of the server's that is shorter than 64 KiB. */
    private static String text(RawClient client) throws IOException {
        if (client.read() < 0) {
            throw new IOException("The server has closed the connection");
        }
        int length = client.read();
        if (length == 126) {
            length = client.read() << 8 | client.read();
        }
        return new String(client.read(length), StandardCharsets.UTF_8);
    }

    private static String session(RawClient client) throws IOException {
        String packet = client.send("GET " + PATH + "polling HTTP/1.1\r\nHost: a\r\n\r\n")
                .answer()
                .body();
        String sid = packet.substring(packet.indexOf("\"sid\":\"") + 7);
        return sid.substring(0, sid.indexOf('"'));
    }

    private static String joinedByPolling(RawClient client) throws IOException {
        String sid = session(client);
        client.send("POST /socket.io/?" + PollingClient.query(sid)
                        + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n40")
                .answer();
        poll(client, sid);
        client.answer();
        return sid;
    }

    private static void poll(RawClient client, String sid) throws IOException {
        client.send("GET /socket.io/?" + PollingClient.query(sid) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    /** The connection of a session that polled over another, which is gone. */
    private RawClient upgrading(RawClient client) throws IOException {
        String sid;
        try (var polling = new RawClient(port)) {
            sid = joinedByPolling(polling);
        }
        return shakeHands(client, "&sid=" + sid);
    }

    private static void leave(RawClient client, int manner) throws IOException {
        switch (manner) {
            case 0 -> client.reset();
            case 1 -> client.close();
            default -> {
                client.endOutput();
                client.close();
            }
        }
    }
}
