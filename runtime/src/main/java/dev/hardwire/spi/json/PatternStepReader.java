package dev.hardwire.spi.json;

import dev.hardwire.spi.json.PatternSteps.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a regular expression, as far as it consists of nothing else. */
final class PatternStepReader {
    private static final int NONE = -1;
    private static final String END = "\\z";
    private static final CharacterClass DIGITS = CharacterClass.of(List.of(new int[] {'0', '9'}));
    private static final CharacterClass WORD = CharacterClass.of(
            List.of(new int[] {'0', '9'}, new int[] {'A', 'Z'}, new int[] {'_', '_'}, new int[] {'a', 'z'}));

    private final String expression;
    private int at;
    private boolean toTheEnd;
    /** Whether something came that is no step. */
    private boolean other;

    PatternStepReader(String expression) {
        this.expression = expression;
    }

    /** Whether the text must end where the last step ends. */
    boolean isToTheEnd() {
        return toTheEnd;
    }

    /** The steps, or null if there is anything else. */
    @Nullable
    List<Step> read() {
        if (!take("^")) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        while (!other && at < expression.length()) {
            if (expression.startsWith(END, at)) {
                at += END.length();
                toTheEnd = true;
                other = at < expression.length();
            } else {
                steps.add(counted(characters()));
            }
        }
        return other ? null : steps;
    }

    private boolean take(String text) {
        boolean comes = expression.startsWith(text, at);
        at += comes ? text.length() : 0;
        return comes;
    }

    private CharacterClass characters() {
        if (take("[")) {
            return characterClass();
        } else if (take("\\d")) {
            return DIGITS;
        } else if (take("\\D")) {
            return DIGITS.negated();
        } else if (take("\\w")) {
            return WORD;
        } else if (take("\\W")) {
            return WORD.negated();
        }
        other |= ".^$|()*+?{".indexOf(expression.charAt(at)) >= 0;
        int character = character();
        return CharacterClass.of(List.of(new int[] {character, character}));
    }

    private CharacterClass characterClass() {
        boolean negated = take("^");
        List<int[]> ranges = new ArrayList<>();
        while (!other && !take("]")) {
            if (take("\\d")) {
                ranges.add(new int[] {'0', '9'});
            } else if (take("\\w")) {
                ranges.addAll(List.of(
                        new int[] {'0', '9'}, new int[] {'A', 'Z'}, new int[] {'_', '_'}, new int[] {'a', 'z'}));
            } else {
                ranges.add(range());
            }
        }
        CharacterClass characters = CharacterClass.of(ranges);
        return negated ? characters.negated() : characters;
    }

    private int[] range() {
        other |= expression.startsWith("[", at) || expression.startsWith("&&", at);
        int first = character();
        if (at + 1 < expression.length() && expression.charAt(at) == '-' && expression.charAt(at + 1) != ']') {
            at++;
            return new int[] {first, character()};
        }
        return new int[] {first, first};
    }

    /** The next character, which may be escaped. */
    private int character() {
        if (take("\\x{")) {
            return hexadecimal(expression.indexOf('}', at) - at, 1);
        } else if (take("\\x")) {
            return hexadecimal(2, 0);
        } else if (take("\\u")) {
            return hexadecimal(4, 0);
        } else if (take("\\t")) {
            return '\t';
        } else if (take("\\n")) {
            return '\n';
        } else if (take("\\r")) {
            return '\r';
        } else if (take("\\f")) {
            return '\f';
        }
        boolean escaped = take("\\");
        if (at >= expression.length()) {
            other = true;
            return 0;
        }
        int character = expression.codePointAt(at);
        at += Character.charCount(character);
        other |= escaped && Character.isLetterOrDigit(character);
        return character;
    }

    /** @param behind how many characters follow the digits */
    private int hexadecimal(int digits, int behind) {
        int value = digits < 1 || digits > 6 || at + digits > expression.length()
                ? NONE
                : value(expression.substring(at, at + digits));
        at += Math.max(0, digits) + behind;
        // a half of a character means the whole together with the other half
        other |= value == NONE || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE);
        return value;
    }

    private static int value(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0) {
                return NONE;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private Step counted(CharacterClass characters) {
        int min = 1;
        int max = 1;
        if (take("?")) {
            min = 0;
        } else if (take("*")) {
            min = 0;
            max = Integer.MAX_VALUE;
        } else if (take("+")) {
            max = Integer.MAX_VALUE;
        } else if (take("{")) {
            min = number();
            max = min;
            if (take(",")) {
                max = expression.startsWith("}", at) ? Integer.MAX_VALUE : number();
            }
            other |= !take("}") || max < min;
        } else {
            return new Step(characters, min, max);
        }
        // lazy or possessive
        other |= expression.startsWith("?", at) || expression.startsWith("+", at);
        return new Step(characters, min, max);
    }

    private int number() {
        int start = at;
        int value = 0;
        while (at < expression.length() && at - start < 9 && Character.digit(expression.charAt(at), 10) >= 0) {
            value = value * 10 + Character.digit(expression.charAt(at++), 10);
        }
        other |= at == start;
        return value;
    }
}
