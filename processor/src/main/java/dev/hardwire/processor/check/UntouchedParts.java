package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of a document when all is taken away that a mistake in it may have changed. So classes are checked against the
 * rest in the same run, and no mistake is reported that is but the echo of another one.
 */
public final class UntouchedParts {
    private UntouchedParts() {}

    /** The document without the path items and schemas that have mistakes; without all of them if one is elsewhere. */
    public static Document of(Document document, List<Diagnostic> mistakes) {
        List<Place.InDocument> places = mistakes.stream()
                .map(Diagnostic::place)
                .filter(Place.InDocument.class::isInstance)
                .map(Place.InDocument.class::cast)
                .toList();
        boolean contained = places.stream()
                .allMatch(mistake -> document.operations().stream().anyMatch(o -> isIn(mistake, item(o)))
                        || document.types().values().stream().anyMatch(type -> isIn(mistake, type.place())));
        List<Operation> operations = contained
                ? document.operations().stream()
                        .filter(operation -> isUntouched(item(operation), places))
                        .toList()
                : List.of();
        Map<TypeId, NamedType> types = new LinkedHashMap<>();
        document.types().forEach((id, type) -> {
            if (isUntouched(type.place(), places)) {
                types.put(id, type);
            }
        });
        return new Document(
                document.resource(),
                document.selection(),
                document.title(),
                document.basePath(),
                operations,
                types,
                document.digest(),
                document.json(),
                document.schemes(),
                document.validators());
    }

    /** The path item of an operation: its parameters may be there. */
    private static Place.InDocument item(Operation operation) {
        Place.InDocument place = operation.place();
        int end = place.pointer().lastIndexOf('/');
        return new Place.InDocument(
                place.file(), place.line(), place.column(), place.pointer().substring(0, Math.max(0, end)));
    }

    private static boolean isUntouched(Place.InDocument part, List<Place.InDocument> mistakes) {
        return mistakes.stream().noneMatch(mistake -> isIn(mistake, part));
    }

    private static boolean isIn(Place.InDocument mistake, Place.InDocument part) {
        return mistake.file().equals(part.file()) && (mistake.pointer() + "/").startsWith(part.pointer() + "/");
    }
}
