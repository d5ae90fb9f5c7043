package dev.hardwire.socketio.call;

import dev.hardwire.handler.Socket;
import dev.hardwire.http.scope.ClosingThread;
import dev.hardwire.http.scope.Provided;
import dev.hardwire.http.stage.StageFailure;
import dev.hardwire.http.stage.Waiting;
import dev.hardwire.spi.Continuation;
import dev.hardwire.spi.SocketMoment;
import dev.hardwire.spi.security.Principals;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call of a handler for a socket, from step to step: the first is the method of the table, each other what that wants to be
 * done when a stage has completed. On one thread at a time.
 */
abstract class Steps implements SocketMoment {
    private final SocketCalls calls;
    private final boolean nonBlocking;
    /** How many stages were waited for. */
    private int awaited;
    /** What is to be closed with the call; made when there is something. */
    private @Nullable Provided provided;

    Steps(SocketCalls calls, boolean nonBlocking) {
        this.calls = calls;
        this.nonBlocking = nonBlocking;
    }

    /** Calls the handler. */
    abstract void invoke() throws Exception;

    /** A step has ended, however it has. */
    void invoked() {}

    /** A step has failed; what was made for the call is closed. */
    abstract void failed(Throwable failure);

    /** The last step has ended well; what was made for the call is closed. */
    abstract void done();

    /** The socket that the handler is called for. */
    final CalledSocket target() {
        return calls.socket();
    }

    /** All calls for that socket. */
    final SocketCalls calls() {
        return calls;
    }

    /** The handlers of its namespace. */
    final NamespaceHandlers handlers() {
        return calls.handlers();
    }

    final boolean isNonBlocking() {
        return nonBlocking;
    }

    final boolean onLoop() {
        return target().session().eventLoop().inEventLoop();
    }

    /** Does the first step. */
    final void begin() {
        Throwable failure = null;
        try {
            invoke();
        } catch (Throwable e) {
            // Also errors: whatever a handler does, the next one has its turn.
            failure = e;
        }
        invoked();
        if (failure != null) {
            fail(failure);
        } else {
            stepped(0);
        }
    }

    @Override
    public final <T extends @Nullable Object> void when(CompletionStage<T> stage, Continuation<? super T> then) {
        awaited++;
        if (nonBlocking && stage instanceof CompletableFuture<T> future && isSuccessful(future)) {
            next(future.join(), then);
            return;
        }
        stage.whenComplete((value, failure) -> target().session().execute(() -> {
            if (failure == null) {
                next(value, then);
            } else {
                fail(StageFailure.cause(failure));
            }
        }));
    }

    private static boolean isSuccessful(CompletableFuture<?> future) {
        return future.isDone() && !future.isCompletedExceptionally();
    }

    private <T extends @Nullable Object> void next(T value, Continuation<? super T> then) {
        int before = awaited;
        Throwable failure = null;
        try {
            then.accept(value);
        } catch (Throwable e) {
            // Also errors, as above.
            failure = e;
        }
        invoked();
        if (failure != null) {
            fail(failure);
        } else {
            stepped(before);
        }
    }

    private void stepped(int awaitedBefore) {
        if (awaited == awaitedBefore) {
            Provided open = provided;
            if (open == null) {
                done();
            } else {
                open.end(this::done);
            }
        }
    }

    private void fail(Throwable failure) {
        Provided open = provided;
        if (open == null) {
            failed(failure);
        } else {
            open.closeBehind(failure, () -> failed(failure));
        }
    }

    @Override
    public final <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
        return Waiting.forCall(stage, target().session().eventLoop());
    }

    @Override
    public final <T extends @Nullable AutoCloseable> T closing(T resource) {
        if (resource != null) {
            Provided open = provided;
            if (open == null) {
                open = new Provided(closingThread(nonBlocking));
                provided = open;
            }
            open.keep(resource);
        }
        return resource;
    }

    /** Where something is closed that was made for the socket. It may outlive the call, which it does not hold. */
    final ClosingThread closingThread(boolean onLoop) {
        CalledSocket owner = target();
        return new ClosingThread(
                onLoop, () -> owner.session().eventLoop(), handlers().executor());
    }

    @Override
    public final void closeProvided() throws Exception {
        Provided open = provided;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public final Socket socket() {
        return calls.socket();
    }

    @Override
    public final Principals principals() {
        return calls.principals();
    }

    @Override
    public final boolean hasState() {
        return calls.state() != null;
    }

    @Override
    public final <S> S state(Class<S> type) {
        Object values = calls.state();
        if (values == null) {
            throw new IllegalStateException("Nothing was kept for the socket when it connected");
        }
        return type.cast(values);
    }
}
