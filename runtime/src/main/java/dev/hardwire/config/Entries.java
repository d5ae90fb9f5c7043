package dev.hardwire.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that was said, the last word on each option, and what is wrong with it. */
final class Entries {
    private final Map<String, Entry> byName = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Adds what is said of an option, over what was said before. */
    void put(Entry entry) {
        byName.put(entry.name(), entry);
    }

    /** As {@link #put}, one after the other. */
    void putAll(List<Entry> all) {
        for (Entry entry : all) {
            put(entry);
        }
    }

    @Nullable
    Entry get(String name) {
        return byName.get(name);
    }

    /** What is said of options whose names begin so. */
    List<Entry> below(String prefix) {
        List<Entry> below = new ArrayList<>();
        for (Entry entry : byName.values()) {
            if (entry.name().startsWith(prefix)) {
                below.add(entry);
            }
        }
        return below;
    }

    void problem(String text) {
        problems.add(text);
    }

    int problemCount() {
        return problems.size();
    }

    /**
     * Fails if anything was wrong.
     *
     * @throws ConfigurationException with all of it
     */
    void check() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
