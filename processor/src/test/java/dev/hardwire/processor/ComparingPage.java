package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** A page that compares with somebody, row by row: what they do, what is done here, how that compares, what shows it. */
final class ComparingPage {
    private static final Pattern ANSWER = Pattern.compile("\\b(same|better|different|not yet|later)\\b");

    private ComparingPage() {}

    /** Fails where a row has no answer, names a test or case that does not exist, or names none though it is there. */
    static void check(List<String> rows) throws IOException {
        NamedTests tests = NamedTests.ofAllModules();
        for (String row : rows) {
            String[] cells = row.split("(?<!\\\\)\\|");
            assertThat(cells).as(row).hasSize(5);
            assertThat(cells[3]).as(row).containsPattern(ANSWER);
            if (cells[3].strip().startsWith("later")) {
                assertThat(cells[4]).as(row).isBlank();
                continue;
            }
            List<String> names = NamedTests.in(cells[4]);
            assertThat(names).as(row).hasSameSizeAs(cells[4].split(", "));
            for (String name : names) {
                assertThat(tests.has(name)).as("%s of %s", name, row).isTrue();
            }
        }
    }
}
