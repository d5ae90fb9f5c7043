package dev.hardwire.adapter.cluster;

/** The bytes that stand for the kinds of messages. A number is never used for anything else again. */
final class MessageType {
    static final int HEARTBEAT = 1;
    static final int CLOSING = 2;
    static final int BROADCAST = 3;
    static final int JOIN = 4;
    static final int LEAVE = 5;
    static final int DISCONNECT = 6;
    static final int FETCH = 7;
    static final int SERVER_EVENT = 8;
    static final int FETCHED = 9;
    static final int ASKED = 10;
    static final int ANSWER = 11;

    private MessageType() {}
}
