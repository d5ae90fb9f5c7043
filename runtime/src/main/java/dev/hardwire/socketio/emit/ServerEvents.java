package dev.hardwire.socketio.emit;

import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.ServerAck;
import dev.hardwire.handler.ServerEventListener;
import dev.hardwire.socketio.packet.RawArgs;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Who on this server listens to events of other servers in one namespace. Thread-safe. */
public final class ServerEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ServerEvents.class);

    private final ConcurrentHashMap<String, CopyOnWriteArrayList<ServerEventListener>> listeners =
            new ConcurrentHashMap<>();

    ServerEvents() {}

    /** Has a listener told of an event. */
    public void add(String event, ServerEventListener listener) {
        listeners.computeIfAbsent(event, name -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Takes a listener away; one that is not there is ignored. */
    public void remove(String event, ServerEventListener listener) {
        listeners.computeIfPresent(event, (name, some) -> {
            some.remove(listener);
            return some.isEmpty() ? null : some;
        });
    }

    /** Tells those who listen to an event, and answers whether somebody does. */
    boolean tell(EncodedArguments event, ServerAck ack) {
        List<JsonNode> array = RawArgs.of(event).asList();
        String name = array.isEmpty() ? null : array.get(0).stringValue(null);
        List<ServerEventListener> some = name == null ? null : listeners.get(name);
        if (some == null) {
            return false;
        }
        Args args = new NodeArgs(array.subList(1, array.size()));
        for (ServerEventListener listener : some) {
            try {
                listener.heard(args, ack);
            } catch (RuntimeException e) {
                LOG.error("A listener of the server event {} failed", name, e);
            }
        }
        return !some.isEmpty();
    }

    /** Arguments that are a tree already. */
    private record NodeArgs(List<JsonNode> asList) implements Args {
        @Override
        public int size() {
            return asList.size();
        }

        @Override
        public JsonNode get(int index) {
            return asList.get(index);
        }
    }
}
