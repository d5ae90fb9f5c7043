package dev.hardwire.config;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Options within options, which are always there. */
record Group<O, B, C>(String name, OptionTable<C, ?> table, Function<O, C> getter, BiFunction<B, C, B> setter)
        implements OptionTable.Part<O, B> {
    @Override
    public void addFormats(String prefix, Map<String, Format<?>> formats) {
        table.addFormats(prefix + name + '.', formats);
    }

    @Override
    public B apply(String prefix, @Nullable O current, B builder, Entries entries) {
        String below = prefix + name + '.';
        if (entries.below(below).isEmpty()) {
            return builder;
        }
        return table.read(below, current == null ? null : getter.apply(current), entries)
                .map(value -> setter.apply(builder, value))
                .orElse(builder);
    }
}
