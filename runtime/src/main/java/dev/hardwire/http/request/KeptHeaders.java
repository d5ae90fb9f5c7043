package dev.hardwire.http.request;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headers of a request that is kept, as one text: less memory, and looked through each time. Immutable. */
final class KeptHeaders {
    /** Behind each name and each value, neither of which can have one. */
    private static final char END = '\n';

    private final String text;

    private KeptHeaders(String text) {
        this.text = text;
    }

    /** The same headers; null where they are none that HTTP allows. */
    static @Nullable KeptHeaders of(HttpHeaders headers) {
        StringBuilder text = new StringBuilder(256);
        Iterator<Map.Entry<CharSequence, CharSequence>> all = headers.iteratorCharSequence();
        int lines = 0;
        while (all.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = all.next();
            text.append(header.getKey()).append(END).append(header.getValue()).append(END);
            lines += 2;
        }
        String whole = text.toString();
        return whole.chars().filter(character -> character == END).count() == lines ? new KeptHeaders(whole) : null;
    }

    /** The first value; null where there is none. */
    @Nullable
    String get(String name) {
        List<String> values = find(name, true);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values. */
    List<String> getAll(String name) {
        return find(name, false);
    }

    private List<String> find(String name, boolean onlyFirst) {
        List<String> found = new ArrayList<>(1);
        int at = 0;
        while (at < text.length() && !(onlyFirst && !found.isEmpty())) {
            int endOfName = text.indexOf(END, at);
            int end = text.indexOf(END, endOfName + 1);
            if (endOfName - at == name.length() && text.regionMatches(true, at, name, 0, name.length())) {
                found.add(text.substring(endOfName + 1, end));
            }
            at = end + 1;
        }
        return found;
    }

    /** The names as they were sent. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        int at = 0;
        while (at < text.length()) {
            int endOfName = text.indexOf(END, at);
            names.add(text.substring(at, endOfName));
            at = text.indexOf(END, endOfName + 1) + 1;
        }
        return names;
    }
}
