package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Selection;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.grammar.Grammar;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.official.OfficialCheck;
import dev.hardwire.processor.openapi.request.FileProperties;
import dev.hardwire.processor.openapi.request.FormFiles;
import dev.hardwire.processor.openapi.schema.SchemaContext;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.schema.TypeNames;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.openapi.source.SourceFiles;
import dev.hardwire.processor.openapi.swagger2.Swagger2;
import dev.hardwire.processor.openapi.validation.ValidationReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and checks documents: the way in to this package. */
public final class DocumentReader {
    private final Resources resources;
    private final Diagnostics diagnostics;

    /**
     * A reader of documents.
     *
     * @param resources where they and what they refer to are found
     * @param diagnostics where their mistakes go
     */
    public DocumentReader(Resources resources, Diagnostics diagnostics) {
        this.resources = resources;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a document. All mistakes in it are reported, and remarks, each with its file, line and JSON Pointer.
     *
     * @param resource relative to the resource root, with slashes
     * @return null where there is a mistake
     */
    public @Nullable Document read(String resource) {
        return read(resource, Selection.ALL);
    }

    /**
     * Reads what is selected of a document, as {@link #read(String)}; the rest is not looked at.
     *
     * @param resource relative to the resource root, with slashes
     * @return null where there is a mistake
     */
    public @Nullable Document read(String resource, Selection selection) {
        var found = new Diagnostics();
        Document document = readSorted(resource, selection, found);
        return found.hasErrors() ? null : document;
    }

    /**
     * Reads a document as far as its mistakes allow, for whoever goes on to look for others. All are reported, as by {@link
     * #read}; a document that has some lacks its title, digest and JSON.
     *
     * @param resource relative to the resource root, with slashes
     * @return null where nothing of it can be read
     */
    public @Nullable Document readPartly(String resource, Selection selection) {
        return readSorted(resource, selection, new Diagnostics());
    }

    private @Nullable Document readSorted(String resource, Selection selection, Diagnostics found) {
        Document document = read(resource, selection, found);
        found.all().stream().sorted(inDocumentOrder(resource)).forEach(diagnostics::add);
        return document;
    }

    /** The document's own file first, then the others by name. */
    private static Comparator<Diagnostic> inDocumentOrder(String resource) {
        return Comparator.comparing(
                Diagnostic::place,
                Comparator.comparing(
                        DocumentReader::inDocument,
                        Comparator.comparing((Place.InDocument place) ->
                                        !place.file().equals(resource))
                                .thenComparing(Place.InDocument::file)
                                .thenComparing(Place.InDocument::line)
                                .thenComparing(Place.InDocument::column)));
    }

    private static Place.InDocument inDocument(Place place) {
        return (Place.InDocument) place;
    }

    private @Nullable Document read(String resource, Selection selection, Diagnostics found) {
        var files = new SourceFiles(resources, found);
        if (!files.exists(resource)) {
            found.report(
                    DiagnosticId.DOCUMENT_NOT_FOUND,
                    new Place.InDocument(resource, 1, 1, ""),
                    "There is no such resource; put the document into src/main/resources, or correct the path.");
            return null;
        }
        Node root = files.root(resource);
        if (root == null) {
            return null;
        }
        if (!(root instanceof Mapping document)) {
            found.report(DiagnosticId.DOCUMENT_INVALID, root.place(), "A document is an object with the key openapi.");
            return null;
        }
        Version version = DocumentVersion.of(document, found);
        if (version == null) {
            return null;
        }
        var references = new References(files, found);
        var silent = new References(files, new Diagnostics());
        if (version != Version.V20) {
            var schemas = new ValidationReader(files, version, false, new Diagnostics());
            schemas.addFile(document);
            silent.schemas(schemas.uris());
        }
        Mapping followed = new FollowedReferences(version, references, silent, found).of(document);
        Mapping selected = new Selected(followed, version, selection, silent, found).document();
        return read(selected, selection, version, files, references, found);
    }

    private static Document read(
            Mapping written,
            Selection selection,
            Version writtenIn,
            SourceFiles files,
            References references,
            Diagnostics found) {
        boolean isOld = writtenIn == Version.V20;
        Version version = isOld ? Version.V30 : writtenIn;
        var validation = new ValidationReader(files, version, true, found);
        if (!isOld) {
            validation.addFile(written);
            references.schemas(validation.uris());
        }
        new Grammar(writtenIn, references, found).check(written);
        Mapping document = isOld ? converted(written, references, found) : written;
        validation.addFile(document);
        dialect(document, found);
        tags(document, found);
        var names = new TypeNames(files, found);
        var schemas = new SchemaReader(new SchemaContext(version, references, names, found));
        Mapping info = document.mapping("info");
        String title = info == null ? "" : info.textOrEmpty("title");
        names.take(JavaNames.document(title), "class of the document", document.placeOf("info"));
        var basePath = new BasePath(document, found);
        var paths = new Paths(references, basePath, names, found).read(document);
        Mapping components = document.mapping("components");
        if (components != null) {
            Mapping named = components.mapping("schemas");
            if (named != null) {
                schemas.readComponents(named);
            }
        }
        var security = new Security(document, references, found);
        security.checkDocument();
        List<Operation> operations = new Operations(version, references, schemas, security, found).read(paths);
        new Callbacks(references, schemas, names).read(document, paths);
        Map<TypeId, NamedType> types = schemas.types();
        var forms = new FormFiles(new FileProperties(version, files), names, types, operations);
        operations = operations.stream().map(forms::complete).toList();
        if (!found.hasErrors()) {
            Mapping bundle = new Bundle(version, references).of(document);
            new OfficialCheck(found).on(isOld ? written : bundle, writtenIn);
            return new Document(
                    document.place().file(),
                    selection,
                    title,
                    basePath.ofDocument(),
                    operations,
                    types,
                    files.digest(),
                    JsonWriter.write(bundle),
                    security.schemes(),
                    validators(validation, operations, types));
        }
        return new Document(
                document.place().file(),
                selection,
                title,
                basePath.ofDocument(),
                operations,
                types,
                "",
                "",
                security.schemes(),
                Map.of());
    }

    private static Map<TypeId, JsonSchema> validators(
            ValidationReader validation, List<Operation> operations, Map<TypeId, NamedType> types) {
        new MentionedValidators(operations, types.values()).all().forEach(validation::add);
        return validation.read();
    }

    private static Mapping converted(Mapping written, References references, Diagnostics found) {
        Mapping converted = Swagger2.convert(written, references, found);
        if (!found.hasErrors()) {
            new Grammar(Version.V30, references, found).check(converted);
        }
        return converted;
    }

    private static void dialect(Mapping document, Diagnostics found) {
        String dialect = document.text("jsonSchemaDialect");
        if (dialect != null && !Vocabulary.isDialect(dialect)) {
            found.report(
                    DiagnosticId.UNSUPPORTED,
                    document.placeOf("jsonSchemaDialect"),
                    "The dialect %s is not supported; take it out: that of OpenAPI 3.1 is the default.",
                    dialect);
        }
    }

    private static void tags(Mapping document, Diagnostics found) {
        var names = new HashSet<String>();
        for (Node item : document.items("tags")) {
            if (item instanceof Mapping tag && !names.add(tag.textOrEmpty("name"))) {
                found.note(
                        DiagnosticId.DOCUMENT_INVALID,
                        tag.placeOf("name"),
                        "The tag %s is declared twice, and people see only one of the descriptions; take one out.",
                        tag.textOrEmpty("name"));
            }
        }
    }
}
