package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.StubDigest;
import dev.hardwire.processor.model.Application.Unimplemented;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Reads the applications of a compilation with all that is annotated. */
public final class ApplicationScanner {
    private final Compilation compilation;
    private final List<TypeElement> annotated;
    private final List<TypeElement> applications;
    private final TypeScanner types;

    private ApplicationScanner(ProcessingEnvironment environment, AnnotatedTypes found, Diagnostics diagnostics) {
        this.compilation = new Compilation(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                found.topLevel(),
                new Origins(),
                diagnostics);
        this.types = new TypeScanner(compilation);
        this.annotated = found.annotated().stream()
                .map(environment.getElementUtils()::getTypeElement)
                .sorted(Comparator.comparing(
                        (TypeElement type) -> type.getQualifiedName().toString()))
                .toList();
        this.applications = annotated.stream()
                .filter(type -> Annotation.has(type, AnnotationNames.APPLICATION))
                .toList();
    }

    /**
     * The result of a scan.
     *
     * @param applications sorted by qualified name, as their parts are
     * @param missing the types that do not exist yet, by name (empty where javac does not tell it), with where each was used
     *     first
     */
    public record Scanned(List<Application> applications, Origins origins, Map<String, Place.InJava> missing) {}

    /** Scans all types that were found; what is wrong goes to the diagnostics. */
    public static Scanned scan(ProcessingEnvironment environment, AnnotatedTypes found, Diagnostics diagnostics) {
        return new ApplicationScanner(environment, found, diagnostics).scan();
    }

    private Scanned scan() {
        Parts parts = new Parts(compilation, types, annotated, applications);
        var misplaced = new Misplaced(compilation);
        annotated.forEach(misplaced::check);
        annotated.forEach(misplaced::checkPerConnection);
        annotated.forEach(misplaced::checkConcurrent);
        annotated.forEach(misplaced::checkSecured);
        List<Application> scanned = new ArrayList<>();
        for (TypeElement type : applications) {
            scanned.add(application(type, parts));
        }
        parts.checkAllOwned();
        return new Scanned(scanned, compilation.origins(), types.missing());
    }

    private Application application(TypeElement type, Parts parts) {
        JavaClass javaClass = compilation.javaClass(type);
        var scanner = new PartScanner(compilation, types, javaClass);
        parts.of(type).forEach(scanner::add);
        Annotation annotation = Annotation.of(type, AnnotationNames.APPLICATION).orElseThrow();
        var unimplemented = Unimplemented.valueOf(annotation.constant("unimplemented", Unimplemented.ERROR.name()));
        if (!parts.isDecided(type)) {
            // Its controllers are not known: which operations they lack is not, either.
            unimplemented = Unimplemented.NOT_IMPLEMENTED;
        }
        if (unimplemented == Unimplemented.MOCK) {
            // Nobody may mention the types of a mocked operation's body.
            annotated.stream()
                    .filter(each -> Annotation.has(each, AnnotationNames.SCHEMA_REF))
                    .forEach(types::mention);
        }
        return new Application(
                javaClass,
                new DocumentUses(compilation).of(type, annotation),
                annotation.flag("strict"),
                scanner.controllers,
                scanner.namespaces,
                scanner.endpoints,
                scanner.emitted,
                digests(),
                new ShapeScanner(compilation, types).scan(),
                compiled(),
                unimplemented,
                annotation.flag("validateResponses"),
                scanner.checks,
                scanner.exceptionMethods,
                scanner.providers,
                scanner.lifecycle,
                scanner.closeable);
    }

    private List<StubDigest> digests() {
        List<StubDigest> digests = new ArrayList<>();
        for (TypeElement type : annotated) {
            Annotation.of(type, AnnotationNames.DOCUMENT_DIGEST)
                    .ifPresent(digest -> digests.add(new StubDigest(
                            digest.text("document", ""), digest.text("sha256", ""), compilation.place(type))));
        }
        return digests;
    }

    private Map<String, Place.InJava> compiled() {
        Map<String, Place.InJava> places = new TreeMap<>();
        for (String name : compilation.topLevel()) {
            TypeElement type = compilation.elements().getTypeElement(name);
            if (type != null) {
                places.put(name, compilation.place(type));
            }
        }
        return places;
    }
}
