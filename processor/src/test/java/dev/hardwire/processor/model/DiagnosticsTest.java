package dev.hardwire.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** What counts as a mistake. */
class DiagnosticsTest {
    private static final Place PLACE = new Place.InDocument("a.yaml", 3, 5, "/paths/~1pets");

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aNoteIsNoMistake() {
        diagnostics.note(DiagnosticId.UNKNOWN_KEYWORD, PLACE, "Ignored: %s.", "x");

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.errors()).isEmpty();
        assertThat(diagnostics.all())
                .containsExactly(new Diagnostic(DiagnosticId.UNKNOWN_KEYWORD, Severity.NOTE, PLACE, "Ignored: x."));
        assertThat(diagnostics.all().get(0).text())
                .isEqualTo("[hardwire/unknown-keyword] a.yaml:3 (#/paths/~1pets) Ignored: x.");
    }

    @Test
    void countsAMistakeOnce() {
        diagnostics.note(DiagnosticId.UNSUPPORTED, PLACE, "Not yet.");
        diagnostics.report(DiagnosticId.UNSUPPORTED, PLACE, "Not yet.");
        diagnostics.report(DiagnosticId.UNSUPPORTED, PLACE, "Not yet.");

        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(diagnostics.errors()).hasSize(1);
        assertThat(diagnostics.all()).hasSize(2);
    }

    @Test
    void whatIsRemarkedOnEverywhereIsCounted() {
        for (int line = 1; line <= 25; line++) {
            diagnostics.note(DiagnosticId.NO_EFFECT, at("a.yaml", line), "%s has no effect.", "x" + line);
            diagnostics.report(DiagnosticId.CONTRADICTION, at("a.yaml", line), "Wrong.");
        }
        diagnostics.note(DiagnosticId.NO_EFFECT, at("b.yaml", 1), "%s has no effect.", "y");

        assertThat(diagnostics.all()).hasSize(Diagnostics.LISTED + 25 + 1 + 1);
        assertThat(diagnostics.all().get(Diagnostics.LISTED + 26).text())
                .isEqualTo(
                        "[hardwire/no-effect] a.yaml:11 (#/x) x11 has no effect. There are 14 more remarks of this kind in"
                                + " the file, which are not listed.");
    }

    private static Place at(String file, int line) {
        return new Place.InDocument(file, line, 1, "/x");
    }
}
