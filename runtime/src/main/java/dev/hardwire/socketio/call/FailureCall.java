package dev.hardwire.socketio.call;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The call of a namespace's error handler, behind the call that has failed and before the client is told. */
final class FailureCall extends Steps {
    private static final Logger LOG = LoggerFactory.getLogger(FailureCall.class);

    private final Call failed;
    private final Exception failure;
    private boolean handled;

    FailureCall(Call failed, Exception failure) {
        super(failed.calls(), failed.handlers().table().isFailedNonBlocking());
        this.failed = failed;
        this.failure = failure;
    }

    /** Begins: where the handler has failed, if the error handler may be called there. */
    void start() {
        if (isNonBlocking() == onLoop()) {
            begin();
        } else if (isNonBlocking()) {
            target().session().execute(this::begin);
        } else if (!handlers().executor().execute(this::begin)) {
            failed.concluded(failure, false);
        }
    }

    @Override
    void invoke() throws Exception {
        handled = handlers().table().failed(this, failed.description(), failure);
    }

    @Override
    void failed(Throwable e) {
        LOG.error("The error handler of {} failed", handlers().name(), e);
        failed.concluded(failure, false);
    }

    @Override
    void done() {
        failed.concluded(failure, handled);
    }
}
