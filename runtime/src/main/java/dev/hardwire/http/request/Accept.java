package dev.hardwire.http.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses a media type by the {@code Accept} header of a request (RFC 9110, 12.5.1). */
public final class Accept {
    private static final String ANY = "*/*";
    /** How well a range names a media type: as all do, as its kind does, as itself with parameters, as itself. */
    private static final int NOT = -1;

    private static final int BY_ANY = 0;
    private static final int BY_KIND = 1;
    private static final int WITH_PARAMETERS = 2;
    private static final int EXACTLY = 3;

    private Accept() {}

    /**
     * The position of the media type that the client likes best, the first of several that it likes as much; negative where
     * it accepts none.
     *
     * @param accept all values of the header, joined by commas; null where there is none, which accepts all
     * @param mediaTypes in lower case, parameters are not looked at; a range such as {@code image/*} stands for what is in it
     */
    public static int choose(@Nullable String accept, List<String> mediaTypes) {
        // What nearly all clients send costs nothing.
        if (accept == null || accept.equals(ANY) || accept.equals(mediaTypes.get(0)) || accept.isBlank()) {
            return 0;
        }
        int best = -1;
        int bestQuality = 0;
        for (int i = 0; i < mediaTypes.size(); i++) {
            int quality = quality(accept, MediaType.of(mediaTypes.get(i)));
            if (quality > bestQuality) {
                best = i;
                bestQuality = quality;
            }
        }
        return best;
    }

    /** What the most specific range says of a media type, in thousandths; 0 where it is not accepted. */
    private static int quality(String accept, String mediaType) {
        int quality = 0;
        int specificity = NOT;
        for (int start = 0; start < accept.length(); ) {
            int end = end(accept, start, ',');
            int ofThis = specificity(accept, start, end, mediaType);
            if (ofThis > specificity) {
                int given = quality(accept, start, end);
                // What is refused with parameters only is not refused without them.
                if (given > 0 || (given == 0 && ofThis != WITH_PARAMETERS)) {
                    quality = given;
                    specificity = ofThis;
                }
            }
            start = end + 1;
        }
        return quality;
    }

    /** Where a part ends; what is quoted is no separator. */
    private static int end(String text, int start, char separator) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == separator && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static int specificity(String accept, int start, int end, String mediaType) {
        int semicolon = Math.min(end, end(accept, start, ';'));
        String range = accept.substring(start, semicolon).strip();
        if (range.equals(ANY) || range.equals("*")) {
            return BY_ANY;
        }
        int slash = range.indexOf('/');
        if (slash < 0 || !range.regionMatches(true, 0, mediaType, 0, slash + 1)) {
            return mediaType.equals(ANY) && slash > 0 ? EXACTLY : NOT;
        }
        if (range.endsWith("/*") && range.length() == slash + 2) {
            return BY_KIND;
        }
        if (!range.equalsIgnoreCase(mediaType) && !mediaType.endsWith("/*")) {
            return NOT;
        }
        return hasParameters(accept, semicolon, end) ? WITH_PARAMETERS : EXACTLY;
    }

    /** Whether there are parameters beside the quality and a charset that we send. */
    private static boolean hasParameters(String accept, int start, int end) {
        for (int from = start + 1; from < end; ) {
            int to = Math.min(end, end(accept, from, ';'));
            String parameter = accept.substring(from, to).strip().toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !parameter.startsWith("q=") && !parameter.startsWith("charset=")) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /** The quality of a range in thousandths, 1000 where it says none; negative where that is malformed. */
    private static int quality(String accept, int start, int end) {
        for (int from = Math.min(end, end(accept, start, ';')) + 1; from < end; ) {
            int to = Math.min(end, end(accept, from, ';'));
            String parameter = accept.substring(from, to).strip();
            if (parameter.regionMatches(true, 0, "q=", 0, 2)) {
                return thousandths(parameter.substring(2).strip());
            }
            from = to + 1;
        }
        return 1000;
    }

    private static int thousandths(String text) {
        if (!text.matches("[01]?(\\.[0-9]{0,3})?") || text.isEmpty() || text.equals(".")) {
            return -1;
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String rest = point < 0 ? "" : text.substring(point + 1);
        int value = (whole.isEmpty() ? 0 : Integer.parseInt(whole)) * 1000
                + Integer.parseInt((rest + "000").substring(0, 3));
        return value > 1000 ? -1 : value;
    }
}
