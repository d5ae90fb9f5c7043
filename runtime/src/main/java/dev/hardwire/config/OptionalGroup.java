package dev.hardwire.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Options within options that may not be there. They are there once one of them is said; and their own name, with {@code true}
 * or {@code false}, puts them there as their defaults are, or takes them away with all that is said of them.
 *
 * @param table asked for when one of them is said, as that of {@link Group}
 */
record OptionalGroup<O, B, C>(String name, Supplier<OptionTable<C, ?>> table, Getter<O, C> getter, Setter<B, C> setter)
        implements OptionTable.Part<O, B> {
    /** Reads them from the options. */
    @FunctionalInterface
    interface Getter<O, C> {
        /** Null where there are none. */
        @Nullable
        C get(O options);
    }

    /** Sets them at the builder. */
    @FunctionalInterface
    interface Setter<B, C> {
        /** Null for none. */
        B set(B builder, @Nullable C value);
    }

    @Override
    public void addFormats(String prefix, Map<String, Format<?>> formats) {
        formats.put(prefix + name, Formats.BOOLEAN);
        table.get().addFormats(prefix + name + '.', formats);
    }

    @Override
    public @Nullable Option find(String prefix, String words) {
        if (words.equals(name)) {
            return new Option(prefix + name, Formats.BOOLEAN);
        }
        return words.startsWith(name + '-')
                ? table.get().find(prefix + name + '.', words.substring(name.length() + 1))
                : null;
    }

    @Override
    public B apply(String prefix, @Nullable O current, B builder, Entries entries) {
        String below = prefix + name + '.';
        boolean anything = !entries.below(below).isEmpty();
        if (!anything && entries.get(prefix + name) == null) {
            return builder;
        }
        Presence said = new Setting<O, Presence, Boolean>(
                        name, Formats.BOOLEAN, (before, there) -> there ? Presence.THERE : Presence.AWAY, false)
                .apply(prefix, null, Presence.AS_IT_WAS, entries);
        if (said == Presence.AWAY) {
            return setter.set(builder, null);
        }
        C before = current == null ? null : getter.get(current);
        if (!anything && (said == Presence.AS_IT_WAS || before != null)) {
            return builder;
        }
        Optional<C> value = table.get().read(below, before, entries);
        return value.isEmpty() ? builder : setter.set(builder, value.get());
    }

    private enum Presence {
        AS_IT_WAS,
        THERE,
        AWAY
    }
}
