package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumValue;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
            return new Value.Scalar(JavaType.of(TypeNames.STRING), oneOf(ref, type));
        }
        if (!isScalar(schema)) {
            // without a Java type there is no codec: it is taken apart, but not checked
            return new Value.Tree(JavaType.of(TypeNames.JSON_NODE), new Schema.Free(schema.place(), true));
        }
        return new Value.Scalar(JavaType.of(ScalarTypes.of(schema)), schema);
    }

    private boolean isScalar(Schema schema) {
        return schema instanceof Schema.Text
                || schema instanceof Schema.Int
                || schema instanceof Schema.Num
                || schema instanceof Schema.Bool
                || (schema instanceof Schema.Ref ref && named.get(ref.type()) instanceof NamedType.EnumType);
    }

    /** An enum without a Java type: a string that is one of the values. */
    private static Schema oneOf(Schema.Ref ref, NamedType.EnumType type) {
        String pattern = type.values().stream()
                .map(EnumValue::value)
                .map(Literal::text)
                .map(value -> value.replaceAll("[^\\w ]", "\\\\$0"))
                .collect(Collectors.joining("|", "^(?:", ")"));
        return new Schema.Text(
                ref.place(),
                ref.nullable(),
                Schema.Format.NONE,
                null,
                0,
                Integer.MAX_VALUE,
                new Schema.Pattern(pattern + "$", pattern + "\\z"));
    }
}
