package dev.hardwire.spi.json;

/** The formats of strings by their names. */
final class StringFormat {
    private StringFormat() {}

    static boolean fits(String format, String text) {
        return switch (format) {
            case "date" -> Formats.date(text) != null;
            case "uuid" -> Formats.uuid(text) != null;
            default -> true;
        };
    }

    static String message(String format) {
        return "must be " + format;
    }
}
