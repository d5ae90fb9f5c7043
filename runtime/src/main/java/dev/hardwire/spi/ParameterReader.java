package dev.hardwire.spi;

import dev.hardwire.spi.json.Formats;
import dev.hardwire.spi.json.ViolationSink;
import dev.hardwire.spi.json.Violations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads path, query, header and cookie parameters of a request, one after the other: a method selects a parameter and says
 * whether the request has it, then its value is read as the type that the document says. A value that is not of that type
 * becomes a violation and reads as zero, false, or null. For one thread.
 */
public final class ParameterReader implements ViolationSink {
    /** Where the raw values come from. Values are decoded. */
    public interface Source {
        /** A segment of the path, percent-decoded. */
        String segment(int index);

        /** The values of a query parameter in their order; empty where it is absent. */
        List<String> query(String name);

        /** The values of a header in their order; empty where it is absent. */
        List<String> header(String name);

        /** The value of a cookie, or null. */
        @Nullable
        String cookie(String name);
    }

    private final Source source;
    private final Violations violations;
    private String name = "";
    private String in = "";
    private String value = "";
    private List<String> values = List.of();
    private @Nullable Iterator<String> items;
    /** Whether the value that was read last was not of its type: then its bounds say nothing. */
    private boolean refused;

    /** A reader of a request's parameters that adds what is wrong to {@code violations}. */
    public ParameterReader(Source source, Violations violations) {
        this.source = source;
        this.violations = violations;
    }

    /** Selects a path parameter: always present. */
    public boolean path(String parameter, int segment) {
        return select(parameter, "path", List.of(source.segment(segment)));
    }

    /** Selects a path parameter that is a part of its segment: always present. */
    public boolean path(String parameter, int segment, SegmentTemplate template, int variable) {
        return select(parameter, "path", List.of(template.value(source.segment(segment), variable)));
    }

    /** Selects a query parameter; answers whether the request has it. */
    public boolean query(String parameter) {
        return select(parameter, "query", source.query(parameter));
    }

    /** Selects a header parameter; answers whether the request has it. */
    public boolean header(String parameter) {
        return select(parameter, "header", source.header(parameter));
    }

    /** Selects a cookie parameter; answers whether the request has it. */
    public boolean cookie(String parameter) {
        String cookie = source.cookie(parameter);
        return select(parameter, "cookie", cookie == null ? List.of() : List.of(cookie));
    }

    private boolean select(String parameter, String location, List<String> found) {
        name = parameter;
        in = location;
        values = found;
        value = found.isEmpty() ? "" : found.get(0);
        items = null;
        refused = false;
        return !found.isEmpty();
    }

    /** Reports that the selected parameter is required and absent. */
    public void missing() {
        violation("is required");
    }

    /** Takes each occurrence of the selected parameter as an item ({@code style: form, explode: true}). */
    public void repeated() {
        items = values.iterator();
    }

    /** Takes the value of the selected parameter as items with a separator between them; an empty value has none. */
    public void separated(char separator) {
        single();
        items = value.isEmpty()
                ? List.<String>of().iterator()
                : List.of(value.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1))
                        .iterator();
    }

    /** Moves to the next item, after {@link #repeated} or {@link #separated}; false at the end. */
    public boolean nextItem() {
        refused = false;
        Iterator<String> remaining = items;
        if (remaining == null || !remaining.hasNext()) {
            items = null;
            return false;
        }
        value = remaining.next();
        return true;
    }

    /** The value as it is. */
    public String string() {
        single();
        return value;
    }

    /** The value as an integer of 32 bits. */
    public int int32() {
        String text = string();
        Integer parsed = Formats.int32(text);
        return parsed == null ? (int) wrong("must be an integer of 32 bits") : parsed;
    }

    /** The value as an integer of 64 bits. */
    public long int64() {
        String text = string();
        Long parsed = Formats.int64(text);
        return parsed == null ? wrong("must be an integer of 64 bits") : parsed;
    }

    /** The value as an integer of any size. */
    public @Nullable BigInteger integer() {
        return orWrong(Formats.integer(string()), "must be an integer");
    }

    /** The value as a number in double precision. */
    public double float64() {
        BigDecimal parsed = Formats.decimal(string());
        return parsed == null ? wrong("must be a number") : parsed.doubleValue();
    }

    /** The value as a number in single precision. */
    public float float32() {
        BigDecimal parsed = Formats.decimal(string());
        return parsed == null ? wrong("must be a number") : parsed.floatValue();
    }

    /** The value as a number of any precision. */
    public @Nullable BigDecimal decimal() {
        return orWrong(Formats.decimal(string()), "must be a number");
    }

    /** The value as {@code true} or {@code false}. */
    public boolean bool() {
        String text = string();
        if (!text.equals("true") && !text.equals("false")) {
            violation("must be true or false");
        }
        return text.equals("true");
    }

    /** The value as a full date of RFC 3339. */
    public @Nullable LocalDate date() {
        return orWrong(Formats.date(string()), "must be a date such as 2026-01-31");
    }

    /** The value as a date and time of RFC 3339. */
    public @Nullable OffsetDateTime dateTime() {
        return orWrong(Formats.dateTime(string()), "must be a date and time such as 2026-01-31T12:00:00Z");
    }

    /** The value as a UUID. */
    public @Nullable UUID uuid() {
        return orWrong(Formats.uuid(string()), "must be a UUID");
    }

    /** The value as base64. */
    public byte @Nullable [] base64() {
        return orWrong(Formats.base64(string()), "must be base64");
    }

    private void single() {
        if (items == null && values.size() > 1) {
            violation("must occur once, not " + values.size() + " times");
            refused = true;
        }
    }

    private long wrong(String message) {
        violation(message);
        refused = true;
        return 0;
    }

    private <T> @Nullable T orWrong(@Nullable T parsed, String message) {
        if (parsed == null) {
            violation(message);
        }
        return parsed;
    }

    /** Reports a broken rule; but of a value that was not of its type, which is a violation already, nothing more. */
    @Override
    public void violation(String message) {
        if (!refused) {
            violations.parameter(in, name, message);
        }
    }

    @Override
    public int violationCount() {
        return violations.count();
    }
}
