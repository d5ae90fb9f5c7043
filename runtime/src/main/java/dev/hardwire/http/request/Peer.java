package dev.hardwire.http.request;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a connection, and how it came.
 *
 * @param address where the connection comes from
 * @param scheme {@code https} over TLS, else {@code http}
 * @param certificate the client's, where it has shown one in the TLS handshake
 */
public record Peer(
        InetSocketAddress address, String scheme, @Nullable X509Certificate certificate) {
    /** A peer that came without TLS. */
    public static Peer plain(InetSocketAddress address) {
        return new Peer(address, "http", null);
    }
}
