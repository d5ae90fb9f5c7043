package dev.hardwire.spi.json.format;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Code points that a label may have at some places only (RFC 5892, appendix A). */
final class IdnaContext {
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    /** The marks that join consonants: canonical combining class 9. */
    private static final Set<Integer> VIRAMAS = Set.of(
            0x094d, 0x09cd, 0x0a4d, 0x0acd, 0x0b4d, 0x0bcd, 0x0c4d, 0x0ccd, 0x0d3b, 0x0d3c, 0x0d4d, 0x0dca, 0x0e3a,
            0x0eba, 0x0f84, 0x1039, 0x103a, 0x1714, 0x1734, 0x17d2, 0x1a60, 0x1b44, 0x1baa, 0x1bab, 0x1bf2, 0x1bf3,
            0x2d7f, 0xa806, 0xa82c, 0xa8c4, 0xa953, 0xa9c0, 0xaaf6, 0xabed, 0x10a3f, 0x11046, 0x1107f, 0x110b9, 0x11133,
            0x11134, 0x111c0, 0x11235, 0x112ea, 0x1134d, 0x11442, 0x114c2, 0x115bf, 0x1163f, 0x116b6, 0x1172b, 0x11839,
            0x1193d, 0x1193e, 0x119e0, 0x11a34, 0x11a47, 0x11a99, 0x11c3f, 0x11d44, 0x11d45, 0x11d97);

    /** Letters of Arabic that join the one before them only. */
    private static final String RIGHT_JOINING =
            "\u0622\u0623\u0624\u0625\u0627\u0629\u062f\u0630\u0631\u0632\u0648\u0671"
                    + "\u0672\u0673\u0675\u0676\u0677\u0688\u0689\u068a\u068b\u068c\u068d\u068e\u068f\u0690\u0691\u0692\u0693\u0694"
                    + "\u0695\u0696\u0697\u0698\u0699\u06c0\u06c3\u06c4\u06c5\u06c6\u06c7\u06c8\u06c9\u06ca\u06cb\u06cd\u06cf\u06d2"
                    + "\u06d3\u06d5\u06ee\u06ef";

    private IdnaContext() {}

    static boolean isContextual(int c) {
        return c == NON_JOINER
                || c == JOINER
                || "\u00b7\u0375\u05f3\u05f4\u30fb".indexOf(c) >= 0
                || isArabicDigit(c)
                || isExtendedDigit(c);
    }

    private static boolean isArabicDigit(int c) {
        return c >= 0x0660 && c <= 0x0669;
    }

    private static boolean isExtendedDigit(int c) {
        return c >= 0x06f0 && c <= 0x06f9;
    }

    /** Whether the code point at a position is one that may be there. */
    static boolean isValid(String label, int at) {
        int c = label.codePointAt(at);
        int before = at == 0 ? -1 : label.codePointBefore(at);
        int next = at + Character.charCount(c);
        int after = next == label.length() ? -1 : label.codePointAt(next);
        return switch (c) {
            case JOINER -> VIRAMAS.contains(before);
            case NON_JOINER -> VIRAMAS.contains(before) || joins(label, at);
            case 0x00b7 -> before == 'l' && after == 'l';
            case 0x0375 -> after >= 0 && Idna.isOf(UnicodeScript.GREEK, after);
            case 0x05f3, 0x05f4 -> before >= 0 && Idna.isOf(UnicodeScript.HEBREW, before);
            case 0x30fb -> label.codePoints().anyMatch(IdnaContext::isJapanese);
            default ->
                isArabicDigit(c)
                        ? label.codePoints().noneMatch(IdnaContext::isExtendedDigit)
                        : isExtendedDigit(c) && label.codePoints().noneMatch(IdnaContext::isArabicDigit);
        };
    }

    private static boolean isJapanese(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || script == UnicodeScript.HAN;
    }

    /** Whether a letter that joins the next one is before a position, and one that joins the one before it behind. */
    private static boolean joins(String label, int at) {
        int left = at;
        while (left > 0 && isTransparent(label.codePointBefore(left))) {
            left -= Character.charCount(label.codePointBefore(left));
        }
        int right = at + 1;
        while (right < label.length() && isTransparent(label.codePointAt(right))) {
            right += Character.charCount(label.codePointAt(right));
        }
        if (left == 0 || right >= label.length()) {
            return false;
        }
        int before = label.codePointBefore(left);
        return isJoining(before) && RIGHT_JOINING.indexOf(before) < 0 && isJoining(label.codePointAt(right));
    }

    private static boolean isTransparent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isJoining(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        boolean cursive = script == UnicodeScript.ARABIC
                || script == UnicodeScript.SYRIAC
                || script == UnicodeScript.MONGOLIAN
                || script == UnicodeScript.NKO;
        return cursive && Character.getType(c) == Character.OTHER_LETTER && c != 0x0621;
    }
}
