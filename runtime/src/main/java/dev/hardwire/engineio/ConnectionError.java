package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import java.util.Map;

/**
 * A request that was refused before it reached a session, as the official server's {@code connection_error} tells it.
 * Immutable.
 *
 * @param request what was asked
 * @param code 0 (transport unknown), 1 (session id unknown), 2 (bad handshake method), 3 (bad request), 4 (forbidden) or 5
 *     (unsupported protocol version)
 * @param message what the client was told
 * @param context what it is about, by the official server's names: {@code transport}, {@code sid}, {@code method}, {@code
 *     protocol}, {@code message}, or for code 3 a {@code name} such as {@code TRANSPORT_MISMATCH}; unmodifiable
 */
public record ConnectionError(Request request, int code, String message, Map<String, String> context) {}
