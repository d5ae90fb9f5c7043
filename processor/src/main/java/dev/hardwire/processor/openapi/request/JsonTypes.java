package dev.hardwire.processor.openapi.request;

import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.ChoiceType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.TupleType;
import dev.hardwire.processor.model.NamedType.UnionType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.RequestBody.Content;
import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the types that operations have as something other than a multipart form. */
final class JsonTypes {
    private final Map<TypeId, NamedType> types;
    private final Set<TypeId> found = new HashSet<>();
    private final ArrayDeque<NamedType> pending = new ArrayDeque<>();

    JsonTypes(Map<TypeId, NamedType> types) {
        this.types = types;
    }

    Set<TypeId> of(List<Operation> operations) {
        for (Operation operation : operations) {
            operation.parameters().forEach(parameter -> add(parameter.schema()));
            operation.responses().forEach(response -> add(response.schema()));
            if (operation.body() != null) {
                operation.body().contents().forEach(this::add);
            }
        }
        for (NamedType type = pending.poll(); type != null; type = pending.poll()) {
            parts(type);
        }
        return found;
    }

    private void add(Content content) {
        if (content.format() != Format.MULTIPART) {
            add(content.schema());
        } else if (root(content.schema()) instanceof ObjectType form) {
            parts(form);
        } else {
            add(content.schema());
        }
    }

    private @Nullable NamedType root(Schema schema) {
        return schema instanceof Schema.Validated validated
                ? root(validated.schema())
                : schema instanceof Schema.Ref ref ? types.get(ref.type()) : null;
    }

    private void parts(NamedType type) {
        if (type instanceof ObjectType object) {
            object.properties().forEach(property -> add(property.schema()));
            add(object.others() == null ? null : object.others().values());
        } else if (type instanceof TupleType tuple) {
            tuple.items().forEach(item -> add(item.schema()));
            add(tuple.others());
        } else if (type instanceof ChoiceType choice) {
            choice.alternatives().forEach(alternative -> add(alternative.schema()));
        } else if (type instanceof UnionType union) {
            union.variants().forEach(variant -> add(variant.type()));
        }
    }

    private void add(@Nullable Schema schema) {
        if (schema instanceof Schema.Ref ref) {
            add(ref.type());
        } else if (schema instanceof Schema.Validated validated) {
            add(validated.schema());
        } else if (schema instanceof Schema.Array array) {
            add(array.items());
        } else if (schema instanceof Schema.MapOf map) {
            add(map.values());
        }
    }

    private void add(TypeId id) {
        NamedType type = types.get(id);
        if (type != null && found.add(id)) {
            pending.add(type);
        }
    }
}
