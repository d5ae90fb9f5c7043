package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Schema;

/** What a schema allows, in the words of a message. */
final class Described {
    private Described() {}

    static String schema(Schema schema) {
        if (schema instanceof Schema.Validated validated) {
            return schema(validated.schema());
        }
        if (schema instanceof Schema.Text text) {
            return switch (text.format()) {
                case NONE -> "a string";
                case DATE -> "a date";
                case DATE_TIME -> "a date and time";
                case UUID -> "a UUID";
                case BYTE -> "base64";
                case DURATION -> "a duration";
                case URI -> "a URI";
            };
        }
        if (schema instanceof Schema.Int integer) {
            return switch (integer.width()) {
                case INT32 -> "an integer of 32 bits";
                case INT64 -> "an integer of 64 bits";
                case BIG -> "an integer of any size";
            };
        }
        if (schema instanceof Schema.Num number) {
            return switch (number.precision()) {
                case FLOAT -> "a number in single precision";
                case DOUBLE -> "a number in double precision";
                case DECIMAL -> "a number of any precision";
            };
        }
        if (schema instanceof Schema.Bool) {
            return "a boolean";
        }
        if (schema instanceof Schema.Bytes) {
            return "a body that is not JSON";
        }
        if (schema instanceof Schema.File) {
            return "a file";
        }
        if (schema instanceof Schema.Array) {
            return "an array";
        }
        return schema instanceof Schema.MapOf ? "an object without declared properties" : "any JSON";
    }

    static String type(NamedType type) {
        if (type instanceof NamedType.ObjectType) {
            return type.javaName() + ", an object";
        }
        if (type instanceof NamedType.TupleType) {
            return type.javaName() + ", an array of certain items";
        }
        if (type instanceof NamedType.ChoiceType) {
            return type.javaName() + ", one of several types";
        }
        return type instanceof NamedType.EnumType values
                ? type.javaName() + ", one of several " + values(values)
                : type.javaName() + ", one of several objects";
    }

    private static String values(NamedType.EnumType type) {
        if (type.values().stream().allMatch(value -> value.value() instanceof Literal.Text)) {
            return "strings";
        }
        return type.values().stream().allMatch(value -> value.value() instanceof Literal.Numeric)
                ? "numbers"
                : "values";
    }
}
