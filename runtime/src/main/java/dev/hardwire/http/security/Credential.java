package dev.hardwire.http.security;

import dev.hardwire.handler.BasicCredentials;
import java.security.cert.X509Certificate;

/** What a request has where a security scheme looks for its credential. */
sealed interface Credential {
    /** Nothing. */
    record Absent() implements Credential {
        static final Absent INSTANCE = new Absent();
    }

    /** An {@code Authorization} header that names another scheme, or none: nothing for this one, of a caller who is not unknown. */
    record OfAnotherScheme() implements Credential {
        static final OfAnotherScheme INSTANCE = new OfAnotherScheme();
    }

    /** Something that is no credential of the scheme's kind: refused without asking anybody. */
    record Malformed(String detail) implements Credential {}

    /** A key or token; never empty. */
    record Text(String value) implements Credential {}

    /** Name and password. */
    record Basic(BasicCredentials value) implements Credential {}

    /** A client's certificate. */
    record Certificate(X509Certificate value) implements Credential {}
}
