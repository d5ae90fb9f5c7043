package dev.hardwire.handler;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request line and headers of an HTTP request. Immutable and thread-safe; usable after the request was answered. */
public interface Request {
    /** The method in upper case. */
    String method();

    /** The request target as sent: path and query, percent-encoded. */
    String target();

    /** The path, percent-encoded as sent, without the query. */
    String path();

    /** The query string as sent, without the question mark; null where there is none. */
    @Nullable
    String query();

    /** The first value of a header (any case), or null. */
    @Nullable
    String header(String name);

    /** All values of a header (any case), unmodifiable. */
    List<String> headers(String name);

    /** The names of all headers, in the case they were sent in, without duplicates. */
    List<String> headerNames();

    /** The media type of the body, in lower case and without parameters such as a charset; null where it is not told. */
    @Nullable
    String contentType();

    /** How the request came: {@code https} over TLS, else {@code http}. Behind a trusted proxy, how it came to that. */
    String scheme();

    /**
     * The host that the client has asked for, with a port where that is not the usual one of the scheme; null in HTTP/1.0,
     * where it may be left out. Whatever the client has sent: compare it with what is known before trusting it. Behind a
     * trusted proxy, the host that it was asked for.
     */
    @Nullable
    String host();

    /**
     * What a trusted proxy took from the front of the path, such as {@code /shop}: to be put in front of paths that a
     * client is told. Empty where that is nothing.
     */
    String prefix();

    /**
     * The certificate that the client has shown, and proved to own, in the TLS handshake; null where it has shown none, or
     * was not asked for one.
     */
    @Nullable
    X509Certificate clientCertificate();

    /**
     * The principal of this type that a security check of the operation has returned; null where there is none, and while
     * credentials are checked.
     */
    <T> @Nullable T principal(Class<T> type);

    /**
     * Where the connection comes from. Behind a trusted proxy, where the connection to that came from, with port 0 if it
     * does not say which.
     */
    InetSocketAddress remoteAddress();

    /** The id of the request, which the log and a 500 problem name too. */
    String id();
}
