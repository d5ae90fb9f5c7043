package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.Schema.Bounds;
import dev.hardwire.processor.model.Schema.Format;
import dev.hardwire.processor.model.Schema.Precision;
import dev.hardwire.processor.model.Schema.Width;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which Java type holds which scalar: the one table of the processor. */
public final class ScalarTypes {
    private static final Map<String, String> BOXED = Map.of(
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double",
            "boolean", "java.lang.Boolean");

    private ScalarTypes() {}

    /** The type for the values of a scalar schema, a primitive one where there is one. */
    public static String of(Schema scalar) {
        if (scalar instanceof Schema.Text text) {
            return switch (text.format()) {
                case NONE -> TypeNames.STRING;
                case DATE -> "java.time.LocalDate";
                case DATE_TIME -> "java.time.OffsetDateTime";
                case UUID -> "java.util.UUID";
                case BYTE -> TypeNames.BYTES;
                case DURATION -> "java.time.Duration";
                case URI -> "java.net.URI";
            };
        }
        if (scalar instanceof Schema.Int integer) {
            return switch (integer.width()) {
                case INT32 -> "int";
                case INT64 -> "long";
                case BIG -> "java.math.BigInteger";
            };
        }
        if (scalar instanceof Schema.Num number) {
            return switch (number.precision()) {
                case FLOAT -> "float";
                case DOUBLE -> "double";
                case DECIMAL -> "java.math.BigDecimal";
            };
        }
        return scalar instanceof Schema.Bytes ? TypeNames.BYTES : "boolean";
    }

    /** The schema of what a Java type can hold, without bounds; null where it is not a scalar. */
    public static @Nullable Schema schema(JavaType type, Place place) {
        boolean nullable = type.nullable();
        return switch (type.name()) {
            case TypeNames.STRING -> text(place, nullable, Format.NONE);
            case "java.time.LocalDate" -> text(place, nullable, Format.DATE);
            case "java.time.OffsetDateTime" -> text(place, nullable, Format.DATE_TIME);
            case "java.util.UUID" -> text(place, nullable, Format.UUID);
            case "java.time.Duration" -> text(place, nullable, Format.DURATION);
            case "java.net.URI" -> text(place, nullable, Format.URI);
            case TypeNames.BYTES, TypeNames.BYTE_BUFFER -> text(place, nullable, Format.BYTE);
            case "int", "java.lang.Integer" -> new Schema.Int(place, nullable, Width.INT32, Bounds.NONE);
            case "long", "java.lang.Long" -> new Schema.Int(place, nullable, Width.INT64, Bounds.NONE);
            case "java.math.BigInteger" -> new Schema.Int(place, nullable, Width.BIG, Bounds.NONE);
            case "float", "java.lang.Float" -> new Schema.Num(place, nullable, Precision.FLOAT, Bounds.NONE);
            case "double", "java.lang.Double" -> new Schema.Num(place, nullable, Precision.DOUBLE, Bounds.NONE);
            case "java.math.BigDecimal" -> new Schema.Num(place, nullable, Precision.DECIMAL, Bounds.NONE);
            case "boolean", "java.lang.Boolean" -> new Schema.Bool(place, nullable);
            default -> null;
        };
    }

    private static Schema text(Place place, boolean nullable, Format format) {
        return new Schema.Text(place, nullable, format, null, 0, Integer.MAX_VALUE, null);
    }

    static boolean isPrimitive(String name) {
        return BOXED.containsKey(name);
    }

    /** The class of a primitive type; any other type is its own. */
    public static String boxed(String name) {
        return BOXED.getOrDefault(name, name);
    }
}
