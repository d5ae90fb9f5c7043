package dev.hardwire.processor.write.validator;

import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.TypeId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas that validators are written for, by id; a schema that is a reference only is what it refers to. */
final class Schemas {
    private final Map<TypeId, JsonSchema> all;
    private final ValidatorNames names;

    Schemas(Map<TypeId, JsonSchema> all) {
        this.all = all;
        this.names = new ValidatorNames(all.keySet());
    }

    Collection<JsonSchema> all() {
        return all.values();
    }

    JsonSchema get(TypeId id) {
        JsonSchema schema = own(id);
        for (TypeId target = target(schema); target != null; target = target(schema)) {
            schema = own(target);
        }
        return schema;
    }

    private JsonSchema own(TypeId id) {
        JsonSchema schema = all.get(id);
        if (schema == null) {
            throw new IllegalStateException("There is no schema " + id);
        }
        return schema;
    }

    /** Whether no method is needed for a schema of its own. */
    boolean isAlias(JsonSchema schema) {
        return target(schema) != null;
    }

    private static @Nullable TypeId target(JsonSchema schema) {
        boolean alias = schema.keywords().size() == 1 && schema.resource() == null && !schema.recursive();
        return alias && schema.keywords().get(0) instanceof Keyword.Reference reference ? reference.target() : null;
    }

    /** The name of the method that checks a schema. */
    String method(TypeId id) {
        return names.of(get(id).id());
    }
}
