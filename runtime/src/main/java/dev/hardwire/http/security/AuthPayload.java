package dev.hardwire.http.security;

import dev.hardwire.handler.BasicCredentials;
import dev.hardwire.spi.security.SecurityScheme;
import tools.jackson.databind.JsonNode;

/**
 * Finds the credentials that a client has put into the {@code auth} payload, since a browser lets it set no header: {@code
 * token} for a bearer token, {@code username} and {@code password}, and an API key by the name that it has as a parameter.
 */
final class AuthPayload {
    private AuthPayload() {}

    /** What the payload has for a scheme. */
    static Credential credential(JsonNode auth, SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case HEADER, QUERY, COOKIE -> text(auth, scheme.parameter());
            case BASIC -> basic(auth);
            case BEARER -> bearer(auth);
            case HTTP, CERTIFICATE -> Credential.Absent.INSTANCE;
        };
    }

    private static Credential text(JsonNode auth, String name) {
        JsonNode value = auth.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Credential.Absent.INSTANCE;
        }
        return value.isString() && !value.stringValue().isEmpty()
                ? new Credential.Text(value.stringValue())
                : new Credential.Malformed("auth." + name + " is no text, or an empty one");
    }

    private static Credential bearer(JsonNode auth) {
        Credential found = text(auth, "token");
        return found instanceof Credential.Text text && !Credentials.isToken(text.value())
                ? new Credential.Malformed("auth.token is no token")
                : found;
    }

    private static Credential basic(JsonNode auth) {
        Credential name = text(auth, "username");
        if (name instanceof Credential.Absent || name instanceof Credential.Malformed) {
            return name;
        }
        JsonNode password = auth.path("password");
        return name instanceof Credential.Text text && password.isString()
                ? new Credential.Basic(new BasicCredentials(text.value(), password.stringValue()))
                : new Credential.Malformed("auth.password is no text");
    }
}
