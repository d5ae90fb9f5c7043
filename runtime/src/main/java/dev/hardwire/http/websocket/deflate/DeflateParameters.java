package dev.hardwire.http.websocket.deflate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What server and client have agreed on for permessage-deflate (RFC 7692, 7.1).
 *
 * @param serverTakeover whether the server's messages may refer to those before them
 * @param clientTakeover whether the client's may
 * @param serverBits how far back the server's messages may refer, as a power of two
 * @param clientBits how far back the client's may
 * @param header the answer to the client's offer
 */
public record DeflateParameters(
        boolean serverTakeover, boolean clientTakeover, int serverBits, int clientBits, String header) {
    static final int MIN_BITS = 8;
    static final int MAX_BITS = 15;

    private static final String NAME = "permessage-deflate";
    private static final String SERVER_NO_TAKEOVER = "server_no_context_takeover";
    private static final String CLIENT_NO_TAKEOVER = "client_no_context_takeover";
    private static final String SERVER_BITS = "server_max_window_bits";
    private static final String CLIENT_BITS = "client_max_window_bits";

    /**
     * Accepts the first offer that is one of permessage-deflate and valid; an invalid one is declined by looking at the
     * next.
     *
     * @return what is agreed on; null for no compression
     */
    public static @Nullable DeflateParameters negotiate(List<ExtensionOffer> offers, WebSocketCompression options) {
        for (ExtensionOffer offer : offers) {
            if (offer.name().equals(NAME) && isValid(offer)) {
                return accept(offer, options);
            }
        }
        return null;
    }

    private static boolean isValid(ExtensionOffer offer) {
        Set<String> seen = new HashSet<>();
        for (ExtensionOffer.Parameter parameter : offer.parameters()) {
            String value = parameter.value();
            boolean valid = seen.add(parameter.name())
                    && switch (parameter.name()) {
                        case SERVER_NO_TAKEOVER, CLIENT_NO_TAKEOVER -> value == null;
                        case SERVER_BITS -> value != null && isWindow(value);
                        case CLIENT_BITS -> value == null || isWindow(value);
                        default -> false;
                    };
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a number from 8 to 15 without leading zeros. */
    private static boolean isWindow(String value) {
        return value.matches("[89]|1[0-5]");
    }

    private static DeflateParameters accept(ExtensionOffer offer, WebSocketCompression options) {
        boolean serverTakeover = options.contextTakeover();
        boolean clientTakeover = options.contextTakeover();
        int serverBits = options.serverWindowBits();
        int clientBits = MAX_BITS;
        boolean limitsServer = serverBits < MAX_BITS;
        for (ExtensionOffer.Parameter parameter : offer.parameters()) {
            int bits = parameter.value() == null ? MAX_BITS : Integer.parseInt(parameter.value());
            switch (parameter.name()) {
                case SERVER_NO_TAKEOVER -> serverTakeover = false;
                case CLIENT_NO_TAKEOVER -> clientTakeover = false;
                case SERVER_BITS -> {
                    serverBits = Math.min(serverBits, bits);
                    limitsServer = true;
                }
                // The client can be held to a limit only if it says that it knows of one.
                default -> clientBits = Math.min(options.clientWindowBits(), bits);
            }
        }
        String header = NAME
                + (serverTakeover ? "" : "; " + SERVER_NO_TAKEOVER)
                + (clientTakeover ? "" : "; " + CLIENT_NO_TAKEOVER)
                + (limitsServer ? "; " + SERVER_BITS + "=" + serverBits : "")
                + (clientBits < MAX_BITS ? "; " + CLIENT_BITS + "=" + clientBits : "");
        return new DeflateParameters(serverTakeover, clientTakeover, serverBits, clientBits, header);
    }
}
