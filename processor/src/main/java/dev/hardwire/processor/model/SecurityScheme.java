package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Operation.Location;
import java.util.Set;

/** A security scheme of a document: a way in which callers show who they are. */
public sealed interface SecurityScheme {
    /** Its name in the document. */
    String name();

    /** Where it is declared. */
    Place.InDocument place();

    /** What a message calls it, as {@code apiKey} or {@code http basic}. */
    String kind();

    /**
     * A key that is sent as it is.
     *
     * @param in anything but the path
     * @param parameter the name of the header, query parameter or cookie
     */
    record ApiKey(String name, Location in, String parameter, Place.InDocument place) implements SecurityScheme {
        @Override
        public String kind() {
            return "apiKey";
        }
    }

    /**
     * A scheme of the {@code Authorization} header.
     *
     * @param scheme as the document writes it: it has no case
     */
    record Http(String name, String scheme, Place.InDocument place) implements SecurityScheme {
        @Override
        public String kind() {
            return "http " + scheme;
        }

        /** Whether it is that of RFC 7617: a name and a password. */
        public boolean isBasic() {
            return scheme.equalsIgnoreCase("basic");
        }

        /** Whether it is that of RFC 6750: a token. */
        public boolean isBearer() {
            return scheme.equalsIgnoreCase("bearer");
        }
    }

    /**
     * A token of OAuth 2.
     *
     * @param scopes those that its flows declare
     */
    record OAuth2(String name, Set<String> scopes, Place.InDocument place) implements SecurityScheme {
        public OAuth2 {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String kind() {
            return "oauth2";
        }
    }

    /** A token of OpenID Connect. */
    record OpenIdConnect(String name, String openIdConnectUrl, Place.InDocument place) implements SecurityScheme {
        @Override
        public String kind() {
            return "openIdConnect";
        }
    }

    /** The certificate of the client's side of a TLS connection. */
    record MutualTls(String name, Place.InDocument place) implements SecurityScheme {
        @Override
        public String kind() {
            return "mutualTLS";
        }
    }
}
