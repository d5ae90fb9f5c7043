package dev.hardwire.spi;

import dev.hardwire.spi.json.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What kinds of JSON a parameter may be. In a parameter all is text: the shape says that {@code 100} is a number here and a
 * string there, and which names are an object's. Where several kinds are allowed, a text is the first that it can be of:
 * null, a boolean, a number, a string. Immutable and thread-safe.
 */
public final class ParameterShape {
    private static final int NULL_KIND = 1;
    private static final int BOOLEAN_KIND = 2;
    private static final int NUMBER_KIND = 4;
    private static final int TEXT_KIND = 8;
    private static final int ARRAY_KIND = 16;
    private static final int OBJECT_KIND = 32;

    /** {@code true} or {@code false}. */
    public static final ParameterShape BOOLEAN = new ParameterShape(BOOLEAN_KIND);

    /** A number. */
    public static final ParameterShape NUMBER = new ParameterShape(NUMBER_KIND);

    /** A string. */
    public static final ParameterShape TEXT = new ParameterShape(TEXT_KIND);

    /** Anything. */
    public static final ParameterShape ANY = later(ParameterShape::anything);

    private static final ParameterShape ANYTHING = new ParameterShape(
            NULL_KIND | BOOLEAN_KIND | NUMBER_KIND | TEXT_KIND | ARRAY_KIND | OBJECT_KIND,
            List.of(),
            ANY,
            Map.of(),
            ANY,
            Set.of(),
            null);

    private final int kinds;
    private final List<ParameterShape> firstItems;
    private final @Nullable ParameterShape items;
    private final Map<String, ParameterShape> properties;
    private final @Nullable ParameterShape others;
    private final Set<String> foreign;
    private final @Nullable Supplier<ParameterShape> later;

    private ParameterShape(int kinds) {
        this(kinds, List.of(), null, Map.of(), null, Set.of(), null);
    }

    private ParameterShape(
            int kinds,
            List<ParameterShape> firstItems,
            @Nullable ParameterShape items,
            Map<String, ParameterShape> properties,
            @Nullable ParameterShape others,
            Set<String> foreign,
            @Nullable Supplier<ParameterShape> later) {
        this.kinds = kinds;
        this.firstItems = firstItems;
        this.items = items;
        this.properties = properties;
        this.others = others;
        this.foreign = foreign;
        this.later = later;
    }

    private static ParameterShape anything() {
        return ANYTHING;
    }

    /** An array. */
    public static ParameterShape array(ParameterShape items) {
        return new ParameterShape(ARRAY_KIND, List.of(), items, Map.of(), null, Set.of(), null);
    }

    /** An array whose first items have shapes of their own. */
    public static ParameterShape tuple(List<ParameterShape> firstItems, ParameterShape items) {
        return new ParameterShape(ARRAY_KIND, List.copyOf(firstItems), items, Map.of(), null, Set.of(), null);
    }

    /** An object; what is not among its properties is read as text. */
    public static ParameterShape object(Map<String, ParameterShape> properties) {
        return new ParameterShape(OBJECT_KIND, List.of(), null, properties, null, Set.of(), null);
    }

    /** An object that may have other properties, of a shape of their own. */
    public static ParameterShape object(Map<String, ParameterShape> properties, ParameterShape others) {
        return new ParameterShape(OBJECT_KIND, List.of(), null, properties, others, Set.of(), null);
    }

    /** A shape that is asked for when it is needed: one that contains itself. */
    public static ParameterShape later(Supplier<ParameterShape> shape) {
        return new ParameterShape(0, List.of(), null, Map.of(), null, Set.of(), shape);
    }

    /** The JSON that one text is; what is wrong with it is added to {@code violations}, as of a body. */
    public JsonNode json(String text, Violations violations) {
        var tree = new ParameterTree();
        tree.add(text);
        return tree.node(this, violations::body, "");
    }

    /** This or null, which is written {@code null}. */
    public ParameterShape orNull() {
        return or(new ParameterShape(NULL_KIND));
    }

    /** What is of this shape or of another. */
    public ParameterShape or(ParameterShape other) {
        if (later != null || other.later != null) {
            return later(() -> resolved().or(other.resolved()));
        }
        Map<String, ParameterShape> all = new LinkedHashMap<>(properties);
        other.properties.forEach((name, shape) -> all.merge(name, shape, ParameterShape::or));
        return new ParameterShape(
                kinds | other.kinds,
                firstItems(other),
                either(items, other.items),
                all,
                either(others, other.others),
                foreign,
                null);
    }

    private List<ParameterShape> firstItems(ParameterShape other) {
        List<ParameterShape> all = new ArrayList<>();
        for (int i = 0; i < Math.max(firstItems.size(), other.firstItems.size()); i++) {
            boolean both = allowsArray() && other.allowsArray();
            all.add(both ? item(i).or(other.item(i)) : allowsArray() ? item(i) : other.item(i));
        }
        return List.copyOf(all);
    }

    private static @Nullable ParameterShape either(@Nullable ParameterShape a, @Nullable ParameterShape b) {
        return a == null ? b : b == null ? a : a.or(b);
    }

    /** The same, of an operation with other parameters: their names are none of this object's. */
    public ParameterShape beside(Set<String> names) {
        return later != null
                ? later(() -> resolved().beside(names))
                : new ParameterShape(kinds, firstItems, items, properties, others, names, null);
    }

    ParameterShape resolved() {
        return later == null ? this : later.get().resolved();
    }

    boolean allowsNull() {
        return (kinds & NULL_KIND) != 0;
    }

    boolean allowsBoolean() {
        return (kinds & BOOLEAN_KIND) != 0;
    }

    boolean allowsNumber() {
        return (kinds & NUMBER_KIND) != 0;
    }

    boolean allowsScalar() {
        return (kinds & (BOOLEAN_KIND | NUMBER_KIND | TEXT_KIND)) != 0;
    }

    boolean allowsText() {
        return (kinds & TEXT_KIND) != 0;
    }

    boolean allowsArray() {
        return (kinds & ARRAY_KIND) != 0;
    }

    boolean allowsObject() {
        return (kinds & OBJECT_KIND) != 0;
    }

    ParameterShape item(int position) {
        ParameterShape rest = items;
        return position < firstItems.size() ? firstItems.get(position) : rest == null ? TEXT : rest;
    }

    /** Whether a name is that of a property, or may be one and is no other parameter's. */
    boolean takes(String name) {
        if (others == null || properties.containsKey(name)) {
            return properties.containsKey(name);
        }
        int bracket = name.indexOf('[');
        return !foreign.contains(name) && (bracket < 0 || !foreign.contains(name.substring(0, bracket)));
    }

    /** The names of the declared properties. */
    Set<String> propertyNames() {
        return properties.keySet();
    }

    ParameterShape property(String name) {
        ParameterShape declared = properties.get(name);
        ParameterShape other = others;
        return declared != null ? declared : other == null ? TEXT : other;
    }
}
