package dev.hardwire.socketio.room;

import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.engineio.EngineSession;
import dev.hardwire.engineio.SessionTask;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One message on its way to many sockets. Its place in the order of each session is fixed when {@link #to} is called: it waits
 * for the session's event loop, or is written already where this is that one and nothing waits. Each event loop then gets one
 * task for all of its sessions, which does what waits and flushes.
 */
final class Broadcast {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    private final EngineMessage message;
    private final boolean droppable;
    private final List<Batch> batches = new ArrayList<>(4);

    Broadcast(EngineMessage message, boolean droppable) {
        this.message = message;
        this.droppable = droppable;
    }

    /** Adds a socket. */
    void to(Member member) {
        EngineSession session = member.session();
        if (session.isOver()) {
            return;
        }
        message.retain();
        if (member.deliverAtOnce(message) || session.enqueue(new Delivery(member, message, droppable))) {
            batch(session.eventLoop()).sessions.add(session);
        }
    }

    /** Wakes the event loops, and gives up the message. */
    void send() {
        message.release();
        for (Batch batch : batches) {
            try {
                batch.eventLoop.execute(batch);
            } catch (RejectedExecutionException e) {
                LOG.debug("Sessions are gone with their event loop", e);
            }
        }
    }

    private Batch batch(EventLoop eventLoop) {
        for (Batch batch : batches) {
            if (batch.eventLoop == eventLoop) {
                return batch;
            }
        }
        Batch batch = new Batch(eventLoop);
        batches.add(batch);
        return batch;
    }

    /** The sessions of one event loop that have something to do. */
    private static final class Batch implements Runnable {
        private final EventLoop eventLoop;
        private final List<EngineSession> sessions = new ArrayList<>();

        Batch(EventLoop eventLoop) {
            this.eventLoop = eventLoop;
        }

        @Override
        public void run() {
            sessions.forEach(EngineSession::drain);
        }
    }

    /** The message in one session's mailbox. */
    private static final class Delivery extends SessionTask {
        private final Member member;
        private final EngineMessage message;
        private final boolean droppable;

        Delivery(Member member, EngineMessage message, boolean droppable) {
            super(message.size());
            this.member = member;
            this.message = message;
            this.droppable = droppable;
        }

        @Override
        protected void run() {
            member.deliver(message, droppable);
        }
    }
}
