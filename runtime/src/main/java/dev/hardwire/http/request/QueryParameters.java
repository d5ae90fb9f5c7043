package dev.hardwire.http.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query string in their order, decoded and as sent: {@code +} and {@code %20} are spaces, a name without
 * {@code =} has an empty value. Immutable and thread-safe.
 */
public final class QueryParameters {
    /** How many parameters a query may have. */
    public static final int MAX_PARAMETERS = 1_000;

    /** No parameters. */
    public static final QueryParameters NONE = new QueryParameters(List.of());

    /** What of a parameter stands where: its name, its value, its value as sent, then the next one's. */
    private static final int VALUE = 1;

    private static final int RAW = 2;
    private static final int WIDTH = 3;

    private final List<String> parts;

    private QueryParameters(List<String> parts) {
        this.parts = parts;
    }

    /** Reads a query string, without its question mark; answers null where it is badly encoded. */
    public static @Nullable QueryParameters parse(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return NONE;
        }
        List<String> parts = new ArrayList<>(4 * WIDTH);
        int length = query.length();
        for (int start = 0; start <= length; ) {
            int next = query.indexOf('&', start);
            int end = next < 0 ? length : next;
            if (end > start && !add(parts, query, start, end)) {
                return null;
            }
            start = end + 1;
        }
        return new QueryParameters(parts);
    }

    private static boolean add(List<String> parts, String query, int start, int end) {
        int equals = query.indexOf('=', start);
        int nameEnd = equals < 0 || equals > end ? end : equals;
        int valueStart = Math.min(nameEnd + 1, end);
        String name = PercentEncoding.decode(query, start, nameEnd, true);
        String value = PercentEncoding.decode(query, valueStart, end, true);
        if (name == null || value == null) {
            return false;
        }
        parts.add(name);
        parts.add(value);
        boolean same = value.length() == end - valueStart && query.startsWith(value, valueStart);
        parts.add(same ? value : query.substring(valueStart, end));
        return true;
    }

    /** How many there are. */
    public int size() {
        return parts.size() / WIDTH;
    }

    /** The names in their order, each as often as it occurs. */
    public List<String> names() {
        List<String> names = new ArrayList<>(size());
        for (int i = 0; i < parts.size(); i += WIDTH) {
            names.add(parts.get(i));
        }
        return names;
    }

    /** The values of a parameter in their order; empty where it is absent. */
    public List<String> all(String name) {
        return all(name, VALUE);
    }

    /** The values of a parameter as they were sent, in their order; empty where it is absent. */
    public List<String> raw(String name) {
        return all(name, RAW);
    }

    private List<String> all(String name, int which) {
        String first = null;
        List<String> several = null;
        for (int i = 0; i < parts.size(); i += WIDTH) {
            if (parts.get(i).equals(name)) {
                String value = parts.get(i + which);
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
