package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.SecurityScheme;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads security schemes. That they have what they must have, the grammar and the official schema see to. */
final class SecuritySchemes {
    private static final Map<String, Location> LOCATIONS =
            Map.of("query", Location.QUERY, "header", Location.HEADER, "cookie", Location.COOKIE);

    /** A token of RFC 9110, 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final References references;
    private final Diagnostics diagnostics;

    SecuritySchemes(References references, Diagnostics diagnostics) {
        this.references = references;
        this.diagnostics = diagnostics;
    }

    Map<String, SecurityScheme> read(Map<String, Node> nodes) {
        Map<String, SecurityScheme> read = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (references.follow(node) instanceof Mapping mapping) {
                SecurityScheme scheme = scheme(name, mapping);
                if (scheme != null) {
                    read.put(name, scheme);
                }
            }
        });
        return read;
    }

    private @Nullable SecurityScheme scheme(String name, Mapping scheme) {
        Place.InDocument place = scheme.place();
        return switch (scheme.textOrEmpty("type")) {
            case "apiKey" -> apiKey(name, scheme);
            case "http" ->
                isToken(scheme, "scheme") ? new SecurityScheme.Http(name, scheme.textOrEmpty("scheme"), place) : null;
            case "oauth2" -> new SecurityScheme.OAuth2(name, scopes(scheme), place);
            case "openIdConnect" ->
                new SecurityScheme.OpenIdConnect(name, scheme.textOrEmpty("openIdConnectUrl"), place);
            case "mutualTLS" -> new SecurityScheme.MutualTls(name, place);
            default -> null;
        };
    }

    private @Nullable SecurityScheme apiKey(String name, Mapping scheme) {
        Location in = LOCATIONS.get(scheme.textOrEmpty("in"));
        if (in == null || (in != Location.QUERY && !isToken(scheme, "name"))) {
            return null;
        }
        return new SecurityScheme.ApiKey(name, in, scheme.textOrEmpty("name"), scheme.place());
    }

    /** Whether a value can be the name of a header, cookie or authentication scheme; where it is absent, others say so. */
    private boolean isToken(Mapping scheme, String key) {
        String text = scheme.text(key);
        if (text != null && !TOKEN.matcher(text).matches()) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    scheme.placeOf(key),
                    "%s cannot be sent: a header, a cookie and an authentication scheme have letters, digits and"
                            + " !#$%%&'*+-.^_`|~ in their names. Correct it.",
                    text.isEmpty() ? "An empty name" : text);
            return false;
        }
        return text != null;
    }

    private static Set<String> scopes(Mapping scheme) {
        Set<String> scopes = new LinkedHashSet<>();
        for (Node flow : scheme.withoutExtensions("flows").values()) {
            if (flow instanceof Mapping mapping) {
                scopes.addAll(mapping.members("scopes").keySet());
            }
        }
        return scopes;
    }
}
