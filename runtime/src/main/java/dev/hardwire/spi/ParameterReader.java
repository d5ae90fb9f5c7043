package dev.hardwire.spi;

import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.Formats;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.ViolationSink;
import dev.hardwire.spi.json.Violations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads path, query, header and cookie parameters of a request, one after the other: a method selects a parameter and says
 * whether the request has it, then its value is read as the type that the document says. A value that is not of that type
 * becomes a violation and reads as zero, false, or null. For one thread.
 *
 * <p>A scalar is read by the method of its type; an array of scalars item by item after {@link #items}; anything else is
 * selected with its style and shape and read by a codec from {@link #json}.
 */
public final class ParameterReader implements ViolationSink {
    /** How many items an array may have. */
    public static final int MAX_ITEMS = 10_000;

    /** How deep the brackets of a {@code deepObject} may be nested. */
    public static final int MAX_NESTING = 20;

    static final String TOO_MANY_ITEMS = "must have at most " + MAX_ITEMS + " items";

    /** Where the raw values come from. */
    public interface Source {
        /** A segment of the path, percent-decoded. */
        String segment(int index);

        /** A segment of the path as it was sent. */
        String rawSegment(int index);

        /** The values of a query parameter in their order, decoded; empty where it is absent. */
        List<String> query(String name);

        /** The values of a query parameter in their order as they were sent; empty where it is absent. */
        List<String> rawQuery(String name);

        /** The names in the query in their order, decoded, each as often as it occurs. */
        List<String> queryNames();

        /** The values of a header in their order; empty where it is absent. */
        List<String> header(String name);

        /** The values of the cookies of a name in their order, as they were sent; empty where there is none. */
        List<String> cookie(String name);

        /** The names of the cookies in their order, each as often as it occurs. */
        List<String> cookieNames();

        /** Percent-decodes a text; null where it is badly encoded. */
        @Nullable
        String decode(String raw, boolean plusIsSpace);
    }

    /** Where parameters are; violations have it in lower case. */
    enum In {
        PATH("path"),
        QUERY("query"),
        HEADER("header"),
        COOKIE("cookie");

        final String text;

        In(String text) {
            this.text = text;
        }
    }

    private final Source source;
    private final Violations violations;
    private final Direction direction;
    private String name = "";
    private In in = In.PATH;
    private int segment;
    /** The form of the segment where the parameter is a part of it, and which; else null. */
    private @Nullable SegmentTemplate template;

    private int variable;
    private String value = "";
    private List<String> values = List.of();
    /** The items that {@link #nextItem} goes through, and which of them is the current one; null where there are none. */
    private @Nullable List<String> items;

    private int item = -1;
    private @Nullable JsonNode tree;
    /** Whether the value that was read last was not of its type: then its bounds say nothing. */
    private boolean refused;
    /** Whether the parameter was sent without a value, and so is as good as absent. */
    private boolean unused;

    /** A reader of a request's parameters that adds what is wrong to {@code violations}. */
    public ParameterReader(Source source, Violations violations) {
        this(source, violations, Direction.REQUEST);
    }

    /** A reader of what a request or an answer has, as the direction says. */
    public ParameterReader(Source source, Violations violations, Direction direction) {
        this.source = source;
        this.violations = violations;
        this.direction = direction;
    }

    /** Selects a path parameter: always present. */
    public boolean path(String parameter, int position) {
        segment = position;
        template = null;
        return select(parameter, In.PATH, List.of(source.segment(position)));
    }

    /** Selects a path parameter that is a part of its segment: always present. */
    public boolean path(String parameter, int position, SegmentTemplate form, int part) {
        segment = position;
        template = form;
        variable = part;
        return select(parameter, In.PATH, List.of(form.value(source.segment(position), part)));
    }

    /** Selects a query parameter; answers whether the request has it. */
    public boolean query(String parameter) {
        return select(parameter, In.QUERY, source.query(parameter));
    }

    /** Selects a header parameter; answers whether the request has it. */
    public boolean header(String parameter) {
        return select(parameter, In.HEADER, source.header(parameter));
    }

    /** Selects a cookie parameter; answers whether the request has it. Percent-encoded characters in it are decoded. */
    public boolean cookie(String parameter) {
        List<String> found = source.cookie(parameter);
        return select(
                parameter, In.COOKIE, found.isEmpty() ? found : new StyledValue(source, In.COOKIE).decoded(found));
    }

    /**
     * Selects a path parameter for {@link #json}.
     *
     * @return whether it could be taken apart; otherwise what is wrong was reported
     */
    public boolean path(String parameter, int position, ParameterStyle style, ParameterShape shape) {
        segment = position;
        template = null;
        select(parameter, In.PATH, List.of(rawPath()));
        return read(style, shape);
    }

    /** The same for a path parameter that is a part of its segment. */
    public boolean path(
            String parameter,
            int position,
            SegmentTemplate form,
            int part,
            ParameterStyle style,
            ParameterShape shape) {
        segment = position;
        template = form;
        variable = part;
        select(parameter, In.PATH, List.of(rawPath()));
        return read(style, shape);
    }

    /** Selects a query parameter for {@link #json}; answers whether the request has it and it could be taken apart. */
    public boolean query(String parameter, ParameterStyle style, ParameterShape shape) {
        select(parameter, In.QUERY, source.rawQuery(parameter));
        return read(style, shape);
    }

    /** Selects a header parameter for {@link #json}; answers whether the request has it and it could be taken apart. */
    public boolean header(String parameter, ParameterStyle style, ParameterShape shape) {
        select(parameter, In.HEADER, source.header(parameter));
        return read(style, shape);
    }

    /** Selects a cookie parameter for {@link #json}; answers whether the request has it and it could be taken apart. */
    public boolean cookie(String parameter, ParameterStyle style, ParameterShape shape) {
        select(parameter, In.COOKIE, source.cookie(parameter));
        return read(style, shape);
    }

    private boolean select(String parameter, In location, List<String> found) {
        name = parameter;
        in = location;
        values = found;
        value = found.isEmpty() ? "" : found.get(0);
        items = null;
        item = -1;
        tree = null;
        refused = false;
        unused = false;
        return !found.isEmpty();
    }

    private boolean read(ParameterStyle style, ParameterShape shape) {
        int before = violations.count();
        tree = new StyledValue(source, in)
                .tree(
                        name,
                        values,
                        style,
                        shape,
                        (pointer, message) -> violations.parameter(in.text, name, pointer, message));
        refused = violations.count() != before;
        return tree != null && !refused;
    }

    /** A reader of the parameter that was selected with a style; what it reports is of the parameter. */
    public JsonReader json() {
        JsonNode selected = tree;
        if (selected == null) {
            throw new IllegalStateException("The parameter " + name + " was not selected with a style, or is absent");
        }
        return JsonReader.of(selected, violations.ofParameter(in.text, name)).direction(direction);
    }

    /**
     * Whether the selected parameter has a value. One that was sent empty counts as not used, which is no violation even where
     * it is required ({@code allowEmptyValue}).
     */
    public boolean used() {
        unused = values.size() == 1 && value.isEmpty();
        return !unused;
    }

    /** Reports that the selected parameter is required and absent. */
    public void missing() {
        missing("is required");
    }

    /** Reports in these words that the selected parameter is required and absent. */
    public void missing(String message) {
        if (!unused) {
            violation(message);
        }
    }

    /** Takes the value of the selected path parameter without what the style {@code label} or {@code matrix} puts before it. */
    public void styled(ParameterStyle style) {
        String text = ParameterText.body(value, style, name);
        if (text == null) {
            violation("must begin with " + ParameterText.beginning(style, name));
            refused = true;
        } else {
            value = text;
        }
    }

    /** Takes the value of the selected parameter as items; an empty one has none. */
    public void items(ParameterStyle style) {
        items(style, false);
    }

    /**
     * Takes the value of the selected parameter as items; an empty one has none.
     *
     * @param encoded whether a delimiter also counts where it is percent-encoded: where items cannot contain it
     */
    public void items(ParameterStyle style, boolean encoded) {
        List<String> found;
        if (style == ParameterStyle.FORM_EXPLODED && in == In.QUERY) {
            found = values.size() == 1 && value.isEmpty() ? List.of() : values;
        } else {
            found = new StyledValue(source, in)
                    .items(name, encoded ? values : raw(), style, encoded, (pointer, message) -> violation(message));
        }
        if (found.size() > MAX_ITEMS) {
            violation(TOO_MANY_ITEMS);
            found = List.of();
        }
        items = found;
    }

    private List<String> raw() {
        return switch (in) {
            case PATH -> List.of(rawPath());
            case QUERY -> source.rawQuery(name);
            case HEADER -> values;
            case COOKIE -> source.cookie(name);
        };
    }

    /** The selected part of the path as it was sent. */
    private String rawPath() {
        String raw = source.rawSegment(segment);
        SegmentTemplate form = template;
        if (form == null) {
            return raw;
        }
        // what is around the variable may have been sent encoded; then nothing else tells where the variable begins
        return form.matches(raw)
                ? form.value(raw, variable)
                : form.value(source.segment(segment), variable).replace("%", "%25");
    }

    /** Moves to the next item, after {@link #items}; false at the end. */
    public boolean nextItem() {
        refused = false;
        List<String> all = items;
        if (all == null || item + 1 >= all.size()) {
            items = null;
            return false;
        }
        value = all.get(++item);
        return true;
    }

    /** Whether the value is {@code null}, which is then read as such. */
    public boolean nextNull() {
        single();
        return value.equals("null");
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

    /** The value as a number in double precision; one that is out of its range is a violation. */
    public double float64() {
        BigDecimal parsed = Formats.decimal(string());
        double rounded = parsed == null ? wrong("must be a number") : parsed.doubleValue();
        return Double.isInfinite(rounded) ? wrong("must be a number in the range of double precision") : rounded;
    }

    /** The value as a number in single precision; one that is out of its range is a violation. */
    public float float32() {
        BigDecimal parsed = Formats.decimal(string());
        float rounded = parsed == null ? wrong("must be a number") : parsed.floatValue();
        return Float.isInfinite(rounded) ? wrong("must be a number in the range of single precision") : rounded;
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

    /** The value as a duration; one in years or months has no fixed length and is a violation. */
    public @Nullable Duration duration() {
        return orWrong(
                Formats.duration(string()), "must be a duration such as P1DT12H or PT30M, without years and months");
    }

    /** The value as a URI or relative reference. */
    public @Nullable URI uri() {
        return orWrong(Formats.uri(string()), "must be a URI");
    }

    /** The value as base64. */
    public byte @Nullable [] base64() {
        return orWrong(Formats.base64(string()), "must be base64");
    }

    /** The value as base64, in a buffer of its own. */
    public @Nullable ByteBuffer buffer() {
        byte[] bytes = base64();
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    /** Reports every query parameter that the operation does not have ({@code strict}). */
    public void onlyQuery(Predicate<String> known) {
        for (String sent : source.queryNames().stream().distinct().toList()) {
            if (!known.test(sent)) {
                violations.parameter(In.QUERY.text, sent, "is not a known parameter");
            }
        }
    }

    private void single() {
        if (items == null && values.size() > 1 && !refused) {
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
            violations.parameter(in.text, name, items == null ? "" : "/" + item, message);
        }
    }

    @Override
    public int violationCount() {
        return violations.count();
    }
}
