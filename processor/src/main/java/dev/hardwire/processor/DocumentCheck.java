package dev.hardwire.processor;

import dev.hardwire.processor.check.Rules;
import dev.hardwire.processor.mock.Mocking;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.DocumentUse;
import dev.hardwire.processor.model.Application.Unimplemented;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Selection;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds all that is wrong with a document, or may surprise in it, before there is a class that implements it. */
public final class DocumentCheck {
    private static final Place.InJava NOWHERE = new Place.InJava("the document", 0);

    private DocumentCheck() {}

    /**
     * Checks a document: as text, as OpenAPI, as Java, and whether each operation could be mocked.
     *
     * @param root what it refers to is in this folder or below
     * @param name relative to the root, with slashes
     * @return all mistakes and remarks, in the order of the document
     */
    public static List<Diagnostic> check(Path root, String name) {
        var diagnostics = new Diagnostics();
        read(root, name, diagnostics);
        return diagnostics.all();
    }

    /** Checks a document, and answers it where there is no mistake. */
    static @Nullable Document read(Path root, String name, Diagnostics diagnostics) {
        Document document = new DocumentReader(Resources.in(root), diagnostics).read(name);
        if (document != null) {
            Binding binding = Rules.bind(application(name), List.of(document), true, diagnostics);
            Mocking.answers(binding.placeholders(), diagnostics);
        }
        return diagnostics.hasErrors() ? null : document;
    }

    /** One that has no class at all. */
    private static Application application(String document) {
        return new Application(
                new JavaClass("checked", "CheckedApplication", true, true, NOWHERE),
                List.of(new DocumentUse(document, Selection.ALL, NOWHERE)),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Unimplemented.MOCK,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }
}
