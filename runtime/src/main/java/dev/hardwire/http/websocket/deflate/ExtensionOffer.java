package dev.hardwire.http.websocket.deflate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One extension that a client offers, as RFC 6455 has it in {@code Sec-WebSocket-Extensions} (9.1).
 *
 * @param name which one
 * @param parameters its parameters as they came, also several of one name
 */
public record ExtensionOffer(String name, List<Parameter> parameters) {
    /** Copies the parameters. */
    public ExtensionOffer {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter of an extension.
     *
     * @param name which one
     * @param value without quotes; null where it has none
     */
    public record Parameter(String name, @Nullable String value) {}

    /**
     * Reads the values of the header.
     *
     * @return the offers, in the client's order of preference; null where a value is not what RFC 6455 allows
     */
    public static @Nullable List<ExtensionOffer> parse(List<String> values) {
        List<ExtensionOffer> offers = new ArrayList<>(values.size());
        for (String value : values) {
            if (!new Scanner(value).offers(offers)) {
                return null;
            }
        }
        return offers;
    }

    /** Reads one value of the header. */
    private static final class Scanner {
        private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";

        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        /** A list of offers, in which elements may be empty (RFC 9110, 5.6.1); false if it is malformed. */
        boolean offers(List<ExtensionOffer> into) {
            boolean any = false;
            do {
                skipSpace();
                if (at == text.length() || text.charAt(at) == ',') {
                    continue;
                }
                ExtensionOffer offer = offer();
                if (offer == null) {
                    return false;
                }
                into.add(offer);
                any = true;
            } while (next(','));
            return any && at == text.length();
        }

        private @Nullable ExtensionOffer offer() {
            String name = token();
            List<Parameter> parameters = new ArrayList<>(4);
            while (name != null && next(';')) {
                String parameter = token();
                if (parameter == null) {
                    return null;
                }
                String value = null;
                if (next('=')) {
                    value = value();
                    if (value == null) {
                        return null;
                    }
                }
                parameters.add(new Parameter(parameter, value));
            }
            return name == null ? null : new ExtensionOffer(name, parameters);
        }

        /** A token, or a quoted string whose content is one. */
        private @Nullable String value() {
            skipSpace();
            if (at == text.length() || text.charAt(at) != '"') {
                return token();
            }
            StringBuilder unquoted = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    String content = unquoted.toString();
                    return content.equals(new Scanner(content).token()) ? content : null;
                }
                if (c == '\\' && at + 1 < text.length()) {
                    at++;
                }
                unquoted.append(text.charAt(at));
            }
            return null;
        }

        private @Nullable String token() {
            skipSpace();
            int start = at;
            while (at < text.length() && isTokenCharacter(text.charAt(at))) {
                at++;
            }
            return start == at ? null : text.substring(start, at);
        }

        private static boolean isTokenCharacter(char c) {
            return c > ' ' && c < 0x7f && SEPARATORS.indexOf(c) < 0;
        }

        private boolean next(char expected) {
            skipSpace();
            if (at < text.length() && text.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }

        private void skipSpace() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }
    }
}
