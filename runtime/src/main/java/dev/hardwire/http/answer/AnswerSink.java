package dev.hardwire.http.answer;

import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;

/** The call that an answer is for, as those see it who write the answer piece by piece. Thread-safe. */
public interface AnswerSink {
    /** Whether the client gets a body; not where it asked with HEAD. */
    boolean wantsBody();

    /** Adds a header, unless there is one of that name. */
    void header(String name, String value);

    /** Whether the answer may begin, which is asked once; one whose headers break the document is answered 500. */
    boolean settle();

    /**
     * Begins the answer, with the headers of the call.
     *
     * @param contentType null where there is no body
     * @param length of the body; {@link AnswerStream#UNKNOWN_LENGTH} where it is not known
     */
    AnswerStream begin(int status, @Nullable String contentType, long length, AnswerListener listener);

    /** Runs something that may block; false where there is no room for it. */
    boolean execute(Runnable task);

    /** The event loop of the connection. */
    EventLoop loop();
}
