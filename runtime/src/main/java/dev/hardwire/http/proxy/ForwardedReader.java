package dev.hardwire.http.proxy;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one line of the header {@code Forwarded} (RFC 7239, 4). */
final class ForwardedReader {
    /** A proxy that says nothing. */
    private static final Hop SILENT = new Hop(null, null, null);

    private final String line;
    private int at;
    /** A quote does not end, so that what the proxies behind have written is part of a value. */
    private boolean open;

    private ForwardedReader(String line) {
        this.line = line;
    }

    /** What the proxies have said, the nearest last; what cannot be read is a proxy that says nothing. */
    static List<Hop> hops(List<String> lines) {
        List<Hop> hops = new ArrayList<>();
        for (String line : lines) {
            new ForwardedReader(line).read(hops);
        }
        return hops;
    }

    private void read(List<Hop> hops) {
        List<Hop> read = new ArrayList<>();
        do {
            read.add(hop());
        } while (take(','));
        if (open) {
            hops.add(SILENT);
            return;
        }
        hops.addAll(read);
        if (at < line.length()) {
            // Where the next one begins is in doubt, and so is what all before it have said.
            hops.add(SILENT);
        }
    }

    private Hop hop() {
        InetSocketAddress from = null;
        String scheme = null;
        String host = null;
        do {
            String name = token().toLowerCase(Locale.ROOT);
            String value = take('=') ? value() : null;
            switch (name) {
                case "for" -> from = HopReader.address(value);
                case "proto" -> scheme = HopReader.scheme(value);
                case "host" -> host = HopReader.host(value);
                default -> {
                    // "by" is the proxy itself, others are extensions
                }
            }
        } while (take(';'));
        return new Hop(from, scheme, host);
    }

    private boolean take(char expected) {
        spaces();
        if (at < line.length() && line.charAt(at) == expected) {
            at++;
            spaces();
            return true;
        }
        return false;
    }

    private void spaces() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }

    private String token() {
        int start = at;
        // More than a token may have, as some proxies leave the quotes around addresses out.
        while (at < line.length() && "=;,\" \t".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(start, at);
    }

    private @Nullable String value() {
        if (at == line.length() || line.charAt(at) != '"') {
            return token();
        }
        StringBuilder value = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c == '\\' && at + 1 < line.length()) {
                c = line.charAt(++at);
            }
            value.append(c);
        }
        open = true;
        return null;
    }
}
