package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.DiagnosticId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor says and writes: each folder below {@code cases} with Java sources. {@code -Dgolden.update} rewrites what is expected. */
class CasesTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final Pattern ID = Pattern.compile("\\[(hardwire/[a-z-]+)]");

    @TempDir
    Path output;

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysAndWrites(Case tested) throws IOException {
        Compiled compiled = tested.compile(output);
        if (UPDATE) {
            tested.update(compiled);
        }

        assertThat(Case.said(compiled)).as("%s", tested.errors()).isEqualTo(tested.expectedErrors());
        boolean wrong = tested.isWrong();
        assertThat(compiled.success()).isEqualTo(!wrong);
        assertThat(wrong || Files.isDirectory(tested.expected()))
                .as("%s is there; -Dgolden.update writes it", tested.expected())
                .isTrue();
        if (wrong) {
            assertThat(tested.expectedErrors().contains("[hardwire/too-late]")
                            || tested.ownOf(compiled).isEmpty())
                    .as("whether nothing is generated when something is wrong")
                    .isTrue();
        } else {
            assertGolden(tested, compiled);
        }
    }

    private static void assertGolden(Case tested, Compiled compiled) {
        Map<String, String> generated = tested.ownOf(compiled);
        generated.forEach((name, text) -> assertThat(name).satisfies(file -> GeneratedRules.check(text)));
        for (Path expected : tested.expectedSources()) {
            assertThat(generated.get(expected.getFileName().toString()))
                    .as("%s", expected)
                    .isEqualTo(Case.read(expected));
        }
        assertThat(tested.expectedSources().stream()
                        .map(file -> file.getFileName().toString())
                        .toList())
                .as("files in %s", tested.expected())
                .containsExactlyInAnyOrderElementsOf(generated.keySet());
    }

    @Test
    void everyDiagnosticIsProvoked() {
        var provoked = new TreeSet<String>();
        for (String errors : Case.allErrors()) {
            ID.matcher(errors).results().forEach(match -> provoked.add(match.group(1)));
        }
        assertThat(provoked)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticId.values())
                        // No compilation says this one: GeneratorTest provokes it.
                        .filter(id -> id != DiagnosticId.FOREIGN_FILE)
                        .map(DiagnosticId::text)
                        .toList());
    }
}
