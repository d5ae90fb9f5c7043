package dev.hardwire.http.security;

import dev.hardwire.spi.security.SecurityRequirement;
import dev.hardwire.spi.security.SecurityRequirement.Required;
import dev.hardwire.spi.security.SecurityScheme;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes {@code WWW-Authenticate} (RFC 9110, 11.6.1): how a request can be made that is not refused. */
final class Challenges {
    private Challenges() {}

    /**
     * One challenge per scheme of the alternatives, in document order; schemes that would be challenged alike once.
     *
     * @param wrong the schemes of which the request had a credential that is not valid
     */
    static List<String> of(List<SecurityRequirement> alternatives, Collection<SecurityScheme> wrong) {
        Set<String> challenges = new LinkedHashSet<>();
        for (SecurityRequirement alternative : alternatives) {
            for (Required required : alternative.all()) {
                SecurityScheme scheme = required.scheme();
                boolean invalid = scheme.kind() == SecurityScheme.Kind.BEARER && wrong.contains(scheme);
                challenges.add(of(scheme) + (invalid ? ", error=\"invalid_token\"" : ""));
            }
        }
        return List.copyOf(challenges);
    }

    /** The challenge of RFC 6750, 3.1 for a token that is valid, and short of scopes. */
    static List<String> scopes(Required required) {
        return List.of(of(required.scheme()) + ", error=\"insufficient_scope\", scope="
                + quoted(String.join(" ", required.scopes())));
    }

    /** API keys and certificates have no registered scheme; theirs says where the credential is expected. */
    private static String of(SecurityScheme scheme) {
        String realm = " realm=" + quoted(scheme.realm());
        return switch (scheme.kind()) {
            case HEADER -> "ApiKey" + realm + ", in=\"header\", name=" + quoted(scheme.parameter());
            case QUERY -> "ApiKey" + realm + ", in=\"query\", name=" + quoted(scheme.parameter());
            case COOKIE -> "ApiKey" + realm + ", in=\"cookie\", name=" + quoted(scheme.parameter());
            case BASIC -> "Basic" + realm + ", charset=\"UTF-8\"";
            case BEARER -> "Bearer" + realm;
            case HTTP -> scheme.parameter() + realm;
            case CERTIFICATE -> "ClientCertificate" + realm;
        };
    }

    /** A quoted-string of ASCII, which every client can read. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c >= ' ' && c < 0x7f ? (char) c : '?');
        });
        return quoted.append('"').toString();
    }
}
