package dev.hardwire.spi.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is a sequence of classes of characters with counts, from the start of a text, and where it is
 * always clear to which of them a character belongs: it is matched by going through the text once.
 */
final class PatternSteps {
    private final Step[] steps;
    private final boolean toTheEnd;

    /**
     * So many characters of a class.
     *
     * @param max {@code Integer.MAX_VALUE} where there is none
     */
    record Step(CharacterClass characters, int min, int max) {}

    private PatternSteps(List<Step> steps, boolean toTheEnd) {
        this.steps = steps.toArray(Step[]::new);
        this.toTheEnd = toTheEnd;
    }

    /** The steps of an expression of {@code java.util.regex}, or null if it is another kind. */
    static @Nullable PatternSteps of(String expression) {
        var reader = new PatternStepReader(expression);
        List<Step> steps = reader.read();
        return steps == null || !isClear(steps) ? null : new PatternSteps(steps, reader.isToTheEnd());
    }

    /** Whether no character that a step could take could be one of a later step instead. */
    private static boolean isClear(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean choice = step.min() < step.max();
            for (int j = i + 1; choice && j < steps.size(); j++) {
                Step later = steps.get(j);
                if (step.characters().meets(later.characters())) {
                    return false;
                }
                choice = later.min() == 0;
            }
        }
        return true;
    }

    boolean match(String text) {
        int at = 0;
        int length = text.length();
        for (Step step : steps) {
            int count = 0;
            CharacterClass characters = step.characters();
            while (count < step.max() && at < length) {
                int character = text.codePointAt(at);
                if (!characters.has(character)) {
                    break;
                }
                at += Character.charCount(character);
                count++;
            }
            if (count < step.min()) {
                return false;
            }
        }
        return !toTheEnd || at == length;
    }
}
