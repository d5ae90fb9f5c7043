package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that shows generated code shows what is generated. */
class GeneratedCodePageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern QUOTE = Pattern.compile("(?s)From \\[`[^`]+`]\\(([^)]+)\\):\n\n```java\n(.*?)```");

    @Test
    void quotesGoldenFiles() throws IOException {
        List<MatchResult> quotes = QUOTE.matcher(Files.readString(DOCS.resolve("generated-code.md")))
                .results()
                .toList();

        assertThat(quotes).hasSizeGreaterThan(5);
        for (MatchResult quote : quotes) {
            var golden = Files.readString(DOCS.resolve(quote.group(1)));
            for (String part : quote.group(2).split("// …\n", -1)) {
                assertThat(golden).as(quote.group(1)).contains(part.strip());
            }
        }
    }
}
