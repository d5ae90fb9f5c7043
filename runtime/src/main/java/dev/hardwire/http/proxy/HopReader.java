package dev.hardwire.http.proxy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what proxies write into headers, and answers null for what is none of it. */
final class HopReader {
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@-]+)+");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private HopReader() {}

    /** An address, an IPv6 one with or without brackets, with or without a port. */
    static @Nullable InetSocketAddress address(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String host = text;
        String port = null;
        int bracket = text.lastIndexOf(']');
        int colon = text.lastIndexOf(':');
        // A colon is that of a port behind a bracket, and where it is the only one.
        if (colon > bracket && (bracket >= 0 || text.indexOf(':') == colon)) {
            host = text.substring(0, colon);
            port = text.substring(colon + 1);
        }
        if (host.startsWith("[") != host.endsWith("]")) {
            return null;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        Integer number = port == null ? Integer.valueOf(0) : port(port);
        return bytes == null || number == null ? null : new InetSocketAddress(inet(bytes), number);
    }

    private static InetAddress inet(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    private static @Nullable Integer port(String text) {
        // RFC 7239 lets a proxy hide the port as well.
        if (text.startsWith("_")) {
            return 0;
        }
        int number = PORT.matcher(text).matches() ? Integer.parseInt(text) : -1;
        return number < 0 || number > 65_535 ? null : Integer.valueOf(number);
    }

    /** A scheme; WebSocket's as what it is a part of. */
    static @Nullable String scheme(@Nullable String text) {
        return text == null
                ? null
                : switch (text.toLowerCase(Locale.ROOT)) {
                    case "https", "wss" -> "https";
                    case "http", "ws" -> "http";
                    default -> null;
                };
    }

    /** A host with or without a port. */
    static @Nullable String host(@Nullable String text) {
        return text != null && HOST.matcher(text).matches() ? text : null;
    }

    /** The number of a port, as text. */
    static @Nullable String portText(@Nullable String text) {
        return text != null && PORT.matcher(text).matches() ? text : null;
    }

    /** A path without a slash at its end that leads nowhere else; empty for the root. */
    static @Nullable String prefix(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        boolean known =
                path.isEmpty() || (PREFIX.matcher(path).matches() && !path.contains("/.") && path.length() <= 255);
        return known ? path : null;
    }

    /** The values of a header that is a list, from all its lines. */
    static List<String> list(List<String> lines) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            for (String value : line.split(",", -1)) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
