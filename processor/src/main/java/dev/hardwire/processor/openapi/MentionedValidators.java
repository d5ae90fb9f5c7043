package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas that types and operations ask to be validated. */
final class MentionedValidators {
    private final Set<TypeId> all = new LinkedHashSet<>();

    MentionedValidators(Collection<Operation> operations, Collection<NamedType> types) {
        types.forEach(this::add);
        operations.forEach(this::add);
    }

    /** In document order, those of types first. */
    Set<TypeId> all() {
        return all;
    }

    private void add(NamedType type) {
        TypeId own = type.validator();
        if (own != null) {
            all.add(own);
        }
        if (type instanceof NamedType.ObjectType object) {
            object.properties().forEach(property -> add(property.schema()));
            add(object.others() == null ? null : object.others().values());
        } else if (type instanceof NamedType.TupleType tuple) {
            tuple.items().forEach(item -> add(item.schema()));
            add(tuple.others());
        } else if (type instanceof NamedType.ChoiceType choice) {
            choice.alternatives().forEach(alternative -> {
                all.add(alternative.validator());
                add(alternative.schema());
            });
        }
    }

    private void add(Operation operation) {
        operation.parameters().forEach(parameter -> add(parameter.schema()));
        RequestBody body = operation.body();
        if (body != null) {
            body.contents().forEach(content -> add(content.schema()));
        }
        operation.responses().forEach(response -> {
            add(response.schema());
            response.headers().forEach(header -> add(header.schema()));
        });
    }

    private void add(@Nullable Schema schema) {
        if (schema instanceof Schema.Validated validated) {
            all.add(validated.validator());
            add(validated.schema());
        } else if (schema instanceof Schema.Array array) {
            add(array.items());
        } else if (schema instanceof Schema.MapOf map) {
            add(map.values());
        }
    }
}
