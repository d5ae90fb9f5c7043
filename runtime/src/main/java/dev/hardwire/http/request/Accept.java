package dev.hardwire.http.request;

import java.util.ArrayList;
import java.util.List;
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

    private static final String CHARSET = "charset=";
    /** The quality of a range that says none. */
    private static final int UNSAID = -2;

    /** How many ranges are looked at; browsers send fewer than ten. */
    private static final int MAX_RANGES = 100;

    private Accept() {}

    /**
     * The position of the media type that the client likes best, the first of several that it likes as much; negative where
     * it accepts none. What stands behind the first 100 ranges is not looked at.
     *
     * @param accept all values of the header, joined by commas; null where there is none, which accepts all
     * @param mediaTypes in lower case, parameters are not looked at; a range such as {@code image/*} stands for what is in it
     */
    public static int choose(@Nullable String accept, List<String> mediaTypes) {
        // What nearly all clients send costs nothing.
        if (accept == null || accept.equals(ANY) || accept.equals(mediaTypes.get(0)) || accept.isBlank()) {
            return 0;
        }
        List<Range> ranges = ranges(accept);
        int best = -1;
        int bestQuality = 0;
        for (int i = 0; i < mediaTypes.size(); i++) {
            int quality = quality(ranges, MediaType.of(mediaTypes.get(i)));
            if (quality > bestQuality) {
                best = i;
                bestQuality = quality;
            }
        }
        return best;
    }

    /** What the most specific range says of a media type, in thousandths; 0 where it is not accepted. */
    private static int quality(List<Range> ranges, String mediaType) {
        int quality = 0;
        int specificity = NOT;
        for (Range range : ranges) {
            int ofThis = range.specificity(mediaType);
            // What is refused with parameters only is not refused without them.
            if (ofThis > specificity && (range.quality > 0 || ofThis != WITH_PARAMETERS)) {
                quality = range.quality;
                specificity = ofThis;
            }
        }
        return quality;
    }

    private static List<Range> ranges(String accept) {
        List<Range> ranges = new ArrayList<>();
        int parts = 0;
        for (int start = 0; start < accept.length() && parts < MAX_RANGES; parts++) {
            int end = end(accept, start, accept.length(), ',');
            Range range = range(accept, start, end);
            // One whose quality is malformed says nothing.
            if (range.quality >= 0) {
                ranges.add(range);
            }
            start = end + 1;
        }
        return ranges;
    }

    private static Range range(String accept, int start, int end) {
        int semicolon = end(accept, start, end, ';');
        String mediaTypes = accept.substring(start, semicolon).strip();
        boolean parameters = false;
        int quality = UNSAID;
        for (int from = semicolon + 1; from < end; ) {
            int to = end(accept, from, end, ';');
            String parameter = accept.substring(from, to).strip();
            if (parameter.regionMatches(true, 0, "q=", 0, 2)) {
                quality = quality == UNSAID ? thousandths(parameter.substring(2).strip()) : quality;
            } else if (!parameter.isEmpty() && !parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
                parameters = true;
            }
            from = to + 1;
        }
        return new Range(mediaTypes, parameters, quality == UNSAID ? 1000 : quality);
    }

    /** Where a part ends, at the latest at {@code limit}; what is quoted is no separator. */
    private static int end(String text, int start, int limit, char separator) {
        boolean quoted = false;
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == separator && !quoted) {
                return i;
            }
        }
        return limit;
    }

    /**
     * A part of the header.
     *
     * @param parameters whether there are any beside the quality and a charset that we send
     * @param quality in thousandths, 1000 where it says none; negative where that is malformed
     */
    private record Range(String mediaTypes, boolean parameters, int quality) {
        int specificity(String mediaType) {
            if (mediaTypes.equals(ANY) || mediaTypes.equals("*")) {
                return BY_ANY;
            }
            int slash = mediaTypes.indexOf('/');
            if (slash < 0 || !mediaTypes.regionMatches(true, 0, mediaType, 0, slash + 1)) {
                return mediaType.equals(ANY) && slash > 0 ? EXACTLY : NOT;
            }
            if (mediaTypes.endsWith("/*") && mediaTypes.length() == slash + 2) {
                return BY_KIND;
            }
            if (!mediaTypes.equalsIgnoreCase(mediaType) && !mediaType.endsWith("/*")) {
                return NOT;
            }
            return parameters ? WITH_PARAMETERS : EXACTLY;
        }
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
