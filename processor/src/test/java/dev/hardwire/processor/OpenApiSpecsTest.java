package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.spi.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents that others wrote, in the folder that the system property {@code hardwire.openapiSpecs} names: each becomes two
 * applications that compile without a warning, one with controllers and one that answers mocks; or it is refused for a
 * reason that {@code openapi-specs.txt} lists. {@code -Dgolden.update} writes the ids of that file anew and keeps its
 * sentences.
 */
class OpenApiSpecsTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "openapi-specs.txt");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String NO_REASON = "?";

    private final MockedAnswers answers = new MockedAnswers();
    private final List<String> refused = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void eachIsServedOrRefusedForAReason() throws Exception {
        String given = System.getProperty("hardwire.openapiSpecs", "");
        assumeTrue(!given.isEmpty(), "skipped: the system property hardwire.openapiSpecs names no folder");
        Path folder = Path.of(given);
        List<Path> documents = documents(folder);
        assertThat(documents).isNotEmpty();
        Map<String, String> reasons = reasons();
        for (Path document : documents) {
            String name = folder.relativize(document).toString().replace('\\', '/');
            var trial = new Trial(document);
            if (trial.document() == null) {
                refused.add(name + " | " + ids(trial.mistakes()) + " | " + reasons.getOrDefault(name, NO_REASON));
            } else {
                trial.compile().forEach(message -> wrong.add(name + ", implemented: " + message));
                mock(name, trial, document);
            }
        }
        System.out.printf(
                "%d documents, %d served with %d answers, %d refused:%n",
                documents.size(), documents.size() - refused.size(), answers.answers(), refused.size());
        refused.forEach(System.out::println);
        if (UPDATE) {
            Files.write(TABLE, refused);
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).as("%s", TABLE).isEqualTo(Files.readAllLines(TABLE));
        assertThat(refused).as("each with a reason").noneMatch(line -> line.endsWith("| " + NO_REASON));
    }

    private void mock(String name, Trial trial, Path document) throws Exception {
        MockApplication.Result result = new MockApplication(
                        getClass().getClassLoader(), List.of("-Xlint:all,-processing", "-Werror"))
                .compile(document);
        result.messages().stream()
                .filter(message -> !message.contains("note: "))
                .forEach(message -> wrong.add(name + ", mocked: " + message));
        if (result.wiring() == null) {
            wrong.add(name + ", mocked: not compiled");
            return;
        }
        int before = answers.answers();
        int known = answers.wrong().size();
        answers.ask(trial.document(), (Wiring) result.wiring().getMethod("wire").invoke(null));
        answers.wrong().stream().skip(known).forEach(answer -> wrong.add(name + ", answered: " + answer));
        if (answers.answers() == before && !trial.document().operations().isEmpty()) {
            wrong.add(name + ": nothing was asked");
        }
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
    }

    /** Why a document is refused, by its name. */
    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (Files.exists(TABLE)) {
            for (String line : Files.readAllLines(TABLE)) {
                String[] cells = line.split(" \\| ", 3);
                reasons.put(cells[0], cells[2]);
            }
        }
        return reasons;
    }

    private static String ids(List<Diagnostic> diagnostics) {
        var ids = new TreeSet<String>();
        diagnostics.forEach(diagnostic -> ids.add(diagnostic.id().text()));
        return String.join(", ", ids);
    }
}
