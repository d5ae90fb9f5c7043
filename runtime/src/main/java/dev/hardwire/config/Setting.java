package dev.hardwire.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One option.
 *
 * @param name its name within the options that it belongs to
 * @param setter sets it at their builder
 * @param secret whether its value is never shown
 */
record Setting<O, B, T>(String name, Format<T> format, BiFunction<B, ? super T, B> setter, boolean secret)
        implements OptionTable.Part<O, B> {
    @Override
    public void addFormats(String prefix, Map<String, Format<?>> formats) {
        formats.put(prefix + name, format);
    }

    @Override
    public @Nullable Option find(String prefix, String words) {
        return words.equals(name) ? new Option(prefix + name, format) : null;
    }

    @Override
    public B apply(String prefix, @Nullable O current, B builder, Entries entries) {
        Entry entry = entries.get(prefix + name);
        if (entry == null) {
            return builder;
        }
        // A properties file keeps the blanks at the end of a line; only in a password can they mean something.
        Optional<T> value = format.parse(secret ? entry.text() : entry.text().strip());
        if (value.isEmpty()) {
            entries.problem(described(entry) + ": must be " + format.allowed());
            return builder;
        }
        try {
            return setter.apply(builder, value.get());
        } catch (IllegalArgumentException e) {
            entries.problem(described(entry) + ": " + e.getMessage());
            return builder;
        }
    }

    private String described(Entry entry) {
        return entry.name() + (secret ? "" : " = \"" + entry.text() + '"') + " (" + entry.source() + ')';
    }
}
