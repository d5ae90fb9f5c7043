package dev.hardwire.socketio.emit;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.http.request.Peer;
import dev.hardwire.http.request.ReceivedRequest;
import dev.hardwire.http.request.RequestHandshake;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is told of a socket elsewhere.
 *
 * @param rooms a snapshot
 * @param data what the application keeps of it, a snapshot
 */
record SocketSnapshot(String id, Handshake handshake, Set<String> rooms, JsonNode data) {
    static SocketSnapshot of(ReachedSocket socket) {
        return new SocketSnapshot(socket.id(), socket.handshake(), socket.rooms(), socket.snapshotOfData());
    }

    /** The snapshot for another server. */
    byte[] toJson() {
        JsonWriter out = new JsonWriter(512);
        out.beginObject();
        text(out, "id", id);
        out.name("rooms");
        out.beginArray();
        rooms.forEach(out::value);
        out.endArray();
        out.name("data");
        out.value(data);
        text(out, "time", handshake.time().toString());
        out.name("auth");
        out.value(handshake.auth());
        request(out, handshake.request());
        out.endObject();
        return out.toByteArray();
    }

    private static void request(JsonWriter out, Request request) {
        text(out, "method", request.method());
        text(out, "target", request.target());
        text(out, "requestId", request.id());
        text(out, "scheme", request.scheme());
        text(out, "host", request.host());
        text(out, "prefix", request.prefix());
        InetSocketAddress address = request.remoteAddress();
        InetAddress ip = address.getAddress();
        text(out, "address", ip == null ? null : Base64.getEncoder().encodeToString(ip.getAddress()));
        text(out, "hostName", ip == null ? address.getHostString() : null);
        out.name("port");
        out.value(address.getPort());
        out.name("headers");
        out.beginArray();
        for (String name : request.headerNames()) {
            for (String value : request.headers(name)) {
                out.value(name);
                out.value(value);
            }
        }
        out.endArray();
    }

    private static void text(JsonWriter out, String name, @Nullable String value) {
        out.name(name);
        out.value(value);
    }

    /**
     * Reads what {@link #toJson} has written.
     *
     * @throws IllegalArgumentException if it is something else: a server of another version may have written it
     */
    static SocketSnapshot parse(byte[] json) {
        JsonNode node;
        try (JsonReader reader = JsonReader.of(json, 0, json.length, new Violations())) {
            node = reader.node();
        }
        Set<String> rooms = new LinkedHashSet<>();
        node.path("rooms").forEach(room -> rooms.add(room.stringValue()));
        JsonWriter auth = new JsonWriter(64);
        auth.value(node.path("auth"));
        try {
            Handshake handshake =
                    new RequestHandshake(request(node), auth.toByteArray(), Instant.parse(required(node, "time")));
            return new SocketSnapshot(required(node, "id"), handshake, Set.copyOf(rooms), node.path("data"));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("A socket of another server has no address", e);
        }
    }

    private static Request request(JsonNode node) throws UnknownHostException {
        HttpHeaders headers = new DefaultHttpHeaders();
        JsonNode names = node.path("headers");
        for (int i = 0; i + 1 < names.size(); i += 2) {
            headers.add(names.get(i).stringValue(), names.get(i + 1).stringValue());
        }
        var request = new DefaultHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.valueOf(required(node, "method")), required(node, "target"), headers);
        Peer peer = new Peer(
                address(node),
                required(node, "scheme"),
                null,
                node.path("host").stringValue(null),
                required(node, "prefix"));
        return new ReceivedRequest(request, peer, required(node, "requestId"));
    }

    private static InetSocketAddress address(JsonNode node) throws UnknownHostException {
        String address = node.path("address").stringValue(null);
        int port = node.path("port").intValue();
        return address == null
                ? InetSocketAddress.createUnresolved(required(node, "hostName"), port)
                : new InetSocketAddress(
                        InetAddress.getByAddress(Base64.getDecoder().decode(address)), port);
    }

    private static String required(JsonNode node, String name) {
        String value = node.path(name).stringValue(null);
        if (value == null) {
            throw new IllegalArgumentException("What another server says of a socket has no " + name);
        }
        return value;
    }
}
