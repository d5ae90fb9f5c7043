package dev.hardwire.socketio;

import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Refused;
import dev.hardwire.handler.Socket;
import dev.hardwire.socketio.packet.RawArgs;
import dev.hardwire.spi.ConnectCall;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** The call of a namespace's connect handler: the client is let in, or told why not. */
final class ConnectDispatch extends Call implements ConnectCall {
    private static final String REFUSED = "Connection refused by server";
    private static final String FAILED = "Internal server error";

    /** Whether the table has answered, maybe with a stage. Touched by the handler's thread. */
    private boolean answered;
    /** Whether the client was told; the first answer counts. */
    private boolean told;

    ConnectDispatch(ServerSocket socket) {
        super(socket, socket.table().isConnectNonBlocking());
    }

    @Override
    void invoke() throws Exception {
        target().table().connect(this);
        if (!answered) {
            throw new IllegalStateException("The table of " + target().of().name() + " has not answered the client");
        }
    }

    @Override
    public Socket socket() {
        return target();
    }

    @Override
    public void accept(boolean accepted) {
        answered = true;
        answer(accepted);
    }

    @Override
    public <T> void acceptWhen(CompletionStage<T> stage, Predicate<? super T> accepted) {
        answered = true;
        finishWith(stage, value -> answer(accepted.test(value)));
    }

    private void answer(boolean accepted) {
        if (accepted) {
            tell(target()::accepted);
        } else {
            tell(() -> target().refused(REFUSED, null));
        }
    }

    private void tell(Runnable answer) {
        if (!told) {
            told = true;
            target().session().execute(answer);
        }
    }

    @Override
    boolean isHandled(Throwable failure) {
        if (failure instanceof Refused refused) {
            String message = refused.getMessage();
            tell(() -> target().refused(message == null ? REFUSED : message, refused.data()));
            return true;
        }
        return super.isHandled(failure);
    }

    @Override
    void refuse() {
        tell(() -> target().refused(FAILED, null));
    }

    @Override
    EventCall description() {
        return new EventCall("connect", RawArgs.EMPTY);
    }
}
