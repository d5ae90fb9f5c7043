package dev.hardwire.http.endpoint;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.spi.EndpointMoment;
import dev.hardwire.spi.EndpointTable.Moment;
import dev.hardwire.spi.security.Principals;

/** Something that happened on a connection, and the call of its handler. Used on one thread at a time. */
class EndpointEvent extends ChainedCall implements EndpointMoment {
    private final EndpointSession session;
    private final Moment moment;
    private final Handler handler;

    /** What is called. */
    @FunctionalInterface
    interface Handler {
        /** Calls it. */
        void call(EndpointMoment call) throws Exception;
    }

    EndpointEvent(EndpointSession session, Moment moment, Handler handler) {
        super(
                session.eventLoop(),
                session.endpoint().executor(),
                session.endpoint().table().isNonBlocking(moment));
        this.session = session;
        this.moment = moment;
        this.handler = handler;
    }

    final EndpointSession session() {
        return session;
    }

    final Moment moment() {
        return moment;
    }

    /** How many bytes it holds while it waits. */
    int size() {
        return 0;
    }

    /** It is over, or will never be handled: releases what it holds. */
    void release() {}

    /** Calls the handler, on the thread that it wants. */
    void handle() {
        run(() -> handler.call(this));
    }

    /** Its handler is not called: the server has stopped. On any thread. */
    void skip() {
        closeProvidedLater();
        session.finished(this);
    }

    @Override
    void ended() {
        session.finished(this);
    }

    @Override
    final void lost() {
        session.finished(this);
    }

    /** The endpoint is told, if it wants to know; else the connection ends. */
    @Override
    void failed(Throwable failure) {
        if (failure instanceof Exception exception) {
            session.begin(new FailureEvent(this, exception));
        } else {
            unhandled(failure);
        }
    }

    /** The endpoint did not handle a failure. */
    void unhandled(Throwable failure) {
        session.failed(moment, failure);
        session.finished(this);
    }

    @Override
    public final WebSocket webSocket() {
        return session.socket();
    }

    @Override
    public final Principals principals() {
        return session.principals();
    }

    @Override
    public final Handshake handshake() {
        return session.handshake();
    }
}
