package dev.hardwire.processor;

import dev.hardwire.processor.check.Rules;
import dev.hardwire.processor.check.UntouchedParts;
import dev.hardwire.processor.mock.Mocking;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.DocumentUse;
import dev.hardwire.processor.model.Application.Unimplemented;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.MockAnswer;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.ProjectFile;
import dev.hardwire.processor.model.Selection;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.scan.ApplicationScanner.Scanned;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.image.ImageResourcesWriter;
import dev.hardwire.processor.write.table.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/** What happens to the applications of a compilation when all of their types are there: read, check, write. */
final class Phases {
    private final ProcessingEnvironment environment;
    private final Scanned scanned;
    private final Diagnostics diagnostics;
    private final Resources resources;
    private final DiagnosticPrinter printer;
    private final GeneratedFiles files;
    private final Map<Wanted, Optional<Document>> read = new HashMap<>();
    private final Set<Wanted> broken = new HashSet<>();

    /** What is read once, also where several applications serve it. */
    private record Wanted(String resource, Selection selection) {}

    Phases(ProcessingEnvironment environment, Scanned scanned, Diagnostics diagnostics) {
        this.environment = environment;
        this.scanned = scanned;
        this.diagnostics = diagnostics;
        this.resources = ProjectResources.of(environment);
        this.printer = new DiagnosticPrinter(environment, scanned.origins());
        this.files = new GeneratedFiles(environment.getFiler(), scanned.origins());
    }

    void run() throws IOException {
        reportMissing();
        Place.InJava fallback = scanned.applications().isEmpty()
                ? null
                : scanned.applications().get(0).type().place();
        boolean right = printer.print(diagnostics.all(), fallback);
        List<Binding> bindings = new ArrayList<>();
        for (Application application : scanned.applications()) {
            right &= bind(application, bindings);
        }
        if (right && collect(bindings)) {
            files.write();
        }
    }

    private void reportMissing() {
        scanned.missing()
                .forEach((name, place) -> diagnostics.report(
                        DiagnosticId.UNRESOLVED_TYPE,
                        place,
                        "%s uses a type that does not exist%s. If it is generated, look above for what kept it from being"
                                + " generated; else correct its name, import it, or put it on the class path.",
                        place.text(),
                        name.isEmpty() ? "" : ": " + name));
    }

    /** Binds an application to its documents; answers whether nothing was wrong. */
    private boolean bind(Application application, List<Binding> bindings) {
        List<Document> documents = new ArrayList<>();
        boolean complete = true;
        for (DocumentUse use : application.documents()) {
            complete &= read(use, documents);
        }
        var found = new Diagnostics();
        bindings.add(Rules.bind(application, documents, complete, found));
        return printer.print(found.all(), application.type().place()) && complete;
    }

    private boolean collect(List<Binding> bindings) throws IOException {
        var clashes = new Diagnostics();
        List<ProjectFile> projectFiles = ProjectFiles.of(environment, scanned.applications());
        for (Binding binding : bindings) {
            Application application = binding.application();
            List<GeneratedFile> written = new ArrayList<>(Tables.write(binding, mocks(binding, clashes)));
            ImageResourcesWriter.write(application.type(), written, projectFiles)
                    .ifPresent(written::add);
            files.add(application, written, clashes);
        }
        return printer.print(clashes.all(), null);
    }

    private static Map<String, List<MockAnswer>> mocks(Binding binding, Diagnostics diagnostics) {
        return binding.application().unimplemented() == Unimplemented.MOCK
                ? Mocking.answers(binding.placeholders(), diagnostics)
                : Map.of();
    }

    /** Reads a document; once, also where several applications serve it. */
    private boolean read(DocumentUse use, List<Document> documents) {
        var wanted = new Wanted(use.resource(), use.selection());
        Optional<Document> known = read.get(wanted);
        if (known != null) {
            known.filter(document -> !documents.contains(document)).ifPresent(documents::add);
            return !broken.contains(wanted);
        }
        var found = new Diagnostics();
        Optional<Document> document = Optional.ofNullable(
                        new DocumentReader(resources, found).readPartly(use.resource(), use.selection()))
                .map(whole -> found.hasErrors() ? UntouchedParts.of(whole, found.errors()) : whole);
        read.put(wanted, document);
        document.ifPresent(documents::add);
        boolean right = printer.print(found.all(), use.place());
        if (!right) {
            broken.add(wanted);
        }
        return right;
    }
}
