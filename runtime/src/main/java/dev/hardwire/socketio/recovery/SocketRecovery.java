package dev.hardwire.socketio.recovery;

import dev.hardwire.engineio.SessionIds;
import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What one socket remembers so that its client can go on after a cut. Thread-safe. */
public final class SocketRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(SocketRecovery.class);

    private final String privateId;
    /** What the client goes on with; null where it is new. */
    private final @Nullable SavedSession former;

    private final Runnable cut;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final Map<String, Value<?>> values = new ConcurrentHashMap<>(4);
    private volatile @Nullable String lastOffset;
    /** What is kept when the socket has ended; null where nothing is. */
    private volatile @Nullable Supplier<SavedSession> session;

    private record Value<T>(Codec<T> codec, T value) {
        JsonNode toJson() {
            JsonWriter out = new JsonWriter(128);
            codec.write(out, value);
            return read(out.toByteArray()).node();
        }
    }

    private SocketRecovery(String privateId, @Nullable SavedSession former, @Nullable String lastOffset, Runnable cut) {
        this.privateId = privateId;
        this.former = former;
        this.lastOffset = lastOffset;
        this.cut = cut;
    }

    /**
     * Of a client that starts anew.
     *
     * @param cut ends the connection, when the client has come back on another one before this one is known to be gone
     */
    public static SocketRecovery fresh(Runnable cut) {
        return new SocketRecovery(SessionIds.next(), null, null, cut);
    }

    /**
     * Of a client that goes on.
     *
     * @param privateId as it was
     * @param lastOffset of the event that the client has got last, if it has missed nothing; else null
     * @param cut as for {@link #fresh}
     */
    public static SocketRecovery of(String privateId, SavedSession former, @Nullable String lastOffset, Runnable cut) {
        return new SocketRecovery(privateId, former, lastOffset, cut);
    }

    /** What only the client and the server know. */
    public String privateId() {
        return privateId;
    }

    /** Whether the client goes on with a session that it had. */
    public boolean isRecovered() {
        return former != null;
    }

    /** An event with an offset is on its way to the client. Called in the order in which events are kept. */
    public void sent(String offset) {
        lastOffset = offset;
    }

    /** A value made for the connection is kept with its session, as it is then. */
    public <T> void keep(String name, Codec<T> codec, T value) {
        values.put(name, new Value<>(codec, value));
    }

    /** A value that was made for the connection before it was cut; null where there is none, or it has become invalid. */
    public <T> @Nullable T recovered(String name, Codec<T> codec) {
        JsonNode value = former == null ? null : former.values().get(name);
        if (value == null) {
            return null;
        }
        JsonWriter json = new JsonWriter(128);
        json.value(value);
        Violations violations = new Violations();
        byte[] bytes = json.toByteArray();
        try (JsonReader reader = JsonReader.of(bytes, 0, bytes.length, violations)) {
            T read = codec.read(reader);
            return violations.count() == 0 ? read : null;
        }
    }

    private static JsonReader read(byte[] json) {
        return JsonReader.of(json, 0, json.length, new Violations());
    }

    /** The client has missed something, and may miss it again. */
    public void behind() {
        lastOffset = null;
    }

    /** The client cannot go on. */
    public void giveUp() {
        session = null;
    }

    /** The socket has left, and its client may come back. */
    void left(String socketId, Set<String> rooms, Supplier<JsonNode> data, String leftAt) {
        String last = lastOffset;
        session = () -> new SavedSession(socketId, last, leftAt, rooms, written(), data.get());
    }

    private Map<String, JsonNode> written() {
        Map<String, JsonNode> written = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            try {
                written.put(name, value.toJson());
            } catch (RuntimeException e) {
                LOG.warn("The value {} of a connection cannot be written, and will be made anew", name, e);
            }
        });
        return written;
    }

    /** The client, which was to go on, has gone before it could. */
    void leftEarly() {
        SavedSession unchanged = former;
        session = unchanged == null ? null : () -> unchanged;
    }

    /** What is to be kept, as it is now; null where nothing is. */
    @Nullable
    SavedSession session() {
        Supplier<SavedSession> made = session;
        return made == null ? null : made.get();
    }

    /** Ends the connection; {@link #ended} completes later. */
    void cut() {
        cut.run();
    }

    /** Completes when no handler is called any more for the socket, and what is kept of it is kept. */
    CompletionStage<@Nullable Void> ended() {
        return ended;
    }

    void complete() {
        ended.complete(null);
    }
}
