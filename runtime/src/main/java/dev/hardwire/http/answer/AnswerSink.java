package dev.hardwire.http.answer;

import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** The call that an answer is for, as those see it who write the answer piece by piece. Thread-safe. */
public interface AnswerSink {
    /** Whether the client gets a body; not where it asked with HEAD. */
    boolean wantsBody();

    /**
     * Begins the answer, with the headers of the call.
     *
     * @param length of the body; {@link AnswerStream#UNKNOWN_LENGTH} where it is not known
     * @return null where the headers break the document, which is answered
     */
    @Nullable
    AnswerStream begin(int status, String contentType, long length, AnswerListener listener);

    /** Runs something that may block; false where there is no room for it. */
    boolean execute(Runnable task);

    /** The event loop of the connection, for what is to be done in time. */
    ScheduledExecutorService timer();
}
