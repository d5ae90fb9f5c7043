package dev.hardwire.processor.write.validator;

import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.TypeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that validators are written for, by id. A schema that is a reference only is what it refers to; of those that say
 * the same, such as all strings without bounds, the first stands for all.
 */
final class Schemas {
    private final Map<TypeId, JsonSchema> all;
    private final ValidatorNames names;
    /** The first schema that says the same, for each. */
    private final Map<TypeId, JsonSchema> first = new HashMap<>();

    /** How many schemas one stands for beside itself. */
    private final Map<TypeId, Integer> others = new HashMap<>();

    /** What makes a validator. */
    private record Said(
            List<Keyword> keywords,
            boolean tracked,
            boolean recursive,
            @Nullable String resource) {}

    Schemas(Map<TypeId, JsonSchema> all) {
        this.all = all;
        this.names = new ValidatorNames(all.keySet());
        Map<Said, JsonSchema> same = new HashMap<>();
        for (JsonSchema schema : all.values()) {
            var said = new Said(schema.keywords(), schema.tracked(), schema.recursive(), schema.resource());
            JsonSchema known = same.putIfAbsent(said, schema);
            first.put(schema.id(), known == null ? schema : known);
            if (known != null) {
                others.merge(known.id(), 1, Integer::sum);
            }
        }
    }

    Collection<JsonSchema> all() {
        return all.values();
    }

    JsonSchema get(TypeId id) {
        JsonSchema schema = own(id);
        for (TypeId target = target(schema); target != null; target = target(schema)) {
            schema = own(target);
        }
        return first.getOrDefault(schema.id(), schema);
    }

    /** How many schemas a schema stands for beside itself. */
    int others(TypeId id) {
        return others.getOrDefault(id, 0);
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
        return !get(schema.id()).id().equals(schema.id());
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
