package dev.hardwire.http.request;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a client said when it connected, or asked anything else, as it came: read when it is asked for. */
public final class RequestHandshake implements Handshake {
    private final Request request;
    private final Instant time;
    private final byte @Nullable [] json;
    /** Made when it is first asked for; two threads may make it twice. */
    private volatile @Nullable JsonNode auth;

    /**
     * The handshake that a request was.
     *
     * @param json the {@code auth} payload; null where there is none
     */
    public RequestHandshake(Request request, byte @Nullable [] json) {
        this(request, json, Instant.now());
    }

    /** As {@link #RequestHandshake(Request, byte[])}, at another time than now. */
    public RequestHandshake(Request request, byte @Nullable [] json, Instant time) {
        this.request = request;
        this.json = json;
        this.time = time;
    }

    /** The same handshake, for who keeps it long: it needs little memory. */
    public RequestHandshake kept() {
        return request instanceof ReceivedRequest received ? new RequestHandshake(received.kept(), json, time) : this;
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public InetSocketAddress address() {
        return request.remoteAddress();
    }

    @Override
    public boolean xdomain() {
        return request.header("origin") != null;
    }

    @Override
    public boolean secure() {
        return request.scheme().equals("https");
    }

    @Override
    public @Nullable String query(String name) {
        String query = request.query();
        if (query == null) {
            return null;
        }
        List<String> values = new QueryStringDecoder(query, false).parameters().get(name);
        return values == null ? null : values.get(0);
    }

    @Override
    public JsonNode auth() {
        JsonNode node = auth;
        if (node == null) {
            node = read();
            auth = node;
        }
        return node;
    }

    private JsonNode read() {
        if (json == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        try (JsonReader reader = JsonReader.of(json, 0, json.length, new Violations())) {
            return reader.node();
        }
    }
}
