package dev.hardwire.http.endpoint;

import dev.hardwire.spi.EndpointTable.Moment;

/** A handler has failed: the call of the endpoint's handler of failures, before the failed event is over. */
final class FailureEvent extends EndpointEvent {
    private final EndpointEvent failed;
    private final Exception failure;
    private boolean handled;

    FailureEvent(EndpointEvent failed, Exception failure) {
        super(failed.session(), Moment.ERROR, call -> {});
        this.failed = failed;
        this.failure = failure;
    }

    @Override
    void handle() {
        run(() -> handled = session().connection().failed(this, failure));
    }

    @Override
    void skip() {
        failed.unhandled(failure);
    }

    @Override
    void ended() {
        if (handled) {
            session().finished(failed);
        } else {
            failed.unhandled(failure);
        }
    }

    @Override
    void failed(Throwable later) {
        if (later != failure) {
            later.addSuppressed(failure);
        }
        session().failed(failed.moment(), later);
        session().finished(failed);
    }
}
