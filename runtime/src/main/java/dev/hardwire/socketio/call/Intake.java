package dev.hardwire.socketio.call;

/** Where the events of a socket come from. On the session's event loop only. */
public interface Intake {
    /** So many calls wait that nothing more is to be read. */
    void queueFull();

    /** There is room again. */
    void queueHasRoom();
}
