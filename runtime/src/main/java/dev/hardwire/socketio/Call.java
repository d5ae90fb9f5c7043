package dev.hardwire.socketio;

import dev.hardwire.handler.EventCall;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.stage.StageFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of a namespace's handler for a socket. It begins on the event loop; the handler is called there or on the handler
 * executor, and the call is finished when the handler has returned, or the stage that it returned has completed.
 */
abstract class Call implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final ServerSocket socket;
    private final boolean nonBlocking;
    /** Whether the call is finished by a stage, not when the handler returns. Set by the handler's thread. */
    private boolean deferred;

    Call(ServerSocket socket, boolean nonBlocking) {
        this.socket = socket;
        this.nonBlocking = nonBlocking;
    }

    /** The socket that the handler is called for. */
    final ServerSocket target() {
        return socket;
    }

    /** Calls the handler. */
    abstract void invoke() throws Exception;

    /** What the error handler is told about the call. */
    abstract EventCall description();

    /** The handler has failed, which the namespace and the log know: tells the client. */
    void refuse() {}

    /** Begins the call. On the event loop. */
    final void start(HandlerExecutor executor) {
        if (nonBlocking) {
            run();
        } else if (!executor.execute(this)) {
            noRoom();
        }
    }

    /** There is no room on the handler executor. On the event loop. */
    void noRoom() {
        failed(new RejectedExecutionException("There is no room for more handlers"));
        finish();
    }

    @Override
    public final void run() {
        try {
            invoke();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            failed(e);
        } finally {
            invoked();
        }
        if (!deferred) {
            finish();
        }
    }

    /** The handler has returned or thrown. */
    void invoked() {}

    /** Goes on with the socket's next call. */
    private void finish() {
        CallQueue queue = socket.calls();
        if (nonBlocking) {
            queue.finished();
        } else {
            socket.session().execute(queue::finished);
        }
    }

    /** Lets the stage finish the call: {@code then} gets its value, on the event loop. */
    final <T> void finishWith(CompletionStage<T> stage, Consumer<? super T> then) {
        if (nonBlocking && stage instanceof CompletableFuture<T> future && isSuccessful(future)) {
            then.accept(future.join());
            return;
        }
        deferred = true;
        stage.whenComplete((value, failure) -> socket.session().execute(() -> completed(value, failure, then)));
    }

    private static boolean isSuccessful(CompletableFuture<?> future) {
        return future.isDone() && !future.isCompletedExceptionally();
    }

    private <T> void completed(T value, Throwable failure, Consumer<? super T> then) {
        try {
            if (failure == null) {
                then.accept(value);
            } else {
                failed(StageFailure.cause(failure));
            }
        } catch (RuntimeException e) {
            failed(e);
        } finally {
            socket.calls().finished();
        }
    }

    /** Tells the namespace, or else the log, that the handler has failed; and the client. */
    private void failed(Throwable failure) {
        if (!isHandled(failure)) {
            EventCall call = description();
            LOG.error(
                    "The handler of {} in {} failed", call.event(), socket.of().name(), failure);
        }
        refuse();
    }

    /** Whether the failure needs no more attention. */
    boolean isHandled(Throwable failure) {
        if (!(failure instanceof Exception exception)) {
            return false;
        }
        try {
            return socket.table().failed(socket, description(), exception);
        } catch (Exception e) {
            LOG.error("The error handler of {} failed", socket.of().name(), e);
            return false;
        }
    }
}
