package dev.hardwire.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Selection;
import dev.hardwire.processor.model.TypeId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What classes are still checked against when a document has mistakes. */
class UntouchedPartsTest {
    private static final TypeId PET = new TypeId("pets.yaml", "/components/schemas/Pet");
    private static final TypeId PETS = new TypeId("pets.yaml", "/components/schemas/Pets");

    @Test
    void keepsThePathItemsAndSchemasWithoutMistakes() {
        var rest = untouched("/paths/~1pets/get/parameters/0/in", "/components/schemas/Pet/type");

        assertThat(rest.operations()).extracting(Operation::id).containsExactly("listOrders");
        assertThat(rest.types()).containsOnlyKeys(PETS);
    }

    @Test
    void leavesAPathItemWithItsParametersOut() {
        assertThat(untouched("/paths/~1pets/parameters/0").operations())
                .extracting(Operation::id)
                .containsExactly("listOrders");
    }

    @Test
    void keepsNoOperationWhereAMistakeMayBePartOfAny() {
        var rest = untouched("/components/parameters/Limit/in");

        assertThat(rest.operations()).isEmpty();
        assertThat(rest.types()).containsOnlyKeys(PET, PETS);
    }

    private static Document untouched(String... mistakes) {
        var document = new Document(
                "pets.yaml",
                Selection.ALL,
                "",
                "",
                List.of(
                        operation("listPets", "/paths/~1pets/get"),
                        operation("addPet", "/paths/~1pets/post"),
                        operation("listOrders", "/paths/~1pets~1orders/get")),
                Map.of(PET, type(PET), PETS, type(PETS)),
                "",
                "",
                Map.of(),
                Map.of());
        return UntouchedParts.of(
                document,
                List.of(mistakes).stream()
                        .map(pointer -> new Diagnostic(
                                DiagnosticId.DOCUMENT_INVALID, Diagnostic.Severity.ERROR, place(pointer), "wrong"))
                        .toList());
    }

    private static Operation operation(String id, String pointer) {
        return new Operation(
                id,
                id,
                "",
                "GET",
                "",
                "/",
                List.of(),
                "",
                false,
                List.of(),
                null,
                List.of(),
                List.of(),
                place(pointer));
    }

    private static NamedType type(TypeId id) {
        return new NamedType.EnumType(id, "X", "", List.of(), place(id.pointer()));
    }

    private static Place.InDocument place(String pointer) {
        return new Place.InDocument("pets.yaml", 1, 1, pointer);
    }
}
