package dev.hardwire.http.endpoint;

import dev.hardwire.http.security.Admission;
import dev.hardwire.http.security.Granted;
import dev.hardwire.http.security.Guard;
import dev.hardwire.http.security.Refused;

/** Finds out who wants to connect, on the thread that the checks want, before anything else is done for them. */
record UpgradeAdmission(Upgrading upgrading, ServedEndpoint endpoint, Guard guard) implements Admission.Outcome {
    void run() {
        if (guard.isNonBlocking()) {
            guard.admission(upgrading.request(), upgrading.upgrade().eventLoop(), this)
                    .run();
        } else {
            Admission admission = guard.admission(upgrading.request(), this::mayBlock, this);
            mayBlock(admission::run);
        }
    }

    private void mayBlock(Runnable task) {
        if (!endpoint.executor().execute(task)) {
            upgrading.tooBusy();
        }
    }

    @Override
    public void admitted(Granted principals) {
        upgrading.onLoop(() -> upgrading.admitted(principals));
    }

    @Override
    public void refused(Refused why) {
        upgrading.decide(() -> upgrading.upgrade().refuse(why));
    }

    @Override
    public void failed(Throwable failure) {
        upgrading.failed(failure);
    }
}
