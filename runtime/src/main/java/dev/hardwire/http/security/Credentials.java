package dev.hardwire.http.security;

import dev.hardwire.handler.BasicCredentials;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.http.request.Cookies;
import dev.hardwire.http.request.QueryParameters;
import dev.hardwire.spi.security.SecurityScheme;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the credentials in the head of a request, or in what a client says when it joins a namespace. */
final class Credentials {
    private static final String AUTHORIZATION = "authorization";
    /** A token as RFC 6750, 2.1 has it. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final Request request;
    private final @Nullable Handshake handshake;

    /** Those of a request. */
    Credentials(Request request) {
        this.request = request;
        this.handshake = null;
    }

    /** Those of the request of a handshake, or where it has none of a scheme, those of its {@code auth} payload. */
    Credentials(Handshake handshake) {
        this.request = handshake.request();
        this.handshake = handshake;
    }

    /** What there is for a scheme. */
    Credential of(SecurityScheme scheme) {
        Credential found = ofRequest(scheme);
        boolean isNone = found instanceof Credential.Absent || found instanceof Credential.OfAnotherScheme;
        if (!isNone || handshake == null) {
            return found;
        }
        Credential given = AuthPayload.credential(handshake.auth(), scheme);
        return given instanceof Credential.Absent ? found : given;
    }

    private Credential ofRequest(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case HEADER -> key(request.headers(scheme.parameter()), "header " + scheme.parameter());
            case QUERY -> query(scheme.parameter());
            case COOKIE ->
                key(Cookies.all(request.headers("cookie"), scheme.parameter()), "cookie " + scheme.parameter());
            case BASIC -> basic();
            case BEARER -> bearer();
            case HTTP -> authorization(scheme.parameter());
            case CERTIFICATE -> certificate();
        };
    }

    private Credential query(String name) {
        QueryParameters query = QueryParameters.parse(request.query());
        // Whether the key is in one that cannot be read nobody knows: its caller is not taken for one without.
        return query == null
                ? new Credential.Malformed("The query cannot be read")
                : key(query.all(name), "query parameter " + name);
    }

    private static Credential key(List<String> values, String where) {
        if (values.isEmpty()) {
            return Credential.Absent.INSTANCE;
        }
        if (values.size() > 1) {
            return new Credential.Malformed("The " + where + " is there " + values.size() + " times");
        }
        return values.get(0).isEmpty()
                ? new Credential.Malformed("The " + where + " is empty")
                : new Credential.Text(values.get(0));
    }

    /** What the {@code Authorization} header has behind the name of a scheme, which has no case (RFC 9110, 11.1). */
    private Credential authorization(String scheme) {
        List<String> values = request.headers(AUTHORIZATION);
        if (values.size() > 1) {
            return new Credential.Malformed("There are " + values.size() + " Authorization headers");
        }
        if (values.isEmpty()) {
            return Credential.Absent.INSTANCE;
        }
        String value = values.get(0);
        int length = scheme.length();
        boolean isOfScheme = value.regionMatches(true, 0, scheme, 0, length)
                && (value.length() == length || isBlank(value.charAt(length)));
        if (!isOfScheme) {
            return Credential.OfAnotherScheme.INSTANCE;
        }
        String behind = value.substring(length).strip();
        return behind.isEmpty()
                ? new Credential.Malformed("The Authorization header has no credentials behind " + scheme)
                : new Credential.Text(behind);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private Credential bearer() {
        Credential found = authorization("Bearer");
        return found instanceof Credential.Text text && !isToken(text.value())
                ? new Credential.Malformed("The Authorization header has no token behind Bearer")
                : found;
    }

    /** Whether a text can be a token. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    private Credential basic() {
        Credential found = authorization("Basic");
        return found instanceof Credential.Text text ? basic(text.value()) : found;
    }

    private static Credential basic(String encoded) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            int colon = decoded.indexOf(':');
            if (colon >= 0 && decoded.chars().noneMatch(Character::isISOControl)) {
                return new Credential.Basic(
                        new BasicCredentials(decoded.substring(0, colon), decoded.substring(colon + 1)));
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return new Credential.Malformed("The Authorization header is no base64 of UTF-8");
        }
        return new Credential.Malformed(
                "The Authorization header has no user name and password, with a colon in between");
    }

    private Credential certificate() {
        X509Certificate shown = request.clientCertificate();
        return shown == null ? Credential.Absent.INSTANCE : new Credential.Certificate(shown);
    }
}
