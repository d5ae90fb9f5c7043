package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.check.type.ScalarTypes;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumValue;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import java.util.List;
import java.util.Map;

/** How a parameter is read that no handler takes: so that a request which breaks the document is refused all the same. */
final class CheckedOnly {
    private final Map<TypeId, NamedType> named;

    CheckedOnly(Map<TypeId, NamedType> named) {
        this.named = named;
    }

    Value value(Schema schema) {
        if (schema instanceof Schema.Array array && isScalar(array.items())) {
            Value items = value(array.items());
            JavaType type = new JavaType(
                    TypeNames.LIST,
                    List.of(JavaType.of(ScalarTypes.boxed(items.type().name()))),
                    false);
            return new Value.ListOf(type, array, items);
        }
        if (schema instanceof Schema.Ref ref && named.get(ref.type()) instanceof NamedType.EnumType type) {
            List<Literal> values = type.values().stream().map(EnumValue::value).toList();
            return new Value.OneOf(JavaType.of(TypeNames.STRING), ref.nullable(), values);
        }
        if (!isScalar(schema)) {
            // without a Java type there is no codec: it is taken apart, but not checked
            return new Value.Tree(JavaType.of(TypeNames.JSON_NODE), new Schema.Free(schema.place(), true));
        }
        String type = ScalarTypes.of(schema);
        return new Value.Scalar(JavaType.of(schema.nullable() ? ScalarTypes.boxed(type) : type), schema);
    }

    private boolean isScalar(Schema schema) {
        return schema instanceof Schema.Text
                || schema instanceof Schema.Int
                || schema instanceof Schema.Num
                || schema instanceof Schema.Bool
                || (schema instanceof Schema.Ref ref && named.get(ref.type()) instanceof NamedType.EnumType);
    }
}
