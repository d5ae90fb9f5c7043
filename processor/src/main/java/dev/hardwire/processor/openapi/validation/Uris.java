package dev.hardwire.processor.openapi.validation;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The URIs of schema resources. */
final class Uris {
    private static final String FILES = "resource:///";

    private Uris() {}

    /** The URI of a file below the resource root. */
    static String ofFile(String file) {
        return FILES + encoded(file);
    }

    /** The file of a URI, if it is that of one below the resource root; else null. */
    static @Nullable String file(String uri) {
        return uri.startsWith(FILES) ? decoded(uri.substring(FILES.length())) : null;
    }

    /** The file that a copy of what a URI locates has: {@code host/path}; null where it locates nothing. */
    static @Nullable String copy(String uri) {
        String scheme = uri.startsWith("http://") ? "http://" : "https://";
        return uri.startsWith(scheme) ? decoded(uri.substring(scheme.length())) : null;
    }

    /** What is in front of the fragment. */
    static String withoutFragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }

    /** The fragment, decoded; empty where there is none. */
    static String fragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? "" : decoded(reference.substring(hash + 1));
    }

    /** A reference, without its fragment, as seen from a base; null where it is no URI. */
    static @Nullable String resolved(String base, String reference) {
        String target = withoutFragment(reference);
        if (target.isEmpty()) {
            return base;
        }
        try {
            URI relative = new URI(encoded(target));
            URI resolved = new URI(base).resolve(relative);
            String text = resolved.toString();
            // java.net.URI writes an empty authority as none
            return text.startsWith("resource:/") && !text.startsWith(FILES)
                    ? FILES + text.substring("resource:/".length())
                    : text;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** With all characters that a URI does not have encoded. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a broken encoding leads nowhere, and the error shows it
        }
    }
}
