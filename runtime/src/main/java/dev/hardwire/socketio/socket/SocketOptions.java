package dev.hardwire.socketio.socket;

import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.socketio.packet.PacketLimits;
import java.time.Duration;

/**
 * How much there may be of one client, and how long it is waited for.
 *
 * @param engine the options of its session
 * @param packets how large the parts of its packets may be
 * @param connectTimeout how long it may take to join its first namespace
 * @param maxNamespaces how many namespaces it may be in
 * @param maxPendingAcks how many acknowledgements a socket may be waited for
 * @param maxListeners how many listeners to all events a socket may have in one direction
 * @param maxSocketData how many bytes the data of a socket may have
 */
public record SocketOptions(
        EngineOptions engine,
        PacketLimits packets,
        Duration connectTimeout,
        int maxNamespaces,
        int maxPendingAcks,
        int maxListeners,
        int maxSocketData) {}
