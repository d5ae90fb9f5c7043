package dev.hardwire.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns find what {@code java.util.regex} finds, be they steps or not. */
class TextPatternTest {
    private static final String ALPHABET = "aAbz019_-./ +@#é\u4e00\ud83d\ude00\n";
    private static final List<String> TEXTS = List.of(
            "", "AB-00007", "AB-0007", "2026-01-31", "a.b", "ABC123", "aaa", "aab", "é", "\ud83d", "-", "]", "&", "^a");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^",
                "^\\z",
                "^[A-Z]{2}-[0-9]{5}\\z",
                "^\\d{4}-\\d\\d-\\d{1,2}\\z",
                "^[a-z]+\\z",
                "^[a-z]*[0-9]?",
                "^a?b?\\z",
                "^[^a-z]+\\z",
                "^[^\\n\\r\\u2028\\u2029]+\\z",
                "^[\\w.-]+@[a-z]+\\z",
                "^[\\w-]{3,}\\z",
                "^\\W[\\-+.]\\D",
                "^[-\\]&^]+\\z",
                "^\\x{1f600}+\\z",
                "^[\\x{4e00}-\\x{1ffff}é]{1,2}\\z",
                "^\\.\\+\\x41",
                "^[^\\d]\\z",
                "^/+[a\\t]"
            })
    void steps(String expression) {
        assertThat(PatternSteps.of(expression)).isNotNull();
        assertThat(texts())
                .allSatisfy(text -> assertThat(TextPattern.of(expression).isIn(text))
                        .as("%s in %s", expression, text)
                        .isEqualTo(Pattern.compile(expression).matcher(text).find()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+",
                "^a*a",
                "^a?a\\z",
                "^\\W+[\\-+.]\\D",
                "^[a-z]+[0-9]?a\\z",
                "^(?:a|b)\\z",
                "^a+?b",
                "^a++b",
                "^a|b",
                "^.\\z",
                "^a^b",
                "^[\\D]",
                "^[[a]]",
                "^[a&&b]",
                "^\\p{L}",
                "^\\ud83d\\ude00",
                "^a{2}{3}",
                "^a\\b"
            })
    void others(String expression) {
        assertThat(PatternSteps.of(expression)).isNull();
        TextPattern pattern = TextPattern.of(expression);
        assertThat(texts())
                .allSatisfy(text -> assertThat(pattern.isIn(text))
                        .as("%s in %s", expression, text)
                        .isEqualTo(Pattern.compile(expression).matcher(text).find()));
    }

    private static Stream<String> texts() {
        Random random = new Random(7);
        Stream<String> some = Stream.generate(() -> random.ints(random.nextInt(7), 0, ALPHABET.length())
                        .mapToObj(i -> ALPHABET.substring(i, i + 1))
                        .reduce("", String::concat))
                .limit(500);
        return Stream.concat(TEXTS.stream(), some);
    }

    @Test
    void saysWhatTheDocumentHas() {
        var violations = new Violations();
        try (JsonReader in = JsonReader.of("\"b\"")) {
            Validation at = new Validation(new JsonPath(), violations, in.direction());
            Constraints.pattern(at, in.string(), TextPattern.of("^a\\z", "^a$"));
        }
        assertThat(violations.list()).extracting(Violation::message).containsExactly("must match the pattern ^a$");
    }

    @Test
    void givesUpAndGoesOn() throws TextPattern.GivenUp {
        TextPattern pattern = TextPattern.of("^(a|aa)+?\\z");
        var violations = new Violations();
        Validation at = new Validation(new JsonPath(), violations, Direction.NEITHER);
        Constraints.pattern(at, "a".repeat(60) + "!", pattern);
        assertThat(violations.list())
                .extracting(Violation::message)
                .containsExactly("took too long to match the pattern ^(a|aa)+?\\z");
        assertThat(pattern.isIn("aaa")).isTrue();
    }
}
