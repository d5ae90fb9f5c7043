package dev.hardwire.socketio.socket;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.security.Admission;
import dev.hardwire.http.security.Granted;
import dev.hardwire.http.security.Guard;
import dev.hardwire.http.security.Refused;
import dev.hardwire.socketio.call.ErrorReply;
import dev.hardwire.spi.StatusText;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;

/** Finds out who wants to join a namespace, on the thread that the checks want, before anything else is done for the client. */
record ConnectAdmission(ServerSocket socket, Guard guard) implements Admission.Outcome {
    /** Begins; on the session's event loop. */
    void run() {
        if (guard.isNonBlocking()) {
            guard.admission(socket.handshake(), socket.session()::execute, this).run();
        } else {
            Admission admission = guard.admission(socket.handshake(), this::mayBlock, this);
            mayBlock(admission::run);
        }
    }

    private void mayBlock(Runnable task) {
        if (!socket.of().handlers().executor().execute(task)) {
            failed(new RejectedExecutionException("There is no room for more checks"));
        }
    }

    @Override
    public void admitted(Granted principals) {
        Instant end = Expiry.of(principals);
        if (end != null && !end.isAfter(Instant.now())) {
            refuse(new HttpProblem(401, "The credentials have expired"));
        } else {
            inSession(() -> socket.admitted(principals));
        }
    }

    @Override
    public void refused(Refused why) {
        refuse(why.problem());
    }

    private void refuse(HttpProblem problem) {
        inSession(() -> socket.refused(StatusText.of(problem.status()), ErrorReply.data(problem)));
    }

    @Override
    public void failed(Throwable failure) {
        inSession(() -> socket.notAdmitted(failure));
    }

    private void inSession(Runnable outcome) {
        socket.session().execute(outcome);
        // Asked behind it: what an event loop takes before its end is done.
        if (socket.session().eventLoop().isShutdown()) {
            socket.ended();
        }
    }
}
