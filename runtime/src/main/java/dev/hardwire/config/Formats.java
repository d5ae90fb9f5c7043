package dev.hardwire.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways in which values are written. */
final class Formats {
    /** {@code true} or {@code false}. */
    static final Format<Boolean> BOOLEAN = new Format<>("true or false", Formats::bool);

    /** Any text. */
    static final Format<String> TEXT = new Format<>("a text", Optional::of);

    /** A text that is never shown. */
    static final Format<String> SECRET = new Format<>("a text", Optional::of);

    /** Texts without commas. */
    static final Format<List<String>> LIST = listOf(TEXT);

    /** A file or folder, by the working directory if it is relative. */
    static final Format<Path> PATH = new Format<>("the path of a file or folder", Formats::path);

    /** A time of at least a millisecond. */
    static final Format<Duration> DURATION = Quantities.durations(1);

    /** A time, or none. */
    static final Format<Duration> DURATION_OR_ZERO = Quantities.durations(0);

    private Formats() {}

    /** A whole number from {@code least} on. */
    static Format<Integer> number(int least) {
        return Quantities.numbers(least, Integer.MAX_VALUE);
    }

    /** A whole number in a range. */
    static Format<Integer> number(int least, int most) {
        return Quantities.numbers(least, most);
    }

    /** A number of bytes from {@code least} on, below 2 GiB. */
    static Format<Integer> size(int least) {
        return Quantities.sizes(least, Integer.MAX_VALUE, Math::toIntExact);
    }

    /** A number of bytes from {@code least} on, of any size. */
    static Format<Long> longSize(long least) {
        return Quantities.sizes(least, Long.MAX_VALUE, bytes -> bytes);
    }

    /** The name of a constant, in small or capital letters, with hyphens or underscores. */
    static <E extends Enum<E>> Format<E> oneOf(E[] values) {
        List<E> constants = List.of(values);
        return new Format<>(
                "one of " + constants.stream().map(Formats::name).collect(Collectors.joining(", ")),
                text -> constants.stream()
                        .filter(constant -> name(constant).equals(hyphenated(text)))
                        .findFirst());
    }

    /** Several, with commas between them and blanks around them; the empty text has none. */
    static <T> Format<List<T>> listOf(Format<T> item) {
        // The texts are compared: a record's own equals() is made by the JVM at its first call, which is a tenth of a
        // start.
        String allowed = item.allowed().equals(TEXT.allowed()) ? "texts" : "each " + item.allowed();
        return new Format<>("a list with commas, " + allowed, text -> {
            List<T> values = new ArrayList<>();
            for (String piece : text.isBlank() ? new String[0] : text.split(",", -1)) {
                Optional<T> value = piece.isBlank() ? Optional.empty() : item.parse(piece.strip());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
            }
            return Optional.of(values);
        });
    }

    private static Optional<Boolean> bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String name(Enum<?> constant) {
        return hyphenated(constant.name());
    }

    private static String hyphenated(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
