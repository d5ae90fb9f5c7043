package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas need a validator, as they say more than their Java types and simple checks do. A schema that was made of
 * several has no place of its own in the document: what it consists of is checked by the validator of the whole.
 */
final class Validators {
    private final Set<TypeId> needed = new LinkedHashSet<>();
    private final Map<TypeId, Node> asked = new LinkedHashMap<>();
    /** What was made of several → the whole that it is in. */
    private final Map<TypeId, Place.InDocument> made = new HashMap<>();

    /** Says that the schema at a place was made, and which is the whole that it was made for. */
    void made(Place.InDocument place, Place.InDocument whole) {
        made.putIfAbsent(SchemaReader.id(place), whole);
    }

    /** Whether the schema at a place was made. */
    boolean isMade(Place.InDocument place) {
        return made.containsKey(SchemaReader.id(place));
    }

    /** Says that the schema at a place needs a validator. */
    void need(Place.InDocument place) {
        Place.InDocument at = place;
        for (Place.InDocument whole = made.get(SchemaReader.id(at));
                whole != null;
                whole = made.get(SchemaReader.id(at))) {
            at = whole;
        }
        needed.add(SchemaReader.id(at));
    }

    /** Says that a schema is validated by itself, whatever it is read as. */
    void ask(Node schema) {
        asked.putIfAbsent(SchemaReader.id(schema.place()), schema);
    }

    /** The schemas that validators are for; those that were read are given by place. */
    List<Node> all(Map<TypeId, Node> read) {
        var all = new LinkedHashMap<>(asked);
        for (TypeId id : needed) {
            Node node = read.get(id);
            if (node != null) {
                all.putIfAbsent(id, node);
            }
        }
        return List.copyOf(all.values());
    }

    /** The validator of a schema, or null where it needs none. */
    @Nullable
    TypeId of(Place.InDocument place) {
        TypeId id = SchemaReader.id(place);
        return needed.contains(id) ? id : null;
    }

    /** A schema as it is read, with its validator where it needs one; a type of its own asks for that itself. */
    Schema wrap(Place.InDocument place, Schema schema, @Nullable NamedType named) {
        TypeId id = of(place);
        boolean own =
                schema instanceof Schema.Ref ref && ref.type().equals(id) && !(named instanceof NamedType.EnumType);
        return id == null || own ? schema : new Schema.Validated(schema, id);
    }
}
