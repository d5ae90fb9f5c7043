package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What every generated source keeps to, beside that it compiles without a warning. */
final class GeneratedRules {
    /** Comments and string literals. */
    private static final Pattern TEXTS = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(\\\\.|[^\"\\\\])*\"");

    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+);");
    private static final Pattern ALLOWED = Pattern.compile("java\\..*|javax\\.annotation\\.processing\\.Generated"
            + "|tools\\.jackson\\.databind\\.JsonNode|org\\.jspecify\\.annotations\\.\\w+"
            + "|dev\\.hardwire\\.(annotation|handler|spi|spi\\.mock|spi\\.json|spi\\.security)\\.\\w+|shop\\..*");

    private GeneratedRules() {}

    static void check(String text) {
        assertThat(text.lines()).allMatch(line -> line.length() < 101, "at most 100 characters");
        assertThat(text).matches("(?s)// generated from .*; do not edit\\n.*");
        assertThat(text).doesNotContain("@SuppressWarnings", "java.lang.reflect", ".forName(");
        assertThat(TEXTS.matcher(text).replaceAll(""))
                .as("names, without texts")
                .doesNotContain("$");
        assertThat(IMPORT.matcher(text).results().map(found -> found.group(1)))
                .allMatch(ALLOWED.asMatchPredicate(), "an allowed import");
    }
}
