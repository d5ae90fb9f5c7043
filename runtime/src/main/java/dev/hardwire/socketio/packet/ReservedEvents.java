package dev.hardwire.socketio.packet;

import java.util.Set;

/** The names that events may not have, in either direction: clients and servers use them for their own events. */
public final class ReservedEvents {
    private static final Set<String> NAMES =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");
    private static final ByteNames BYTES = new ByteNames(NAMES);

    private ReservedEvents() {}

    /** Whether an event may not have this name. */
    public static boolean contains(String name) {
        return NAMES.contains(name);
    }

    static boolean contains(byte[] source, int start, int end) {
        return BYTES.find(source, start, end) != null;
    }
}
