package dev.hardwire.socketio.room;

import dev.hardwire.handler.RoomListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has changed in rooms, to be told when it has taken effect. */
final class RoomChanges {
    private static final Logger LOG = LoggerFactory.getLogger(RoomChanges.class);

    private final List<Consumer<RoomListener>> changes = new ArrayList<>(2);

    void joined(String room, Member member, boolean first) {
        if (first) {
            changes.add(listener -> listener.created(room));
        }
        changes.add(listener -> listener.joined(room, member.id()));
    }

    void left(String room, Member member, boolean last) {
        changes.add(listener -> listener.left(room, member.id()));
        if (last) {
            changes.add(listener -> listener.deleted(room));
        }
    }

    void tell(Iterable<RoomListener> listeners) {
        for (Consumer<RoomListener> change : changes) {
            for (RoomListener listener : listeners) {
                try {
                    change.accept(listener);
                } catch (RuntimeException e) {
                    LOG.error("A listener of rooms failed", e);
                }
            }
        }
    }
}
