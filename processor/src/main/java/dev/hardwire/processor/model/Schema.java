package dev.hardwire.processor.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a schema allows. A schema that becomes a Java type of its own is a {@link Ref} to a {@link NamedType}. */
public sealed interface Schema {
    /** Where it is. Of a schema that was made from a Java type: where that is. */
    Place place();

    /** Whether null is allowed. */
    boolean nullable();

    /**
     * A string. Lengths are in code points; {@code Integer.MAX_VALUE} is no maximum.
     *
     * @param checkedFormat a format that has no Java type and is checked on the string, such as {@code email}, or null
     */
    record Text(
            Place place,
            boolean nullable,
            Format format,
            @Nullable String checkedFormat,
            int minLength,
            int maxLength,
            @Nullable Pattern pattern)
            implements Schema {}

    /**
     * A regular expression that is looked for anywhere in a string.
     *
     * @param source as the document has it, of ECMA-262: what messages say
     * @param java the same for {@code java.util.regex}
     */
    record Pattern(String source, String java) {}

    /** The formats of a string that have a Java type of their own. */
    enum Format {
        /** No format, or one that is an annotation only. */
        NONE,
        /** {@code LocalDate}. */
        DATE,
        /** {@code OffsetDateTime}. */
        DATE_TIME,
        /** {@code UUID}. */
        UUID,
        /** Base64, {@code byte[]}. */
        BYTE,
        /** {@code Duration}: of days and less, as years and months have no fixed length. */
        DURATION,
        /** {@code URI}, also relative. */
        URI
    }

    /** An integer. */
    record Int(Place place, boolean nullable, Width width, Bounds bounds) implements Schema {}

    /** The Java types of integers. */
    enum Width {
        /** {@code int}: format int32. */
        INT32,
        /** {@code long}: format int64, or none. */
        INT64,
        /** {@code BigInteger}: bounds that a long cannot hold. */
        BIG
    }

    /** A number. */
    record Num(Place place, boolean nullable, Precision precision, Bounds bounds) implements Schema {}

    /** The Java types of numbers. */
    enum Precision {
        /** {@code float}: format float. */
        FLOAT,
        /** {@code double}: format double, or none. */
        DOUBLE,
        /** {@code BigDecimal}: format decimal. */
        DECIMAL
    }

    /** The bounds of an integer or number; null where there is none. */
    record Bounds(
            @Nullable BigDecimal minimum,
            boolean exclusiveMinimum,
            @Nullable BigDecimal maximum,
            boolean exclusiveMaximum,
            @Nullable BigDecimal multipleOf) {
        /** No bounds. */
        public static final Bounds NONE = new Bounds(null, false, null, false, null);
    }

    /** {@code true} or {@code false}. */
    record Bool(Place place, boolean nullable) implements Schema {}

    /** An array: {@code List}. {@code Integer.MAX_VALUE} is no maximum. */
    record Array(Place place, boolean nullable, Schema items, int minItems, int maxItems, boolean uniqueItems)
            implements Schema {}

    /** An object without declared properties: {@code Map<String, …>}. {@code Integer.MAX_VALUE} is no maximum. */
    record MapOf(Place place, boolean nullable, Schema values, int minProperties, int maxProperties)
            implements Schema {}

    /** Any JSON: {@code JsonNode}. */
    record Free(Place place, boolean nullable) implements Schema {}

    /**
     * A schema that says more than its type: the part of the JSON that it is for is checked by a validator before it is read.
     *
     * @param schema what is read; {@link Free} where no Java type can hold all that is allowed
     * @param validator the whole schema as JSON Schema
     */
    record Validated(Schema schema, TypeId validator) implements Schema {
        @Override
        public Place place() {
            return schema.place();
        }

        @Override
        public boolean nullable() {
            return schema.nullable();
        }
    }

    /** A body that is not JSON: {@code byte[]}, handed over as it is. */
    record Bytes(Place place) implements Schema {
        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** A file of a form: {@code FilePart}. */
    record File(Place place) implements Schema {
        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** A type of its own. */
    record Ref(Place place, boolean nullable, TypeId type) implements Schema {}
}
