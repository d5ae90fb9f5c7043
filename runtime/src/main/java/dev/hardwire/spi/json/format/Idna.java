package dev.hardwire.spi.json.format;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Labels of IDNA 2008: which code points they have (RFC 5892, by its rules and the JVM's tables of Unicode), and where. The
 * JDK's own class is of IDNA 2003.
 */
final class Idna {
    /** RFC 5892, section 2.6, exceptions that are valid. */
    private static final String VALID = "\u00df\u03c2\u06fd\u06fe\u0f0b\u3007";
    /** RFC 5892, section 2.6, exceptions that are not. */
    private static final String DISALLOWED = "\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b";
    /** Letters and marks that are there to be ignored. */
    private static final String IGNORABLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0";

    private Idna() {}

    /** Whether a label, without ASCII only, is one that may be registered. */
    static boolean isLabel(String label) {
        if (label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2)) {
            return false;
        }
        if (!Normalizer.isNormalized(label, Normalizer.Form.NFC) || isMark(label.codePointAt(0))) {
            return false;
        }
        for (int i = 0; i < label.length(); i += Character.charCount(label.codePointAt(i))) {
            int c = label.codePointAt(i);
            if (!isValid(c) && !IdnaContext.isValid(label, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** {@code PVALID}. */
    private static boolean isValid(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }
        if (VALID.indexOf(c) >= 0) {
            return true;
        }
        if (DISALLOWED.indexOf(c) >= 0 || IdnaContext.isContextual(c) || !isLetterOrDigit(c)) {
            return false;
        }
        return !isIgnorable(c) && !isOldHangul(c) && isStable(c);
    }

    private static boolean isLetterOrDigit(int c) {
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isIgnorable(int c) {
        return IGNORABLE.indexOf(c) >= 0
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0100 && c <= 0xe01ef)
                || (c >= 0x20d0 && c <= 0x20ff)
                || (c >= 0x1d100 && c <= 0x1d24f);
    }

    private static boolean isOldHangul(int c) {
        return (c >= 0x1100 && c <= 0x11ff) || (c >= 0xa960 && c <= 0xa97f) || (c >= 0xd7b0 && c <= 0xd7ff);
    }

    /** Whether it stays as it is when case is folded and forms that are compatible become one. */
    private static boolean isStable(int c) {
        String text = Character.toString(c);
        String folded = compatible(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return compatible(folded).equals(text);
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Whether a label has characters that are written from right to left, or Arabic digits. */
    static boolean isRightToLeft(String label) {
        return label.codePoints().anyMatch(c -> switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        });
    }

    /** The rule of RFC 5893, for all labels of a name that has one from right to left. */
    static boolean isBidi(String label) {
        byte first = Character.getDirectionality(label.codePointAt(0));
        boolean right = first == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        if (!right && first != Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
            return false;
        }
        boolean european = false;
        boolean arabic = false;
        byte last = first;
        for (int c : label.codePoints().toArray()) {
            byte direction = Character.getDirectionality(c);
            european |= direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
            arabic |= direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
            if (!isAllowed(direction, right)) {
                return false;
            }
            if (direction != Character.DIRECTIONALITY_NONSPACING_MARK) {
                last = direction;
            }
        }
        return !(european && arabic) && isEnd(last, right);
    }

    private static boolean isAllowed(byte direction, boolean right) {
        return switch (direction) {
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_OTHER_NEUTRALS,
                    Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
                    Character.DIRECTIONALITY_NONSPACING_MARK -> true;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> !right;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> right;
            default -> false;
        };
    }

    private static boolean isEnd(byte last, boolean right) {
        return switch (last) {
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER -> true;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> !right;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> right;
            default -> false;
        };
    }

    static boolean isOf(UnicodeScript script, int c) {
        return UnicodeScript.of(c) == script;
    }
}
