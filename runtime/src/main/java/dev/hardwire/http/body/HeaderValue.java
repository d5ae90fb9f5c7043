package dev.hardwire.http.body;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a header such as {@code form-data; name="photo"; filename*=UTF-8''%e2%82%ac.png} (RFC 9110, 5.6.6; RFC 8187).
 *
 * @param value before the first semicolon, in lower case
 * @param parameters by name in lower case, unquoted; of those that occur twice the first
 */
record HeaderValue(String value, Map<String, String> parameters) {
    /** Takes a value apart. Never fails: what is no parameter is passed over. */
    static HeaderValue parse(String text) {
        int end = text.indexOf(';');
        String value = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = end < 0 ? text.length() : end;
        while (at < text.length()) {
            at++; // the semicolon
            int equals = at;
            while (equals < text.length() && text.charAt(equals) != '=' && text.charAt(equals) != ';') {
                equals++;
            }
            String name = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            at = equals;
            if (at < text.length() && text.charAt(at) == '=') {
                StringBuilder parameter = new StringBuilder();
                at = read(text, at + 1, parameter);
                parameters.putIfAbsent(name, parameter.toString());
            }
        }
        return new HeaderValue(value, parameters);
    }

    /** Reads a token or a quoted string, and answers where the next semicolon is. */
    private static int read(String text, int from, StringBuilder into) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at = quoted(text, at + 1, into);
            int semicolon = text.indexOf(';', at);
            return semicolon < 0 ? text.length() : semicolon;
        }
        int semicolon = text.indexOf(';', at);
        int end = semicolon < 0 ? text.length() : semicolon;
        into.append(text.substring(at, end).strip());
        return end;
    }

    /** A backslash is one of its own before anything but a quote or another: browsers send paths of Windows so. */
    private static int quoted(String text, int from, StringBuilder into) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escaped = text.charAt(at) == '\\'
                    && at + 1 < text.length()
                    && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
            at += escaped ? 1 : 0;
            into.append(text.charAt(at));
            at++;
        }
        return Math.min(at + 1, text.length());
    }

    /** A parameter, from its extended form ({@code filename*}) where that can be decoded; null where it is absent. */
    @Nullable
    String text(String name) {
        String extended = parameters.get(name + "*");
        String decoded = extended == null ? null : decoded(extended);
        return decoded == null ? parameters.get(name) : decoded;
    }

    private static @Nullable String decoded(String extended) {
        String[] parts = extended.split("'", 3);
        if (parts.length < 3) {
            return null;
        }
        Charset charset;
        if (parts[0].equalsIgnoreCase("utf-8")) {
            charset = StandardCharsets.UTF_8;
        } else if (parts[0].equalsIgnoreCase("iso-8859-1")) {
            charset = StandardCharsets.ISO_8859_1;
        } else {
            return null;
        }
        byte[] bytes = percentDecoded(parts[2]);
        try {
            return bytes == null
                    ? null
                    : charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null; // the plain form is taken
        }
    }

    private static byte @Nullable [] percentDecoded(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                return null;
            }
        }
        return bytes.toByteArray();
    }
}
