package dev.hardwire.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is answered from its head alone: refused with a problem, or an OPTIONS request. */
final class Refusal extends Exchange {
    private final int status;
    private final @Nullable Problem problem;
    private final Map<String, String> headers;

    private Refusal(
            ExchangeConnection connection,
            HttpRequest message,
            int status,
            @Nullable Problem problem,
            Map<String, String> headers) {
        super(connection, message);
        this.status = status;
        this.problem = problem;
        this.headers = headers;
    }

    /** Refuses with a problem. */
    static Refusal of(ExchangeConnection connection, HttpRequest message, Problem problem) {
        return of(connection, message, problem, Map.of());
    }

    /** Refuses with a problem and further headers. */
    static Refusal of(
            ExchangeConnection connection, HttpRequest message, Problem problem, Map<String, String> headers) {
        return new Refusal(connection, message, problem.status(), problem, headers);
    }

    /** Answers with headers and nothing else. */
    static Refusal empty(ExchangeConnection connection, HttpRequest message, int status, Map<String, String> headers) {
        return new Refusal(connection, message, status, null, headers);
    }

    /** What is sent is dropped as it comes; how much of it, the connection decides. */
    @Override
    long maxBodySize() {
        return Integer.MAX_VALUE;
    }

    @Override
    void begin() {
        if (problem == null) {
            ByteBuf nothing = Unpooled.EMPTY_BUFFER;
            connection().answer(this, status, null, headers, nothing);
        } else {
            connection().answer(this, problem, headers);
        }
    }

    @Override
    void run() {
        // answered already
    }
}
