package dev.hardwire.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * How the value of an option is written.
 *
 * @param allowed what may be written, as it follows "must be"
 * @param parser makes a value of a text, or nothing where the text is none
 */
record Format<T>(String allowed, Function<String, Optional<T>> parser) {
    Optional<T> parse(String text) {
        return parser.apply(text);
    }
}
