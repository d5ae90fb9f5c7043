package dev.hardwire.spi.security;

/**
 * A security scheme of a document: where a request has the credential, and how a refusal asks for it.
 *
 * @param number what {@link SecurityTable#check} calls it
 * @param name as in the document
 * @param kind where the credential is
 * @param parameter the name of the header, query parameter or cookie; of {@link Kind#HTTP} the authentication scheme; else
 *     empty
 * @param realm for the {@code WWW-Authenticate} header: the title of the document
 * @param nonBlocking whether its check is called on the event loop; else on the handler executor
 */
public record SecurityScheme(int number, String name, Kind kind, String parameter, String realm, boolean nonBlocking) {

    /** Where a request has its credential. */
    public enum Kind {
        /** An API key in a header. */
        HEADER,
        /** An API key in the query. */
        QUERY,
        /** An API key in a cookie. */
        COOKIE,
        /** Name and password in the {@code Authorization} header (RFC 7617). */
        BASIC,
        /** A token in the {@code Authorization} header (RFC 6750), also of OAuth 2 and OpenID Connect. */
        BEARER,
        /** What the {@code Authorization} header has behind another authentication scheme. */
        HTTP,
        /** The certificate that the client has shown in the TLS handshake. */
        CERTIFICATE
    }
}
