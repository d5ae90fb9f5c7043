package dev.hardwire.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.source.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents that others wrote, in the folder that the system property {@code hardwire.openapiSpecs} names: each gives a
 * model or says why not, at a place in it.
 */
class PublicDocumentsTest {
    @Test
    void eachGivesAModelOrDiagnosticsInIt() throws IOException {
        String folder = System.getProperty("hardwire.openapiSpecs", "");
        assumeTrue(!folder.isEmpty(), "skipped: the system property hardwire.openapiSpecs names no folder");
        List<Path> documents;
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            documents = files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
        assertThat(documents).isNotEmpty();
        var summary = new ArrayList<String>();
        for (Path document : documents) {
            summary.add(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(document), document::toString));
        }
        assertThat(summary).allMatch(line -> !line.isEmpty());
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "public-documents.txt"), summary);
    }

    private static String read(Path file) throws IOException {
        int lines = Files.readAllLines(file).size();
        var diagnostics = new Diagnostics();
        String name = file.getFileName().toString();
        Document document = new DocumentReader(Resources.in(file.getParent()), diagnostics).read(name);
        assertThat(document == null).as("%s", file).isEqualTo(diagnostics.hasErrors());
        for (Diagnostic diagnostic : diagnostics.all()) {
            var place = (Place.InDocument) diagnostic.place();
            assertThat(place.file()).isEqualTo(name);
            assertThat(place.line()).as(diagnostic.text()).isBetween(1, lines);
            assertThat(place.column()).as(diagnostic.text()).isPositive();
        }
        return document != null
                ? file + ": " + document.operations().size() + " operations, "
                        + document.types().size() + " types"
                : file + ": " + diagnostics.all().size() + " mistakes, the first: "
                        + diagnostics.all().get(0).text();
    }
}
