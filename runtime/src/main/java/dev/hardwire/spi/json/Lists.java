package dev.hardwire.spi.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays whose items need no checks but those of their type. */
public final class Lists {
    private Lists() {}

    /** Reads an array; null if the value is none, which is a violation. */
    public static <T> @Nullable List<T> read(JsonReader in, Codec<T> codec) {
        if (!in.beginArray()) {
            return null;
        }
        List<T> items = new ArrayList<>();
        while (in.nextElement()) {
            items.add(codec.read(in));
        }
        return items;
    }

    /** Writes an array. */
    public static <T> void write(JsonWriter out, Codec<T> codec, List<T> items) {
        out.beginArray();
        for (T item : items) {
            codec.write(out, item);
        }
        out.endArray();
    }

    /** Reads an array of strings; null if the value is none, which is a violation. */
    public static @Nullable List<String> strings(JsonReader in) {
        if (!in.beginArray()) {
            return null;
        }
        List<String> items = new ArrayList<>();
        while (in.nextElement()) {
            items.add(in.string());
        }
        return items;
    }

    /** Writes an array of strings. */
    public static void write(JsonWriter out, List<String> items) {
        out.beginArray();
        for (String item : items) {
            out.value(item);
        }
        out.endArray();
    }
}
