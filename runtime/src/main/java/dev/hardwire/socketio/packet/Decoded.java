package dev.hardwire.socketio.packet;

/** What became of a text message: a packet, or the reason why it is none. */
public sealed interface Decoded permits Packet, Refusal {}
