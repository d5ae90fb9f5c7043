package dev.hardwire.http.request;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a connection, and how it came; behind a trusted proxy, who that speaks for.
 *
 * @param address where the connection comes from
 * @param scheme {@code https} over TLS, else {@code http}
 * @param certificate the client's, where it has shown one in the TLS handshake
 * @param host the host that a proxy was asked for; null where the request itself says it
 * @param prefix what a proxy took from the front of the path; empty where that is nothing
 */
public record Peer(
        InetSocketAddress address,
        String scheme,
        @Nullable X509Certificate certificate,
        @Nullable String host,
        String prefix) {
    /** A peer that speaks for itself. */
    public Peer(InetSocketAddress address, String scheme, @Nullable X509Certificate certificate) {
        this(address, scheme, certificate, null, "");
    }

    /** A peer that came without TLS. */
    public static Peer plain(InetSocketAddress address) {
        return new Peer(address, "http", null);
    }
}
