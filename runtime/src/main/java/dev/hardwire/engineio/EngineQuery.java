package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a request says to Engine.IO; the first value counts where there are several.
 *
 * @param protocol {@code EIO}
 * @param transport {@code transport}
 * @param sid {@code sid}; null for a handshake
 */
record EngineQuery(
        @Nullable String protocol,
        @Nullable String transport,
        @Nullable String sid) {
    private static final int MAX_PARAMETERS = 64;

    static EngineQuery of(Request request) {
        String query = request.query();
        if (query == null) {
            return new EngineQuery(null, null, null);
        }
        Map<String, List<String>> parameters =
                new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MAX_PARAMETERS).parameters();
        return new EngineQuery(first(parameters, "EIO"), first(parameters, "transport"), first(parameters, "sid"));
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.get(0).isEmpty() ? null : values.get(0);
    }

    /** The transport, if it is one that the options allow. */
    @Nullable
    Transport knownTransport(EngineOptions options) {
        for (Transport candidate : options.transports()) {
            if (candidate.wireName().equals(transport)) {
                return candidate;
            }
        }
        return null;
    }

    boolean isProtocol4() {
        return "4".equals(protocol);
    }

    Rejection unknownTransport() {
        return Rejection.of(HandshakeError.TRANSPORT_UNKNOWN, "transport", transport);
    }

    Rejection unknownSession() {
        return Rejection.of(HandshakeError.SESSION_ID_UNKNOWN, "sid", sid);
    }

    Rejection otherProtocol() {
        return Rejection.of(HandshakeError.UNSUPPORTED_PROTOCOL_VERSION, "protocol", protocol);
    }
}
