package dev.hardwire.processor.openapi.schema;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The formats that mean something: those of JSON Schema, and those of OpenAPI's registry that have a Java type. */
final class Formats {
    private static final Map<String, Schema.Format> TEXTS = Map.of(
            "date", Schema.Format.DATE,
            "date-time", Schema.Format.DATE_TIME,
            "uuid", Schema.Format.UUID,
            "byte", Schema.Format.BYTE,
            "duration", Schema.Format.DURATION,
            "uri", Schema.Format.URI,
            "uri-reference", Schema.Format.URI);

    /** Checked on the string; {@code uri} also, as {@code URI} takes relative ones. */
    private static final Set<String> CHECKED = Set.of(
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-template",
            "iri",
            "iri-reference",
            "json-pointer",
            "relative-json-pointer",
            "regex",
            "time");

    /** For people and user interfaces: nothing to check, and nobody thinks so. */
    private static final Set<String> HINTS = Set.of("password", "binary", "html", "commonmark");

    private static final Map<String, Whole> INTEGERS = Map.of(
            "int8", signed(7, Schema.Width.INT32),
            "int16", signed(15, Schema.Width.INT32),
            "int32", new Whole(Schema.Width.INT32, null, null),
            "int64", new Whole(Schema.Width.INT64, null, null),
            "uint8", unsigned(8, Schema.Width.INT32),
            "uint16", unsigned(16, Schema.Width.INT32),
            "uint32", unsigned(32, Schema.Width.INT64),
            "uint64", unsigned(64, Schema.Width.BIG),
            "double-int",
                    new Whole(
                            Schema.Width.INT64,
                            ONE.shiftLeft(53).subtract(ONE).negate(),
                            ONE.shiftLeft(53).subtract(ONE)));

    private static final Map<String, Schema.Precision> NUMBERS = Map.of(
            "float", Schema.Precision.FLOAT,
            "double", Schema.Precision.DOUBLE,
            "decimal", Schema.Precision.DECIMAL,
            "decimal128", Schema.Precision.DECIMAL);

    private final SchemaContext context;
    /** What was remarked on already: once is enough. */
    private final Set<String> remarked = new HashSet<>();

    /**
     * A format of integers.
     *
     * @param minimum null where the width says it
     * @param maximum null where the width says it
     */
    record Whole(
            Schema.Width width,
            @Nullable BigInteger minimum,
            @Nullable BigInteger maximum) {}

    Formats(SchemaContext context) {
        this.context = context;
    }

    private static Whole signed(int bits, Schema.Width width) {
        return new Whole(
                width, ONE.shiftLeft(bits).negate(), ONE.shiftLeft(bits).subtract(ONE));
    }

    private static Whole unsigned(int bits, Schema.Width width) {
        return new Whole(width, ZERO, ONE.shiftLeft(bits).subtract(ONE));
    }

    /** The Java type of a string; remarks on a format that nobody knows. */
    Schema.Format ofText(Mapping schema) {
        String format = schema.text("format");
        if (format == null) {
            return "base64".equals(schema.text("contentEncoding")) ? Schema.Format.BYTE : Schema.Format.NONE;
        }
        Schema.Format known = TEXTS.get(format);
        if (known == null && !CHECKED.contains(format) && !HINTS.contains(format)) {
            var names = new TreeSet<>(TEXTS.keySet());
            names.addAll(CHECKED);
            remark(schema, "strings", names);
        }
        return known == null ? Schema.Format.NONE : known;
    }

    /** The format that is checked on the string, or null. */
    static @Nullable String checked(Mapping schema) {
        String format = schema.text("format");
        return format != null && CHECKED.contains(format) ? format : null;
    }

    /** The format of an integer, or null where it has none. */
    @Nullable
    Whole ofInteger(Mapping schema) {
        String format = schema.text("format");
        Whole known = format == null ? null : INTEGERS.get(format);
        if (format != null && known == null) {
            remark(schema, "integers", INTEGERS.keySet());
        }
        return known;
    }

    /** Whether a number is an integer by its format. */
    static boolean isWhole(Mapping schema) {
        return INTEGERS.containsKey(schema.textOrEmpty("format"));
    }

    /** The Java type of a number. */
    Schema.Precision ofNumber(Mapping schema) {
        String format = schema.text("format");
        Schema.Precision known = format == null ? Schema.Precision.DOUBLE : NUMBERS.get(format);
        if (known == null) {
            var names = new TreeSet<>(NUMBERS.keySet());
            names.addAll(INTEGERS.keySet());
            remark(schema, "numbers", names);
        }
        return known == null ? Schema.Precision.DOUBLE : known;
    }

    /** Bounds as decimals. */
    static @Nullable BigDecimal decimal(@Nullable BigInteger bound) {
        return bound == null ? null : new BigDecimal(bound);
    }

    private void remark(Mapping schema, String what, Set<String> known) {
        String format = schema.textOrEmpty("format");
        if (remarked.add(what + " " + format)) {
            String nearest = DidYouMean.among(format, known);
            context.diagnostics()
                    .note(
                            DiagnosticId.UNKNOWN_FORMAT,
                            schema.placeOf("format"),
                            "The format %s of %s is not known, so nothing is checked by it%s",
                            format,
                            what,
                            nearest.isEmpty() ? "; use a pattern or bounds where that matters." : nearest);
        }
    }
}
