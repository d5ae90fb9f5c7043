package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.NamedType.Item;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.TupleType;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code prefixItems}: a record whose components are named after the index, {@code item0} and so on. */
final class Tuples {
    private final SchemaContext context;
    private final NamedTypes types;
    private final SchemaReader schemas;
    private final Validators validators;

    Tuples(SchemaContext context, NamedTypes types, SchemaReader schemas, Validators validators) {
        this.context = context;
        this.types = types;
        this.schemas = schemas;
        this.validators = validators;
    }

    Schema read(Mapping schema, boolean nullable, int min, int max) {
        List<Node> prefix = schema.items("prefixItems");
        if (prefix.size() > ObjectType.MAX_COMPONENTS) {
            validators.need(schema.place());
            return new Schema.Array(
                    schema.place(),
                    nullable,
                    new Schema.Free(schema.place(), true),
                    min,
                    max,
                    schema.flag("uniqueItems"));
        }
        if (schema.flag("uniqueItems")) {
            validators.need(schema.place());
        }
        var id = SchemaReader.id(schema.place());
        if (!types.isKnown(id)) {
            String javaName = context.names().of(schema.place());
            types.later(id, () -> types.add(tuple(schema, javaName, prefix, min, max)));
        }
        return new Schema.Ref(schema.place(), nullable, id);
    }

    private TupleType tuple(Mapping schema, String javaName, List<Node> prefix, int min, int max) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < prefix.size(); i++) {
            Schema item = schemas.readWithin(prefix.get(i));
            if (item != null) {
                items.add(new Item("item" + i, item, i < min));
            }
        }
        Node rest = schema.get("items");
        boolean closed = (rest instanceof Scalar s && s.isFalse()) || max <= prefix.size();
        return new TupleType(
                SchemaReader.id(schema.place()),
                javaName,
                schema.textOrEmpty("description"),
                items,
                closed ? null : rest(rest),
                closed,
                min,
                max,
                null,
                schema.place());
    }

    private @Nullable Schema rest(@Nullable Node rest) {
        return rest == null ? null : schemas.readWithin(rest);
    }
}
