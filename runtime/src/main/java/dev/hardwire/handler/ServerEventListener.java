package dev.hardwire.handler;

/** Hears of events that other servers send to the servers of a namespace: {@link SocketNamespace#onServerEvent}. */
@FunctionalInterface
public interface ServerEventListener {
    /**
     * Another server has sent the event. Called on a thread that must not block; what it throws is logged.
     *
     * @param arguments what was sent
     * @param ack answers the server that has sent it, now or later; does nothing where that has not asked for it
     */
    void heard(Args arguments, ServerAck ack);
}
