package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test, method of a test and case that a page of the documentation names is there. */
class NamedTestsTest {
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    @Test
    void everyTestThatAPageNamesIsThere() throws IOException {
        NamedTests tests = NamedTests.ofAllModules();
        List<String> wrong = new ArrayList<>();
        int named = 0;
        for (Path page : pages()) {
            for (String name : NamedTests.in(Files.readString(page))) {
                named++;
                if (!tests.has(name)) {
                    wrong.add(page.getFileName() + ": " + name);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(named).isGreaterThan(500);
    }

    /** In the column "shown by", a method stands alone where its class has been named before it in the cell. */
    @Test
    void everyMethodBehindItsTestIsThere() throws IOException {
        NamedTests tests = NamedTests.ofAllModules();
        List<String> wrong = new ArrayList<>();
        int named = 0;
        for (Path page : pages()) {
            String heading = "";
            for (String line : Files.readAllLines(page)) {
                String last = lastCell(line);
                if (heading.isEmpty() || last.isEmpty()) {
                    heading = last;
                } else if (heading.contains("shown by")) {
                    named += check(tests, heading, last, page.getFileName() + ": ", wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(named).isGreaterThan(20);
    }

    /** Checks the names in a cell; answers how many of them are methods that stand alone. */
    private static int check(NamedTests tests, String heading, String cell, String page, List<String> wrong)
            throws IOException {
        String of = testIn(heading);
        int alone = 0;
        for (String word : WORD.matcher(cell).results().map(MatchResult::group).toList()) {
            if (!NamedTests.in(word).isEmpty()) {
                of = testIn(word);
            } else {
                alone++;
                if (!tests.has("`" + of + "." + word.substring(1))) {
                    wrong.add(page + word + " of " + of);
                }
            }
        }
        return alone;
    }

    /** The test that a text names first, without its method; empty where it names none. */
    private static String testIn(String text) {
        return NamedTests.in(text).stream()
                .findFirst()
                .map(name -> name.substring(1, name.length() - 1).replaceFirst("\\.\\w+$", ""))
                .orElse("");
    }

    /** The last cell of a line of a table; empty where it is none. */
    private static String lastCell(String line) {
        if (!line.startsWith("|")) {
            return "";
        }
        String[] cells = line.strip().split("(?<!\\\\)\\|");
        return cells[cells.length - 1].isBlank() ? " " : cells[cells.length - 1];
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("..", "docs"))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
