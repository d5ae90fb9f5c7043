package dev.hardwire.http;

import dev.hardwire.http.body.ReceivedContent;
import dev.hardwire.http.scope.ClosingThread;
import dev.hardwire.http.scope.Provided;
import dev.hardwire.http.security.Guard;
import dev.hardwire.http.security.Refused;
import dev.hardwire.http.stage.StageFailure;
import dev.hardwire.http.stage.Waiting;
import dev.hardwire.spi.Continuation;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.json.MalformedJson;
import io.netty.handler.codec.http.HttpRequest;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request of an operation. Its body is copied on the event loop; then all is done on one thread at a time, the one that the
 * operation is called on, until the answer is handed back to the event loop in one task.
 */
final class OperationCall extends OperationAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(OperationCall.class);

    private final int number;
    private final @Nullable Guard guard;
    /** What is wrong with its head, to be told those who may call the operation. */
    private final @Nullable Flaw flaw;

    /** How often the call has been left to go on later: when a stage completes, or by a task. */
    private int awaited;
    /** What is to be closed with the call; made when there is something. */
    private volatile @Nullable Provided provided;
    /** Nothing is left to be done for the handler, whose answer is a stream. On the event loop. */
    private boolean handled;
    /** The answer is written, or will never be. On the event loop. */
    private boolean over;

    /**
     * A call of an operation.
     *
     * @param mount where the operation is
     * @param number of the operation in its table
     * @param mediaType which of the operation's media types the body is of; -1 where there is none
     * @param flaw what is wrong with the head of the request, which only those may know who may call it; null where it is right
     */
    OperationCall(
            ExchangeConnection connection,
            HttpRequest message,
            RouteMount mount,
            int number,
            int mediaType,
            @Nullable Flaw flaw) {
        super(connection, message, mount, number, mediaType);
        this.number = number;
        this.guard = mount.guard(number);
        this.flaw = flaw;
        if (guard != null) {
            mustBeAdmitted();
        }
    }

    // ---- before the handler ----

    @Override
    void admit() {
        if (guard != null) {
            new CallAdmission(this, guard).run();
        }
    }

    /** It may not be called. */
    void refuse(Refused why) {
        if (!why.challenges().isEmpty()) {
            answers().sent().put("www-authenticate", String.join(", ", why.challenges()));
        }
        fail(why.problem());
    }

    /** There is nobody to call it. */
    void tooBusy() {
        give(Problem.of(503, "The server is too busy"));
    }

    @Override
    void begin() {
        if (flaw != null) {
            give(flaw.problem(), flaw.headers());
        }
    }

    @Override
    void run() {
        int length = measureBody();
        if (length == 0 && !isStreamed() && operation().body() != Operation.Body.NONE) {
            Problem missing = Router.missing(operation());
            if (missing != null) {
                give(missing);
                return;
            }
        }
        if (operation().nonBlocking()) {
            copyBody(connection().loop().scratch(length));
            call();
            return;
        }
        copyBody(new byte[length]);
        if (!executor().execute(this::call)) {
            tooBusy();
        }
    }

    private HandlerExecutor executor() {
        return connection().loop().router().executor();
    }

    // ---- the handler ----

    private void call() {
        try {
            mount().table().call(number, this);
            stepped(0);
        } catch (Throwable e) {
            // Also errors: whatever a handler does, its request is answered.
            fail(e);
        } finally {
            closeReader();
        }
    }

    @Override
    public <T extends @Nullable Object> void when(CompletionStage<T> stage, Continuation<? super T> then) {
        awaited++;
        stage.whenComplete((value, failure) -> {
            if (!deliver(() -> completed(value, failure, then))) {
                handled();
            }
        });
    }

    private <T extends @Nullable Object> void completed(
            T value, @Nullable Throwable failure, Continuation<? super T> then) {
        if (failure != null) {
            fail(StageFailure.cause(failure));
            return;
        }
        int before = awaited;
        try {
            then.accept(value);
            stepped(before);
        } catch (Throwable e) {
            fail(e);
        }
    }

    @Override
    public <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
        return Waiting.forCall(stage, connection().loop().eventLoop());
    }

    @Override
    void answerLater() {
        awaited++;
        streaming();
    }

    /** The handler has come to an end, or left the rest to what it waits for. */
    private void stepped(int awaitedBefore) {
        if (awaited != awaitedBefore) {
            return;
        }
        if (!isSettled()) {
            throw new IllegalStateException("The handler of " + operation().id() + " has given no answer");
        }
        handled();
    }

    @Override
    void fail(Throwable failure) {
        Provided open = provided;
        if (open == null) {
            answerFailure(failure);
        } else {
            open.closeBehind(failure, () -> answerFailure(failure));
        }
    }

    private void answerFailure(Throwable failure) {
        dropWriter();
        if (failure instanceof MalformedJson && !isSettled()) {
            give(Problem.of(400, failure.getMessage()));
        } else if (ReceivedContent.isAborted(failure)) {
            LOG.debug("Request {} ended before its body was complete", request().id(), failure);
            if (!isSettled()) {
                // the client was told what it is to be told; then this is dropped
                give(Problem.of(400, "The body of the request is not complete"));
            }
        } else if (isSettled() || !giveThrown(failure)) {
            logFailure(failure);
            if (!isSettled()) {
                give(Problem.failure(request().id()));
            }
        }
    }

    private void logFailure(Throwable failure) {
        LOG.error(
                "Request {} failed in operation {} ({} {})",
                request().id(),
                operation().id(),
                operation().method(),
                operation().path(),
                failure);
    }

    // ---- what was made for it ----

    @Override
    public <T extends @Nullable AutoCloseable> T closing(T resource) {
        if (resource != null) {
            Provided open = provided;
            if (open == null) {
                open = new Provided(new ClosingThread(
                        operation().nonBlocking(), () -> connection().loop().eventLoop(), executor()));
                provided = open;
            }
            open.keep(resource);
        }
        return resource;
    }

    @Override
    public void closeProvided() throws Exception {
        Provided open = provided;
        if (open != null) {
            open.close();
        }
    }

    private void handled() {
        Provided open = provided;
        if (open != null && (!isStreaming() || !deliver(this::streamHandled))) {
            open.end(() -> {});
        }
    }

    private void streamHandled() {
        handled = true;
        endStreamed();
    }

    @Override
    void ended() {
        super.ended();
        over = true;
        endStreamed();
    }

    /** Closes what was made for a call whose answer is a stream, when both have ended: the handler and the answer. */
    private void endStreamed() {
        Provided open = provided;
        if (open != null && handled && over) {
            open.end(() -> {});
        }
    }
}
