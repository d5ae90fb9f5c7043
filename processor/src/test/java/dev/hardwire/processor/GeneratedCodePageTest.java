package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that show generated code show what is generated. */
class GeneratedCodePageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern QUOTE = Pattern.compile("(?s)From \\[`[^`]+`]\\(([^)]+)\\):\n\n```java\n(.*?)```");

    @ParameterizedTest
    @CsvSource({"generated-code.md, 6", "providers.md, 1"})
    void quotesGoldenFiles(String page, int atLeast) throws IOException {
        List<MatchResult> quotes =
                QUOTE.matcher(Files.readString(DOCS.resolve(page))).results().toList();

        assertThat(quotes).hasSizeGreaterThanOrEqualTo(atLeast);
        for (MatchResult quote : quotes) {
            var golden = Files.readString(DOCS.resolve(quote.group(1)));
            for (String part : quote.group(2).split("// …\n", -1)) {
                assertThat(golden).as(quote.group(1)).contains(part.strip());
            }
        }
    }

    /** Three providers before a handler are short, and plain calls. */
    @Test
    void showsThreeProvidersAsAWhole() throws IOException {
        String page = Files.readString(DOCS.resolve("providers.md"));
        MatchResult quote = QUOTE.matcher(page).results().findFirst().orElseThrow();

        assertThat(quote.group(2)).isEqualTo(Files.readString(DOCS.resolve(quote.group(1))));
        assertThat(quote.group(2).lines().count()).isLessThanOrEqualTo(40);
        assertThat(quote.group(2)).doesNotContainPattern("\\(\\w+\\) \\w").doesNotContain("SuppressWarnings");
    }
}
