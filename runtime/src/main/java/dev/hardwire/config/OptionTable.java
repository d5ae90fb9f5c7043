package dev.hardwire.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The options of one class that can be said as text: the name, the format and the setter of each. Changed only where it is
 * declared.
 *
 * @param <O> the options
 * @param <B> their builder
 */
final class OptionTable<O, B> {
    private final Supplier<B> fresh;
    private final Function<O, B> copy;
    private final Function<B, O> build;
    private final List<Part<O, B>> parts = new ArrayList<>();

    /**
     * A table without options.
     *
     * @param fresh makes a builder where there are no options yet
     * @param copy makes one that has them
     */
    OptionTable(Supplier<B> fresh, Function<O, B> copy, Function<B, O> build) {
        this.fresh = fresh;
        this.copy = copy;
        this.build = build;
    }

    /** Something that can be said of options. */
    interface Part<O, B> {
        /** Adds the format of each option, by its full name. */
        void addFormats(String prefix, Map<String, Format<?>> formats);

        /**
         * The option with a name; null where it has none such.
         *
         * @param words the words of the name behind the prefix, with hyphens between them, also where names have dots
         */
        @Nullable
        Option find(String prefix, String words);

        /**
         * Sets what was said.
         *
         * @param current the options that the builder began with, or null where there were none
         */
        B apply(String prefix, @Nullable O current, B builder, Entries entries);
    }

    /** Adds an option. */
    <T> OptionTable<O, B> option(String name, Format<T> format, BiFunction<B, ? super T, B> setter) {
        parts.add(new Setting<>(name, format, setter, false));
        return this;
    }

    /** Adds an option whose value is never shown. */
    OptionTable<O, B> secret(String name, BiFunction<B, String, B> setter) {
        parts.add(new Setting<>(name, Formats.SECRET, setter, true));
        return this;
    }

    /** Adds options within these, which are always there. */
    <C> OptionTable<O, B> group(
            String name, Supplier<OptionTable<C, ?>> table, Function<O, C> getter, BiFunction<B, C, B> setter) {
        parts.add(new Group<>(name, table, getter, setter));
        return this;
    }

    /** Adds options within these that may not be there. */
    <C> OptionTable<O, B> optional(
            String name,
            Supplier<OptionTable<C, ?>> table,
            OptionalGroup.Getter<O, C> getter,
            OptionalGroup.Setter<B, C> setter) {
        parts.add(new OptionalGroup<>(name, table, getter, setter));
        return this;
    }

    /** The formats of all options by their full names. */
    Map<String, Format<?>> formats() {
        Map<String, Format<?>> formats = new LinkedHashMap<>();
        addFormats("", formats);
        return formats;
    }

    void addFormats(String prefix, Map<String, Format<?>> formats) {
        parts.forEach(part -> part.addFormats(prefix, formats));
    }

    /** The option with a name, as {@link Part#find} has it. */
    @Nullable
    Option find(String prefix, String words) {
        for (Part<O, B> part : parts) {
            Option found = part.find(prefix, words);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * Options with what was said of them.
     *
     * @param prefix in front of the names of these options
     * @param base the options where nothing was said, or null where there are none
     * @return nothing if something is wrong, which the entries then know
     */
    Optional<O> read(String prefix, @Nullable O base, Entries entries) {
        int problems = entries.problemCount();
        B builder = base == null ? fresh.get() : copy.apply(base);
        for (Part<O, B> part : parts) {
            builder = part.apply(prefix, base, builder, entries);
        }
        if (entries.problemCount() > problems) {
            return Optional.empty(); // what is missing for that reason is no mistake of its own
        }
        try {
            return Optional.of(build.apply(builder));
        } catch (IllegalArgumentException | IllegalStateException e) {
            String sources = entries.below(prefix).stream().map(Entry::source).collect(Collectors.joining(", "));
            entries.problem(prefix + "* (" + sources + "): " + e.getMessage());
            return Optional.empty();
        }
    }
}
