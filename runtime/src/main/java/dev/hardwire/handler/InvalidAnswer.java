package dev.hardwire.handler;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A client has acknowledged an event of a typed emitter with something else than the event asks for. */
public final class InvalidAnswer extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String event;
    private final transient List<Reason> reasons;

    /**
     * Something that is wrong with the answer.
     *
     * @param pointer a JSON Pointer (RFC 6901) into the array of the acknowledgement's arguments, for example {@code /0/age}
     * @param message what is wrong there, for example {@code must be at least 1}
     */
    public record Reason(String pointer, String message) {}

    /**
     * An answer that is not valid.
     *
     * @param event the name of the event
     * @param reasons what is wrong with the answer, at least one
     */
    public InvalidAnswer(String event, List<Reason> reasons) {
        super("The acknowledgement of " + event + " is not valid: "
                + reasons.stream()
                        .map(reason -> reason.pointer() + " " + reason.message())
                        .collect(Collectors.joining(", ")));
        this.event = event;
        this.reasons = List.copyOf(reasons);
    }

    /** The name of the event. */
    public String event() {
        return event;
    }

    /** What is wrong with the answer; unmodifiable. */
    public List<Reason> reasons() {
        return reasons;
    }
}
