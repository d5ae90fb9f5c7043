package dev.hardwire.http.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query string in their order, decoded: {@code +} and {@code %20} are spaces, a name without {@code =}
 * has an empty value. Immutable and thread-safe.
 */
public final class QueryParameters {
    /** No parameters. */
    public static final QueryParameters NONE = new QueryParameters(List.of());

    /** Name, value, name, value and so on. */
    private final List<String> pairs;

    private QueryParameters(List<String> pairs) {
        this.pairs = pairs;
    }

    /** Reads a query string, without its question mark; answers null where it is badly encoded. */
    public static @Nullable QueryParameters parse(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return NONE;
        }
        List<String> pairs = new ArrayList<>(8);
        int length = query.length();
        for (int start = 0; start <= length; ) {
            int next = query.indexOf('&', start);
            int end = next < 0 ? length : next;
            if (end > start && !add(pairs, query, start, end)) {
                return null;
            }
            start = end + 1;
        }
        return new QueryParameters(pairs);
    }

    private static boolean add(List<String> pairs, String query, int start, int end) {
        int equals = query.indexOf('=', start);
        int nameEnd = equals < 0 || equals > end ? end : equals;
        String name = PercentEncoding.decode(query, start, nameEnd, true);
        String value = nameEnd == end ? "" : PercentEncoding.decode(query, nameEnd + 1, end, true);
        if (name == null || value == null) {
            return false;
        }
        pairs.add(name);
        pairs.add(value);
        return true;
    }

    /** The values of a parameter in their order; empty where it is absent. */
    public List<String> all(String name) {
        String first = null;
        List<String> several = null;
        for (int i = 0; i < pairs.size(); i += 2) {
            if (pairs.get(i).equals(name)) {
                String value = pairs.get(i + 1);
                if (first == null) {
                    first = value;
                } else {
                    if (several == null) {
                        several = new ArrayList<>();
                        several.add(first);
                    }
                    several.add(value);
                }
            }
        }
        return several != null ? several : first == null ? List.of() : List.of(first);
    }
}
