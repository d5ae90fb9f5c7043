package dev.hardwire.http.endpoint;

import dev.hardwire.http.scope.BlockingExecutor;
import dev.hardwire.http.scope.ClosingThread;
import dev.hardwire.http.scope.Provided;
import dev.hardwire.http.stage.StageFailure;
import dev.hardwire.http.stage.Waiting;
import dev.hardwire.spi.CallScope;
import dev.hardwire.spi.Continuation;
import io.netty.channel.EventLoop;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call that may go on when stages complete, and what was made for it. It ends once: {@link #ended} when all went well, else
 * {@link #failed}, which comes when what was made is closed. For one thread at a time.
 */
abstract class ChainedCall implements CallScope {
    private static final Logger LOG = LoggerFactory.getLogger(ChainedCall.class);

    private final EventLoop loop;
    private final BlockingExecutor executor;
    private final boolean nonBlocking;
    /** What is to be closed with the call; made when there is something. */
    private @Nullable Provided provided;
    /** How often the call was left to go on when a stage completes. */
    private int awaited;

    /** @param nonBlocking whether all that is called is called on the event loop */
    ChainedCall(EventLoop loop, BlockingExecutor executor, boolean nonBlocking) {
        this.loop = loop;
        this.executor = executor;
        this.nonBlocking = nonBlocking;
    }

    /** All went well, and nothing more is awaited. On the thread that the call ended on. */
    abstract void ended();

    /** It failed; what was made for it is closed. On any thread. */
    abstract void failed(Throwable failure);

    /** The server has stopped while a stage was awaited; what was made for the call is being closed. On any thread. */
    abstract void lost();

    /** What is called. */
    @FunctionalInterface
    interface Step {
        /** Calls it. */
        void run() throws Exception;
    }

    /** Runs a step of the call, on the thread that it wants; the call ends with it, unless it awaits something. */
    final void run(Step step) {
        int before = awaited;
        try {
            step.run();
        } catch (Throwable e) {
            // Also errors: whatever a handler does, the call ends.
            fail(e);
            return;
        }
        if (awaited != before) {
            return;
        }
        Provided made = provided;
        if (made == null) {
            ended();
        } else {
            made.end(this::ended);
        }
    }

    private void fail(Throwable failure) {
        Provided made = provided;
        if (made == null) {
            failed(failure);
        } else {
            made.closeBehind(failure, () -> failed(failure));
        }
    }

    @Override
    public final <T extends @Nullable Object> void when(CompletionStage<T> stage, Continuation<? super T> then) {
        awaited++;
        stage.whenComplete((value, failure) -> {
            boolean alive = onLoop(() -> {
                if (failure == null) {
                    run(() -> then.accept(value));
                } else {
                    fail(StageFailure.cause(failure));
                }
            });
            if (!alive) {
                lost();
            }
        });
    }

    /** Runs a task on the event loop; false, and what was made is closed, where that has ended. */
    final boolean onLoop(Runnable task) {
        if (loop.inEventLoop()) {
            task.run();
            return true;
        }
        try {
            loop.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The server has stopped before a handler of an endpoint ended", e);
            closeProvidedLater();
            return false;
        }
    }

    /** Nothing that is closed on the right thread. It may outlive the call, which it does not hold. */
    final Provided nothingProvided() {
        EventLoop owner = loop;
        return new Provided(new ClosingThread(nonBlocking, () -> owner, executor));
    }

    /** Closes what was made and is still open; failures are logged. */
    final void closeProvidedLater() {
        Provided made = provided;
        if (made != null) {
            made.end(() -> {});
        }
    }

    /** Hands over what was made and is still open; null where nothing was. */
    final @Nullable Provided takeProvided() {
        Provided made = provided;
        provided = null;
        return made;
    }

    /** Goes on with what was made before. */
    final void adopt(@Nullable Provided made) {
        provided = made;
    }

    @Override
    public final <T extends @Nullable AutoCloseable> T closing(T resource) {
        if (resource != null) {
            Provided made = provided;
            if (made == null) {
                made = nothingProvided();
                provided = made;
            }
            made.keep(resource);
        }
        return resource;
    }

    @Override
    public final void closeProvided() throws Exception {
        Provided made = provided;
        if (made != null) {
            made.close();
        }
    }

    @Override
    public final <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
        return Waiting.forCall(stage, loop);
    }
}
