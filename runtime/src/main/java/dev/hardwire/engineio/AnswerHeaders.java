package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import dev.hardwire.handler.ResponseHeaders;
import dev.hardwire.http.answer.SentHeaders;
import dev.hardwire.http.cors.Cors;
import dev.hardwire.http.cors.CorsOptions;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The headers that answers have beside those of HTTP: what pages of other origins may, the session's cookie, and what the
 * application adds. Immutable and thread-safe.
 */
final class AnswerHeaders {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerHeaders.class);
    /** An answer without compression: the server does not, and nobody on the way may. */
    private static final String AS_IT_IS = "no-store, no-transform";

    /** Null where no page of another origin may poll. */
    private final @Nullable Cors cors;

    private final EngineOptions options;

    AnswerHeaders(EngineOptions options) {
        CorsOptions origins = options.cors();
        this.cors = origins == null ? null : Cors.of(origins);
        this.options = options;
    }

    boolean hasCors() {
        return cors != null;
    }

    /** The headers of an answer to a preflight request; null where there is no such answer. */
    @Nullable
    Map<String, String> preflight(Request request) {
        return cors == null ? null : cors.preflightHeaders(request::header);
    }

    /** The headers of an answer to a request that was refused. */
    Map<String, String> refused(Request request) {
        return common(request, true).map();
    }

    /**
     * The headers of an answer to a request of a session.
     *
     * @param compress whether it may be compressed, where that is on
     */
    Map<String, String> answer(Request request, boolean compress) {
        SentHeaders headers = common(request, compress);
        add(options.headers(), headers, request);
        return headers.map();
    }

    /** The headers of an answer that opens a session. */
    Map<String, String> opened(Request request, String sid) {
        SentHeaders headers = common(request, true);
        addFirst(headers, request, sid);
        add(options.headers(), headers, request);
        return headers.map();
    }

    /** The headers of an answer that opens a WebSocket. */
    Map<String, String> webSocket(Request request, @Nullable String openedSid) {
        SentHeaders headers = new SentHeaders();
        if (openedSid != null) {
            addFirst(headers, request, openedSid);
        }
        add(options.headers(), headers, request);
        return headers.map();
    }

    private void addFirst(SentHeaders headers, Request request, String sid) {
        CookieOptions cookie = options.cookie();
        if (cookie != null) {
            headers.add(cookie.of(sid));
        }
        add(options.initialHeaders(), headers, request);
    }

    private SentHeaders common(Request request, boolean compress) {
        SentHeaders headers = new SentHeaders();
        if (cors != null) {
            cors.headers(request::header).forEach(headers::put);
        }
        headers.put("cache-control", compress && options.httpCompression() ? "no-store" : AS_IT_IS);
        return headers;
    }

    private static void add(@Nullable BiConsumer<ResponseHeaders, Request> hook, SentHeaders headers, Request request) {
        if (hook == null) {
            return;
        }
        try {
            hook.accept(headers, request);
        } catch (RuntimeException e) {
            LOG.error("Request {} is answered without the headers that failed to be added", request.id(), e);
        }
    }
}
