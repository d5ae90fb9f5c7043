package dev.hardwire.socketio.call;

import dev.hardwire.engineio.EngineSession;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Refused;
import dev.hardwire.http.HandlerExecutor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of a namespace's handler for a socket, in its turn. It begins on the event loop; the handler is called there or on
 * the handler executor, and the call is finished when its last step is. A handler that fails is followed by the error handler.
 */
abstract class Call extends Steps implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    Call(SocketCalls calls, boolean nonBlocking) {
        super(calls, nonBlocking);
    }

    /** What the error handler is told about the call. */
    abstract EventCall description();

    /** Whether the socket's next call does not wait for this one. */
    boolean isConcurrent() {
        return false;
    }

    /** Whether it waits for all calls before it, also for those that nobody else waits for. */
    boolean isLast() {
        return false;
    }

    /** Whether the failure is the client's, which then was told: nobody else needs to know. */
    boolean isAnswered(Throwable failure) {
        return false;
    }

    /** The handler has failed, which the namespace and the log know: tells the client. */
    void refuse(Throwable failure) {}

    /** Begins the call. On the event loop. */
    final void start(HandlerExecutor executor) {
        if (isNonBlocking()) {
            run();
        } else if (!executor.execute(this)) {
            noRoom();
        }
    }

    /** There is no room on the handler executor. On the event loop. */
    void noRoom() {
        failed(new RejectedExecutionException("There is no room for more handlers"));
    }

    @Override
    public final void run() {
        begin();
    }

    @Override
    void done() {
        finish();
    }

    /** Goes on with the socket's next call. */
    void finish() {
        CallQueue queue = calls().queue();
        if (onLoop()) {
            queue.finished(this);
        } else {
            EngineSession session = target().session();
            session.execute(() -> queue.finished(this));
            // Asked behind it: what an event loop takes before its end is done.
            if (session.eventLoop().isShutdown()) {
                target().ended();
            }
        }
    }

    @Override
    final void failed(Throwable failure) {
        if (isAnswered(failure)) {
            finish();
        } else if (failure instanceof Exception exception) {
            new FailureCall(this, exception).start();
        } else {
            concluded(failure, false);
        }
    }

    /**
     * The namespace knows of the failure.
     *
     * @param handled whether it needs no more attention
     */
    final void concluded(Throwable failure, boolean handled) {
        String event = description().event();
        if (handled) {
            LOG.debug(
                    "The handler of {} in {} failed, which was handled",
                    event,
                    handlers().name(),
                    failure);
        } else if (failure instanceof HttpProblem || failure instanceof Refused) {
            LOG.debug("The handler of {} in {} refused", event, handlers().name(), failure);
        } else {
            LOG.error("The handler of {} in {} failed", event, handlers().name(), failure);
        }
        refuse(failure);
        finish();
    }
}
