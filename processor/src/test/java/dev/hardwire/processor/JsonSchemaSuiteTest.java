package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.MalformedJson;
import dev.hardwire.spi.json.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The official test suite of JSON Schema, compiled into validators. It lies where the system property {@code
 * hardwire.jsonSchemaSuite} says; without that the test is skipped.
 */
class JsonSchemaSuiteTest {
    private static final String PROPERTY = "hardwire.jsonSchemaSuite";
    private static final Path LISTS = Path.of("src", "test", "resources", "json-schema-suite");

    @TempDir
    private Path folder;

    /** A test of the suite. */
    private record TestOf(String validator, String name, JsonNode data, boolean valid) {}

    @Test
    void draft202012() throws IOException {
        Run run = new Run("draft2020-12", Version.V31, false, file -> !file.contains("/optional/"), Set.of());
        assertThat(run.failures()).as("failing cases").isEmpty();
    }

    @Test
    void draft202012Optional() throws IOException {
        Run run = new Run("draft2020-12", Version.V31, true, file -> file.contains("/optional/"), Set.of());
        assertThat(run.failures()).as("failing cases").isEqualTo(listed("optional-failures.txt"));
    }

    @Test
    void openApi30() throws IOException {
        Set<String> cases = listed("openapi-3.0.txt");
        Run run = new Run("draft4", Version.V30, true, file -> true, cases);
        assertThat(run.failures()).as("failing cases").isEmpty();
    }

    /** The lines of a list without comments and what follows a tab, which is the reason. */
    private static Set<String> listed(String list) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (String line : Files.readAllLines(LISTS.resolve(list))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line.split("\t")[0].strip());
            }
        }
        return lines;
    }

    /** A run of some files of the suite; it prints how many cases passed, and names the others. */
    private final class Run {
        private final Path suite = suite();
        private final CompiledValidators validators = new CompiledValidators(remotes(suite));
        private final List<TestOf> tests = new ArrayList<>();
        private final Set<String> failures = new TreeSet<>();
        private final int total;

        /** @param only the groups to run, {@code file: description}; all if empty */
        Run(String draft, Version version, boolean formats, Predicate<String> files, Set<String> only)
                throws IOException {
            Set<String> known = new TreeSet<>();
            for (Map.Entry<String, JsonNode> file : files(draft, files).entrySet()) {
                for (JsonNode group : file.getValue()) {
                    String name =
                            file.getKey() + ": " + group.get("description").stringValue();
                    known.add(name);
                    if (only.isEmpty() || only.contains(name) || only.contains(file.getKey())) {
                        add(name, group, version, formats);
                    }
                }
                known.add(file.getKey());
            }
            assertThat(known).as("what is listed").containsAll(only);
            validators.compile(folder);
            for (TestOf test : tests) {
                if (!passes(test)) {
                    failures.add(test.name());
                }
            }
            total = tests.size();
            assertThat(total).as("cases").isPositive();
            String label = version == Version.V30 ? "openapi-3.0" : formats ? draft + "-optional" : draft;
            print("json-schema " + label + ": " + (total - failures.size()) + "/" + total);
            failures.forEach(failure -> print("  failing: " + failure));
        }

        Set<String> failures() {
            return failures;
        }

        private Map<String, JsonNode> files(String draft, Predicate<String> filter) throws IOException {
            Map<String, JsonNode> files = new TreeMap<>();
            Path root = suite.resolve("tests").resolve(draft);
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path :
                        paths.filter(p -> p.toString().endsWith(".json")).toList()) {
                    String name = root.relativize(path).toString().replace('\\', '/');
                    if (filter.test("/" + name)) {
                        files.put(name, json(Files.readAllBytes(path)));
                    }
                }
            }
            return files;
        }

        private void add(String name, JsonNode group, Version version, boolean formats) {
            String validator = "Group" + tests.size();
            List<String> mistakes =
                    validators.add(validator, group.get("schema").toString(), version, formats);
            if (!mistakes.isEmpty()) {
                print("  " + name + ": " + mistakes);
            }
            for (JsonNode test : group.get("tests")) {
                tests.add(new TestOf(
                        validator,
                        name + ": " + test.get("description").stringValue(),
                        test.get("data"),
                        test.get("valid").booleanValue()));
            }
        }

        private boolean passes(TestOf test) {
            try {
                boolean valid = validators
                        .check(test.validator(), test.data().toString())
                        .isEmpty();
                return valid == test.valid();
            } catch (MalformedJson e) {
                return false;
            }
        }
    }

    private static Path suite() {
        String suite = System.getProperty(PROPERTY, "");
        if (suite.isEmpty()) {
            print("json-schema: skipped; -D" + PROPERTY + "=FOLDER says where the official suite lies");
        }
        assumeTrue(!suite.isEmpty(), "without -D" + PROPERTY);
        return Path.of(suite);
    }

    private static Resources remotes(Path suite) {
        return path -> path.startsWith("localhost:1234/")
                ? Resources.in(suite.resolve("remotes")).find(path.substring("localhost:1234/".length()))
                : null;
    }

    private static JsonNode json(byte[] text) {
        try (JsonReader in = JsonReader.of(text, 0, text.length, new Violations())) {
            return in.node();
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
