package dev.hardwire.handler;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the application keeps of a socket by names of its choice, as JSON: {@code socket.data} of the official server. Other
 * servers see it by {@link BroadcastOperator#fetchSockets}, and it outlasts a connection that is recovered. What has a type,
 * and stays on this server, is better {@link dev.hardwire.annotation.PerConnection}. Thread-safe; nothing blocks. All of it
 * together, written as JSON, can have as many bytes as the option {@code maxSocketData} says.
 */
public interface SocketData {
    /** The value with a name; null where there is none. To be left as it is: what is changed in it nobody sees. */
    @Nullable
    JsonNode get(String name);

    /**
     * Sets a value, which is copied.
     *
     * @return the former value, or null
     * @throws IllegalStateException if that were too many bytes; then nothing has changed
     */
    @Nullable
    JsonNode put(String name, JsonNode value);

    /** As {@link #put(String, JsonNode)}. */
    @Nullable
    JsonNode put(String name, String value);

    /** As {@link #put(String, JsonNode)}. */
    @Nullable
    JsonNode put(String name, long value);

    /** As {@link #put(String, JsonNode)}. */
    @Nullable
    JsonNode put(String name, boolean value);

    /**
     * Changes a value, or sets one that is not there; nobody else changes anything meanwhile.
     *
     * @param change gets the value, or a missing node ({@code isMissingNode()}) where there is none, and returns the new one; it
     *     must not block nor use this data
     * @return the new value
     * @throws IllegalStateException as {@link #put(String, JsonNode)}
     */
    JsonNode update(String name, UnaryOperator<JsonNode> change);

    /** Removes a value; answers it, or null where there was none. */
    @Nullable
    JsonNode remove(String name);

    /** The names. A snapshot. */
    Set<String> names();

    /** All of it as one object. A snapshot. */
    JsonNode toJson();
}
