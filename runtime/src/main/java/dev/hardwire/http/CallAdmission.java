package dev.hardwire.http;

import dev.hardwire.http.security.Admission;
import dev.hardwire.http.security.Granted;
import dev.hardwire.http.security.Guard;
import dev.hardwire.http.security.Refused;

/** Finds out who calls an operation before its request's body is read, on the thread that the checks want. */
record CallAdmission(OperationCall call, Guard guard) implements Admission.Outcome {
    void run() {
        if (guard.isNonBlocking()) {
            guard.admission(call.request(), call.connection().loop().eventLoop(), this)
                    .run();
        } else {
            Admission admission = guard.admission(call.request(), this::mayBlock, this);
            mayBlock(admission::run);
        }
    }

    private void mayBlock(Runnable task) {
        if (!call.connection().loop().router().executor().execute(task)) {
            call.tooBusy();
        }
    }

    @Override
    public void admitted(Granted principals) {
        call.deliver(() -> call.admitted(principals));
    }

    @Override
    public void refused(Refused why) {
        call.refuse(why);
    }

    @Override
    public void failed(Throwable failure) {
        call.fail(failure);
    }
}
