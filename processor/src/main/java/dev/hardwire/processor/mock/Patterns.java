package dev.hardwire.processor.mock;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Makes strings that a pattern is found in. */
final class Patterns {
    /** How many strings of a pattern are tried; the lengths that they have differ. */
    private static final int TRIES = 20;
    /** What looks around adds no text; that it is met is checked afterwards. */
    private static final Pattern LOOKS_AROUND = Pattern.compile("\\(\\?<?[=!](?:[^()\\\\]|\\\\.)*\\)");

    private final Pattern pattern;
    private final int min;
    private final int max;

    private Patterns(Pattern pattern, int min, int max) {
        this.pattern = pattern;
        this.min = min;
        this.max = max;
    }

    /** Whether a pattern is found in a text; not where only ECMA-262 has such a pattern. */
    static boolean isFound(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /**
     * A string.
     *
     * @param likely strings that are tried first
     * @param number tells strings apart that must not be equal
     * @return null where none was found
     */
    static @Nullable String find(String pattern, int min, int max, int number, List<String> likely) {
        try {
            var patterns = new Patterns(Pattern.compile(pattern), min, max);
            for (String text : likely) {
                if (patterns.fits(text)) {
                    return text;
                }
            }
            return patterns.generate(LOOKS_AROUND.matcher(pattern).replaceAll(""), number);
        } catch (PatternSyntaxException | RgxGenParseException | UnsupportedOperationException e) {
            return null; // a pattern that only ECMA-262 has
        }
    }

    private @Nullable String generate(String simpler, int number) {
        RgxGen generator = RgxGen.parse(simpler);
        String shortest = null;
        for (int seed = number; seed < number + TRIES; seed++) {
            for (String text : variants(generator.generate(new Random(seed)))) {
                if (fits(text) && (shortest == null || text.length() < shortest.length())) {
                    shortest = text;
                }
            }
            if (shortest != null && number > 0) {
                break; // the shortest one might be that of another number
            }
        }
        return shortest;
    }

    /** The text, and what of it has a length that is allowed. */
    private List<String> variants(String text) {
        List<String> variants = new ArrayList<>();
        variants.add(text);
        if (text.length() < min && !text.isEmpty()) {
            variants.add(text.repeat((min + text.length() - 1) / text.length()));
            variants.add(text + "x".repeat(min - text.length()));
        }
        for (String each : List.copyOf(variants)) {
            if (each.length() > Math.max(1, min)) {
                variants.add(each.substring(0, Math.max(1, min)));
                variants.add(each.substring(each.length() - Math.max(1, min)));
            }
        }
        return variants;
    }

    private boolean fits(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= min && length <= max && pattern.matcher(text).find();
    }
}
