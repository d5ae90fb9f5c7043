package dev.hardwire.http.websocket;

import dev.hardwire.http.websocket.deflate.DeflateParameters;
import dev.hardwire.http.websocket.deflate.ExtensionOffer;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opening handshake as a server sees it (RFC 6455, 4.2). */
public final class WebSocketHandshake {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private WebSocketHandshake() {}

    /** Whether the request asks for WebSocket at all; any other protocol is not offered and its request served as usual. */
    public static boolean isAskedFor(HttpHeaders headers) {
        return headers.containsValue(HttpHeaderNames.UPGRADE, "websocket", true)
                && headers.containsValue(HttpHeaderNames.CONNECTION, "upgrade", true);
    }

    /** Whether the version of WebSocket that is asked for is the one that is spoken here. */
    public static boolean isVersionServed(HttpHeaders headers) {
        return "13".equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION));
    }

    /** What is wrong with a handshake of the right version, or null. */
    public static @Nullable String problem(String method, HttpHeaders headers) {
        if (!method.equals("GET")) {
            return "A WebSocket handshake is a GET request";
        }
        String key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        if (key == null || headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY).size() > 1 || !isKey(key)) {
            return "A WebSocket handshake has one Sec-WebSocket-Key header with 16 bytes in base64";
        }
        if (extensions(headers) == null) {
            return "Sec-WebSocket-Extensions is malformed";
        }
        return null;
    }

    private static @Nullable List<ExtensionOffer> extensions(HttpHeaders headers) {
        return headers.contains(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS)
                ? ExtensionOffer.parse(headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS))
                : List.of();
    }

    /** What server and client agree on for compression in a valid handshake; null for none. */
    public static @Nullable DeflateParameters compression(HttpHeaders headers, WebSocketCompression options) {
        List<ExtensionOffer> offers = options.enabled() ? extensions(headers) : null;
        return offers == null ? null : DeflateParameters.negotiate(offers, options);
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == 16;
        } catch (IllegalArgumentException e) {
            return false; // not base64
        }
    }

    /** The value of {@code Sec-WebSocket-Accept} for a valid handshake. */
    public static String accept(HttpHeaders headers) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY) + GUID)
                            .getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
