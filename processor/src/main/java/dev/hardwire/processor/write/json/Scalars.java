package dev.hardwire.processor.write.json;

import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.Schema;

/** The methods of the readers that read a scalar. */
final class Scalars {
    private Scalars() {}

    /** The method of {@code JsonReader}. */
    static String ofJson(Value.Scalar scalar) {
        return isBytes(scalar) ? binary(scalar, "binary") : of(scalar.schema());
    }

    /** The method of {@code ParameterReader}. */
    static String ofParameter(Value.Scalar scalar) {
        return isBytes(scalar) ? binary(scalar, "base64") : of(scalar.schema());
    }

    private static boolean isBytes(Value.Scalar scalar) {
        return scalar.schema() instanceof Schema.Text text && text.format() == Schema.Format.BYTE;
    }

    private static String binary(Value.Scalar scalar, String array) {
        return scalar.type().name().equals("byte[]") ? array : "buffer";
    }

    private static String of(Schema schema) {
        if (schema instanceof Schema.Text text) {
            return switch (text.format()) {
                case NONE, BYTE -> "string";
                case DATE -> "date";
                case DATE_TIME -> "dateTime";
                case UUID -> "uuid";
                case DURATION -> "duration";
                case URI -> "uri";
            };
        }
        if (schema instanceof Schema.Int integer) {
            return switch (integer.width()) {
                case INT32 -> "int32";
                case INT64 -> "int64";
                case BIG -> "integer";
            };
        }
        if (schema instanceof Schema.Num number) {
            return switch (number.precision()) {
                case FLOAT -> "float32";
                case DOUBLE -> "float64";
                case DECIMAL -> "decimal";
            };
        }
        if (schema instanceof Schema.Bool) {
            return "bool";
        }
        throw new IllegalStateException(schema + " is no scalar");
    }
}
