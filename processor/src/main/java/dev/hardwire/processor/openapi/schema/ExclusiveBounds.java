package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.util.LinkedHashMap;

/** The exclusive bounds of OpenAPI 3.0, true or false, as 3.1 writes them: as numbers. */
final class ExclusiveBounds {
    private ExclusiveBounds() {}

    /** The same schema; {@code exclusiveMinimum: true} takes the place of the minimum. */
    static Mapping asNumbers(Mapping schema) {
        return one(one(schema, "minimum", "exclusiveMinimum"), "maximum", "exclusiveMaximum");
    }

    private static Mapping one(Mapping schema, String inclusive, String exclusive) {
        if (!(schema.get(exclusive) instanceof Scalar flag) || flag.type() != Node.Type.BOOLEAN) {
            return schema;
        }
        var entries = new LinkedHashMap<>(schema.entries());
        entries.remove(exclusive);
        Node limit = entries.get(inclusive);
        if (flag.isTrue() && limit != null) {
            entries.remove(inclusive);
            entries.put(exclusive, limit);
        }
        return new Mapping(schema.place(), entries);
    }
}
