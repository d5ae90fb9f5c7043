package dev.hardwire.socketio.call;

import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Refused;
import dev.hardwire.http.Problem;
import dev.hardwire.http.ThrownProblem;
import dev.hardwire.http.request.RequestParameters;
import dev.hardwire.http.scope.Provided;
import dev.hardwire.socketio.packet.RawArgs;
import dev.hardwire.socketio.recovery.SocketRecovery;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Violations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The call of a namespace's connect handler: the client is let in, or told why not. */
final class ConnectDispatch extends Call implements ConnectCall {
    private static final String REFUSED = "Connection refused by server";
    private static final String FAILED = "Internal server error";

    private @Nullable Violations violations;
    private @Nullable ParameterReader parameters;
    /** Whether the client was told; the first answer counts. */
    private boolean told;

    /** What has kept the client from being admitted, other than its credentials; null where nothing has. */
    private final @Nullable Throwable before;

    ConnectDispatch(SocketCalls calls, @Nullable Throwable before) {
        super(calls, before != null || calls.handlers().table().isConnectNonBlocking());
        this.before = before;
    }

    @Override
    void invoke() throws Exception {
        if (before instanceof Exception exception) {
            throw exception;
        }
        if (before instanceof Error error) {
            throw error;
        }
        handlers().table().connect(this);
    }

    @Override
    public boolean runsMiddleware() {
        return !target().skipsMiddleware();
    }

    @Override
    public ParameterReader parameters() {
        ParameterReader made = parameters;
        if (made == null) {
            made = new ParameterReader(
                    new NamespaceParameters(handlers().ownName(), RequestParameters.of(request())), violations());
            parameters = made;
        }
        return made;
    }

    @Override
    public boolean rejected() {
        Violations found = violations;
        if (found == null || found.count() == 0) {
            return false;
        }
        Problem problem = Problem.of(found);
        refuse(problem.detail(), ThrownProblem.node(problem));
        return true;
    }

    private Violations violations() {
        Violations made = violations;
        if (made == null) {
            made = new Violations();
            violations = made;
        }
        return made;
    }

    @Override
    public void state(Object values) {
        calls().keep(values);
    }

    @Override
    public <T> @Nullable T recovered(String name, Codec<T> codec) {
        SocketRecovery recovery = target().recovery();
        return recovery == null ? null : recovery.recovered(name, codec);
    }

    @Override
    public <T> void recoverable(String name, Codec<T> codec, @Nullable T value) {
        SocketRecovery recovery = target().recovery();
        if (recovery != null && value != null) {
            recovery.keep(name, codec, value);
        }
    }

    @Override
    public <T extends @Nullable AutoCloseable> T keeping(T resource) {
        if (resource != null) {
            provided().keep(resource);
        }
        return resource;
    }

    private Provided provided() {
        Provided made = calls().provided();
        if (made == null) {
            made = new Provided(closingThread(false));
            calls().closeAtEnd(made);
        }
        return made;
    }

    @Override
    public void accept(boolean accepted) {
        if (accepted) {
            tell(target()::accepted);
        } else {
            refuse(REFUSED, null);
        }
    }

    private void refuse(@Nullable String message, @Nullable JsonNode data) {
        tell(() -> target().refused(message == null ? REFUSED : message, data));
    }

    private void tell(Runnable answer) {
        if (!told) {
            told = true;
            target().session().execute(answer);
        }
    }

    @Override
    void done() {
        if (told) {
            finish();
        } else {
            failed(new IllegalStateException("The table of " + handlers().name() + " has not answered the client"));
        }
    }

    @Override
    boolean isAnswered(Throwable failure) {
        if (failure instanceof Refused refused) {
            refuse(refused.getMessage(), refused.data());
        } else if (failure instanceof HttpProblem problem) {
            refuse(ThrownProblem.message(problem), ErrorReply.data(problem));
        } else {
            return false;
        }
        return true;
    }

    @Override
    void refuse(Throwable failure) {
        refuse(FAILED, null);
    }

    @Override
    EventCall description() {
        return new EventCall("connect", RawArgs.EMPTY);
    }
}
