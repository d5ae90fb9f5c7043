package dev.hardwire.config;

import java.util.Optional;
import java.util.function.Function;

/** How the value of an option is written. No record: each is one of its kind, and compared as such. */
final class Format<T> {
    private final String allowed;
    private final Function<String, Optional<T>> parser;

    /**
     * A way to write values.
     *
     * @param allowed what may be written, as it follows "must be"
     * @param parser makes a value of a text, or nothing where the text is none
     */
    Format(String allowed, Function<String, Optional<T>> parser) {
        this.allowed = allowed;
        this.parser = parser;
    }

    String allowed() {
        return allowed;
    }

    Optional<T> parse(String text) {
        return parser.apply(text);
    }
}
