package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.check.type.ScalarTypes;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Java types that the stubs have for schemas, where they are compiled with the application. */
final class TypesOfStubs {
    private final Map<TypeId, JavaType> stubs = new HashMap<>();

    TypesOfStubs(Map<String, TypeShape> shapes) {
        for (TypeShape shape : shapes.values()) {
            TypeId schema = shape.schema();
            if (schema != null) {
                stubs.put(schema, shape.type().type());
            }
        }
    }

    /** The type of a value, which is not a primitive one where it may be absent; null where a stub is missing. */
    @Nullable
    JavaType of(Schema schema, boolean mayBeAbsent) {
        if (schema instanceof Schema.Ref ref) {
            return stubs.get(ref.type());
        }
        if (schema instanceof Schema.Array array) {
            return of(TypeNames.LIST, List.of(), array.items());
        }
        if (schema instanceof Schema.MapOf map) {
            return of(TypeNames.MAP, List.of(JavaType.of(TypeNames.STRING)), map.values());
        }
        if (schema instanceof Schema.Validated validated) {
            return of(validated.schema(), mayBeAbsent);
        }
        if (schema instanceof Schema.Free) {
            return JavaType.of(TypeNames.JSON_NODE);
        }
        if (schema instanceof Schema.File) {
            return JavaType.of(TypeNames.FILE_PART);
        }
        if (schema instanceof Schema.Bytes) {
            return JavaType.of("byte[]");
        }
        String scalar = ScalarTypes.of(schema);
        return JavaType.of(mayBeAbsent || schema.nullable() ? ScalarTypes.boxed(scalar) : scalar);
    }

    private @Nullable JavaType of(String generic, List<JavaType> arguments, Schema last) {
        JavaType type = of(last, true);
        if (type == null) {
            return null;
        }
        return new JavaType(generic, arguments.isEmpty() ? List.of(type) : List.of(arguments.get(0), type), false);
    }
}
