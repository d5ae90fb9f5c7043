package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.DiagnosticId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that explains diagnostics has each of them, and no other. */
class DiagnosticsPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(hardwire/[a-z-]+)` \\| .+ \\| .+ \\|$");

    @Test
    void explainsEachDiagnosticInTheCataloguesOrder() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "diagnostics.md"));

        assertThat(ROW.matcher(page).results().map((MatchResult row) -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(DiagnosticId.values())
                        .map(DiagnosticId::text)
                        .toList());
    }
}
