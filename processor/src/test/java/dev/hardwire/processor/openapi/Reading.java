package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A document of a test, read: the model, or null, and what is wrong. */
record Reading(Document document, List<Diagnostic> mistakes) {
    static Reading of(String yaml) {
        return of("openapi.yaml", Map.of("openapi.yaml", yaml));
    }

    static Reading of(String resource, Map<String, String> files) {
        var diagnostics = new Diagnostics();
        var reader = new DocumentReader(
                path -> files.containsKey(path) ? files.get(path).getBytes(StandardCharsets.UTF_8) : null, diagnostics);
        return new Reading(reader.read(resource), diagnostics.all());
    }

    List<String> texts() {
        return mistakes.stream().map(Diagnostic::text).toList();
    }
}
