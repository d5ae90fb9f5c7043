package dev.hardwire.http;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Redirect;
import dev.hardwire.handler.Request;
import dev.hardwire.http.answer.SentHeaders;
import dev.hardwire.spi.ExceptionTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.json.JsonWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered where a handler has thrown.
 *
 * @param body a problem as JSON; null for a redirect
 */
record ThrownAnswer(
        int status,
        Map<String, List<String>> headers,
        @Nullable JsonWriter body) {
    private static final Logger LOG = LoggerFactory.getLogger(ThrownAnswer.class);

    /** The answer to what was thrown; null where only the log is to know. */
    static @Nullable ThrownAnswer of(Throwable failure, RouteTable routes, Request request) {
        if (failure instanceof Redirect redirect) {
            return new ThrownAnswer(
                    redirect.status(),
                    Map.of("location", List.of(redirect.location().toASCIIString())),
                    null);
        }
        HttpProblem problem = failure instanceof HttpProblem thrown ? thrown : mapped(failure, routes, request);
        if (problem == null) {
            return null;
        }
        try {
            return new ThrownAnswer(problem.status(), problem.headers(), body(problem));
        } catch (IllegalArgumentException e) {
            LOG.error("Request {}: a member of a problem cannot be written", request.id(), e);
            return null;
        }
    }

    /** What the application makes of its own exceptions. */
    private static @Nullable HttpProblem mapped(Throwable failure, RouteTable routes, Request request) {
        if (!(routes instanceof ExceptionTable table)) {
            return null;
        }
        try {
            HttpProblem problem = table.problem(failure, request);
            if (problem != null) {
                LOG.debug("Request {} failed and is answered {}", request.id(), problem.status(), failure);
            }
            return problem;
        } catch (Throwable e) {
            // Also errors: what was to be mapped is logged as if nobody had mapped it, and this beside it.
            LOG.error("Request {} failed, and so did what was to map its exception", request.id(), e);
            return null;
        }
    }

    private static JsonWriter body(HttpProblem problem) {
        JsonWriter out = new JsonWriter(256);
        ThrownProblem.write(out, problem);
        return out;
    }

    /** Adds its headers to those that the handler has added. */
    void addTo(SentHeaders sent) {
        headers.forEach((name, values) -> values.forEach(value -> sent.add(name, value)));
    }
}
