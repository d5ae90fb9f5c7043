package dev.hardwire.config;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Options within options, which are always there.
 *
 * @param table asked for when one of them is said: a table costs a class for each of its options when a program starts
 */
record Group<O, B, C>(String name, Supplier<OptionTable<C, ?>> table, Function<O, C> getter, BiFunction<B, C, B> setter)
        implements OptionTable.Part<O, B> {
    @Override
    public void addFormats(String prefix, Map<String, Format<?>> formats) {
        table.get().addFormats(prefix + name + '.', formats);
    }

    @Override
    public @Nullable Option find(String prefix, String words) {
        return words.startsWith(name + '-')
                ? table.get().find(prefix + name + '.', words.substring(name.length() + 1))
                : null;
    }

    @Override
    public B apply(String prefix, @Nullable O current, B builder, Entries entries) {
        String below = prefix + name + '.';
        if (entries.below(below).isEmpty()) {
            return builder;
        }
        return table.get()
                .read(below, current == null ? null : getter.apply(current), entries)
                .map(value -> setter.apply(builder, value))
                .orElse(builder);
    }
}
