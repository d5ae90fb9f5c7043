package dev.hardwire.processor;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Selection;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.stub.BarrierWriter;
import dev.hardwire.processor.write.stub.StubWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generates what people program against from documents, into a folder: for build tools, which call it before the compiler.
 * Not thread-safe; several of them are independent of each other.
 */
public final class Generator {
    private final Resources resources;
    private final SourceFolder folder;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, String> files = new TreeMap<>();

    /**
     * A generator.
     *
     * @param roots resource roots, of which the first that has a file counts
     * @param output the folder for the sources, which need not exist; it may hold other files
     * @param owner tells apart generators that share the folder
     */
    public Generator(List<Path> roots, Path output, String owner) {
        this.resources = roots.stream().map(Resources::in).reduce(path -> null, Resources::or);
        this.folder = new SourceFolder(output, owner);
    }

    /**
     * What came of it.
     *
     * @param diagnostics all mistakes and remarks; if there is a mistake, nothing was written or deleted
     * @param changes how many files were written or deleted
     */
    public record Result(List<Diagnostic> diagnostics, int changes) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }

        /** How many mistakes there are; remarks do not count. */
        public long mistakes() {
            return diagnostics.stream().filter(Diagnostic::isError).count();
        }
    }

    /**
     * Generates the sources of some documents, and deletes those generated before that are none of them.
     *
     * @param packages the package of each document, by its path relative to the resource root
     * @param stubs whether to generate stubs; else only the class with the document's digest
     */
    public Result generate(Map<String, String> packages, boolean stubs) throws IOException {
        return generate(packages, Selection.ALL, stubs);
    }

    /**
     * Generates the sources of some operations of documents, as {@link #generate(Map, boolean)}.
     *
     * @param selection what is taken of each document, as applications select it
     */
    public Result generate(Map<String, String> packages, Selection selection, boolean stubs) throws IOException {
        var reader = new DocumentReader(resources, diagnostics);
        packages.forEach((name, packageName) -> {
            Document document = reader.read(name, selection);
            if (document != null) {
                collect(document, packageName, stubs);
            }
        });
        for (Path foreign : folder.foreign(files)) {
            diagnostics.report(
                    DiagnosticId.FOREIGN_FILE,
                    new Place.InDocument(packages.keySet().iterator().next(), 1, 1, ""),
                    "The file %s has the name of a generated one and was not generated; move it, or choose another package.",
                    foreign);
        }
        return new Result(diagnostics.all(), diagnostics.hasErrors() ? 0 : folder.replace(files));
    }

    /**
     * Makes sure that the folder does not compile: for a build that goes on after mistakes, so that the processor reports
     * those of the classes, too. The next {@link #generate} without mistakes takes it back.
     *
     * @param packages as for {@link #generate}
     */
    public void block(Map<String, String> packages) throws IOException {
        Map<String, String> barriers = new TreeMap<>();
        packages.forEach((name, packageName) -> {
            GeneratedFile barrier = BarrierWriter.write(name, packageName);
            barriers.put(barrier.path(), barrier.text());
        });
        folder.add(barriers);
    }

    private void collect(Document document, String packageName, boolean stubs) {
        var writer = new StubWriter(document, packageName);
        List<GeneratedFile> generated = stubs ? writer.write() : List.of(writer.digest());
        generated.forEach(file -> files.put(file.path(), file.text()));
    }
}
