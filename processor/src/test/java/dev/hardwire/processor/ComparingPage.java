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

/** A page that compares with somebody, row by row: what they do, what is done here, how that compares, what shows it. */
final class ComparingPage {
    private static final Path ROOT = Path.of("..");
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** A class, in a folder if there are several, and perhaps one of its methods; or the folder of a case. */
    private static final Pattern NAME =
            Pattern.compile("`(?:(?<folder>\\w+)/)?(?<test>\\w+Test)(?:\\.(?<method>\\w+))?`|`(?<case>cases/[^`]+)`");

    private static final Pattern ANSWER = Pattern.compile("\\b(same|better|different|not yet)\\b");

    private ComparingPage() {}

    /** Fails where a row has no answer, or names a test or case that does not exist. */
    static void check(List<String> rows) throws IOException {
        List<Path> tests = tests();
        for (String row : rows) {
            String[] cells = row.split("(?<!\\\\)\\|");
            assertThat(cells).as(row).hasSize(5);
            assertThat(cells[3]).as(row).containsPattern(ANSWER);
            List<MatchResult> names = NAME.matcher(cells[4]).results().toList();
            assertThat(names).as(row).hasSameSizeAs(cells[4].split(", "));
            for (MatchResult name : names) {
                assertThat(exists(name.group(), tests))
                        .as("%s of %s", name.group(), row)
                        .isTrue();
            }
        }
    }

    private static boolean exists(String name, List<Path> tests) throws IOException {
        var matcher = NAME.matcher(name);
        matcher.matches();
        String folder = matcher.group("case");
        if (folder != null) {
            return Files.isDirectory(RESOURCES.resolve(folder));
        }
        String method = matcher.group("method");
        String parent = matcher.group("folder");
        List<Path> files = new ArrayList<>();
        for (Path test : tests) {
            if (test.getFileName().toString().equals(matcher.group("test") + ".java")
                    && (parent == null || test.getParent().endsWith(parent))) {
                files.add(test);
            }
        }
        return files.size() == 1
                && (method == null || Files.readString(files.get(0)).contains(" " + method + "("));
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                20,
                (file, attributes) -> file.toString().endsWith("Test.java")
                        && file.toString().replace('\\', '/').contains("/src/test/java/"))) {
            return files.toList();
        }
    }
}
