package dev.hardwire.http.request;

import dev.hardwire.spi.RequestPath;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits one request target after the other into the segments of its path. {@link #parse} takes a target, {@link #lookingIn}
 * says whose literals are asked for; nothing is allocated unless a segment is percent-encoded. For one thread.
 */
public final class RequestTarget implements RequestPath {
    private String target = "/";
    private int size;
    private int pathStart;
    private int pathEnd;
    /** Start, end and hash code of each segment; the hash code is that of its characters as sent. */
    private int[] starts = new int[16];

    private int[] ends = new int[16];
    private int[] hashes = new int[16];
    private boolean encoded;
    private @Nullable LiteralSegments literals;

    /** Takes a target: a path with a query, or a whole URL (RFC 9112, 3.2.2); false if it is neither, or badly encoded. */
    public boolean parse(String newTarget) {
        target = newTarget;
        size = 0;
        encoded = false;
        pathStart = startOfPath(newTarget);
        if (pathStart < 0) {
            return false;
        }
        if (pathStart == newTarget.length() || newTarget.charAt(pathStart) != '/') {
            pathEnd = pathStart; // a whole URL with nothing behind the authority
            return true;
        }
        return split(newTarget);
    }

    /** Where the path begins: after the authority of a whole URL; negative if there is no path. */
    private static int startOfPath(String target) {
        if (!target.isEmpty() && target.charAt(0) == '/') {
            return 0;
        }
        int authority = startOfAuthority(target);
        return authority < 0 ? -1 : endOfAuthority(target, authority);
    }

    private static int startOfAuthority(String target) {
        return target.regionMatches(true, 0, "http://", 0, 7)
                ? 7
                : target.regionMatches(true, 0, "https://", 0, 8) ? 8 : -1;
    }

    private static int endOfAuthority(String target, int start) {
        int end = target.indexOf('/', start);
        int query = target.indexOf('?', start);
        return end < 0 || (query >= 0 && query < end) ? (query < 0 ? target.length() : query) : end;
    }

    /** Whether a target is a path, maybe with a query, of characters that a target has. */
    public static boolean isPath(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '#') {
                return false;
            }
        }
        return target.startsWith("/");
    }

    /** Whether a target is a whole URL: of a proxy's request, mostly. */
    public static boolean isWhole(String target) {
        return startOfAuthority(target) > 0;
    }

    /** The authority of a target that is a whole URL. */
    public static String authority(String target) {
        int start = startOfAuthority(target);
        return target.substring(start, endOfAuthority(target, start));
    }

    private boolean split(String text) {
        int length = text.length();
        int start = pathStart + 1;
        int hash = 0;
        int i = start;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c == '/') {
                segment(start, i, hash);
                start = i + 1;
                hash = 0;
            } else if (c == '?' || c == '#') {
                break;
            } else {
                hash = 31 * hash + c;
                if (c == '%') {
                    encoded = true;
                    if (!PercentEncoding.isEscape(text, i, length)) {
                        return false;
                    }
                } else if (c <= ' ' || c >= 0x7f) {
                    return false;
                }
            }
        }
        pathEnd = Math.min(i, length);
        // "/" has no segments.
        if (start < pathEnd || size > 0) {
            segment(start, pathEnd, hash);
        }
        return !encoded || decodes();
    }

    private void segment(int start, int end, int hash) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size++] = hash;
    }

    private boolean decodes() {
        for (int i = 0; i < size; i++) {
            if (PercentEncoding.decode(target, starts[i], ends[i], false) == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Has the path end with a slash where it does not, and the other way round, for the segments only.
     *
     * @return false if that changes nothing, or would make a path that begins as the name of a host or ends in two slashes
     */
    public boolean toggleSlash() {
        if (size == 0 || starts[0] == ends[0]) {
            return false;
        }
        int last = size - 1;
        if (starts[last] != ends[last]) {
            segment(pathEnd, pathEnd, 0);
            return true;
        }
        if (starts[last - 1] == ends[last - 1]) {
            return false;
        }
        size = last;
        return true;
    }

    /** Has {@link #literal} look among these; answers this. */
    public RequestTarget lookingIn(LiteralSegments segments) {
        literals = segments;
        return this;
    }

    /** Whether the path goes on, with a slash at least, behind the segments of a prefix; each path is below none. */
    public boolean isBelow(List<String> prefix) {
        int length = prefix.size();
        if (length > 0 && size <= length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isSegment(i, prefix.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSegment(int index, String literal) {
        int start = starts[index];
        int end = ends[index];
        return encoded
                ? decoded(target, start, end).equals(literal)
                : end - start == literal.length() && target.startsWith(literal, start);
    }

    /** Whether a segment is empty. */
    boolean isEmpty(int index) {
        return starts[index] == ends[index];
    }

    /** The path as sent, without authority and query. */
    public String path() {
        if (pathStart >= pathEnd) {
            return "/";
        }
        return pathStart == 0 && pathEnd == target.length() ? target : target.substring(pathStart, pathEnd);
    }

    /** The query of a target that is well-formed, as sent, or null where there is none. */
    public static @Nullable String query(String target) {
        int question = target.indexOf('?');
        int fragment = target.indexOf('#');
        int end = fragment < 0 ? target.length() : fragment;
        return question < 0 || question > end ? null : target.substring(question + 1, end);
    }

    /** A segment of a target that is well-formed, percent-decoded once; found without splitting the rest. */
    static String segment(String target, int index) {
        int start = startOfSegment(target, index);
        return decoded(target, start, endOfSegment(target, start));
    }

    /** A segment of a target that is well-formed, as sent. */
    static String rawSegment(String target, int index) {
        int start = startOfSegment(target, index);
        return target.substring(start, endOfSegment(target, start));
    }

    private static int startOfSegment(String target, int index) {
        int start = startOfPath(target) + 1;
        for (int i = 0; i < index; i++) {
            start = target.indexOf('/', start) + 1;
        }
        return start;
    }

    private static int endOfSegment(String target, int start) {
        int end = start;
        while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String decoded(String target, int start, int end) {
        String decoded = PercentEncoding.decode(target, start, end, false);
        if (decoded == null) {
            throw new IllegalStateException("The segments of a target are asked for only where it is well-formed");
        }
        return decoded;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String literal(int index) {
        LiteralSegments known = literals;
        if (known == null) {
            return VARIABLE;
        }
        int start = starts[index];
        int end = ends[index];
        String found;
        if (encoded && target.indexOf('%', start) >= 0) {
            String decoded = segment(index);
            found = known.find(decoded, 0, decoded.length(), decoded.hashCode());
        } else {
            found = known.find(target, start, end, hashes[index]);
        }
        return found == null ? VARIABLE : found;
    }

    @Override
    public String segment(int index) {
        return decoded(target, starts[index], ends[index]);
    }
}
