package dev.hardwire.http.endpoint;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.Problem;
import dev.hardwire.http.ThrownProblem;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a peer is told that is wrong with its message, as {@link dev.hardwire.spi.MessageCall} documents. */
final class MessageErrors {
    private static final Logger LOG = LoggerFactory.getLogger(MessageErrors.class);

    private MessageErrors() {}

    /** The message is not valid. */
    static void tell(EndpointSession session, String what, Violations found) {
        JsonWriter out = begin();
        out.name("message");
        out.value(what);
        out.name("errors");
        Problem.writeErrors(out, found.list());
        end(session, out);
    }

    /** The message is refused; false, and nothing is told, where a member of the problem cannot be written. */
    static boolean tell(EndpointSession session, HttpProblem problem) {
        JsonWriter out = begin();
        try {
            ThrownProblem.writeReply(out, problem);
        } catch (IllegalArgumentException e) {
            LOG.error("A member of a problem cannot be written", e);
            return false;
        }
        end(session, out);
        return true;
    }

    private static JsonWriter begin() {
        JsonWriter out = new JsonWriter(256);
        out.beginObject();
        out.name("error");
        out.beginObject();
        return out;
    }

    private static void end(EndpointSession session, JsonWriter out) {
        out.endObject();
        out.endObject();
        session.send(out);
    }
}
