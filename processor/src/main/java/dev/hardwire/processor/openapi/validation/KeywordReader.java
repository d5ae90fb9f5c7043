package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.JsonSchema.Limit;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.schema.EcmaPattern;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.validation.Dialect.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the assertions of one schema, and what it says of its parts. What has no meaning in its dialect is passed over. */
final class KeywordReader {
    private static final BigDecimal INT32 = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal INT64 = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Mapping schema;
    private final Dialect dialect;
    private final Function<Node, TypeId> ids;
    private final Directions access;
    private final Diagnostics diagnostics;
    private final List<Keyword> keywords = new ArrayList<>();

    /** Says which way a property goes. */
    @FunctionalInterface
    interface Directions {
        Access of(String property);
    }

    /**
     * A reader of one schema.
     *
     * @param ids takes a schema that this one refers to, to be read, too
     */
    KeywordReader(
            Mapping schema, Dialect dialect, Function<Node, TypeId> ids, Directions access, Diagnostics diagnostics) {
        this.schema = schema;
        this.dialect = dialect;
        this.ids = ids;
        this.access = access;
        this.diagnostics = diagnostics;
    }

    List<Keyword> read() {
        if (dialect.validates()) {
            types();
            values();
            numbers();
            strings();
            counts();
            required();
        }
        if (dialect.formats()) {
            format();
        }
        if (schema.flag("readOnly") != schema.flag("writeOnly")) {
            keywords.add(new Keyword.OneWay(schema.flag("readOnly") ? Access.READ_ONLY : Access.WRITE_ONLY));
        }
        items();
        properties();
        logic();
        if (dialect.isFrom(Level.DRAFT_2019)) {
            one("unevaluatedItems", Keyword.UnevaluatedItems::new);
            one("unevaluatedProperties", Keyword.UnevaluatedProperties::new);
        }
        return keywords;
    }

    private void types() {
        Set<JsonSchema.Type> types = EnumSet.noneOf(JsonSchema.Type.class);
        String single = schema.text("type");
        List<String> names = single == null ? schema.texts("type") : List.of(single);
        for (String name : names) {
            for (JsonSchema.Type type : JsonSchema.Type.values()) {
                if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                    types.add(type);
                }
            }
        }
        if (!types.isEmpty()) {
            if (!dialect.isFrom(Level.DRAFT_7) && schema.flag("nullable")) {
                types.add(JsonSchema.Type.NULL);
            }
            keywords.add(new Keyword.Types(types));
        }
    }

    private void values() {
        if (schema.get("enum") instanceof Sequence values) {
            List<Literal> literals = values.items().stream().map(Literals::of).toList();
            keywords.add(literals.isEmpty() ? new Keyword.Never() : new Keyword.Values(literals));
        }
        Node constant = dialect.isFrom(Level.DRAFT_7) ? schema.get("const") : null;
        if (constant != null) {
            keywords.add(new Keyword.Values(List.of(Literals.of(constant))));
        }
    }

    private void numbers() {
        bound("minimum", Limit.MINIMUM, "exclusiveMinimum", Limit.EXCLUSIVE_MINIMUM);
        bound("maximum", Limit.MAXIMUM, "exclusiveMaximum", Limit.EXCLUSIVE_MAXIMUM);
        BigDecimal multiple = schema.number("multipleOf");
        if (multiple != null && multiple.signum() > 0) {
            keywords.add(new Keyword.Bound(Limit.MULTIPLE_OF, multiple));
        }
    }

    private void bound(String name, Limit limit, String exclusiveName, Limit exclusiveLimit) {
        BigDecimal bound = schema.number(name);
        if (bound != null) {
            keywords.add(new Keyword.Bound(schema.flag(exclusiveName) ? exclusiveLimit : limit, bound));
        }
        BigDecimal exclusive = schema.number(exclusiveName);
        if (exclusive != null) {
            keywords.add(new Keyword.Bound(exclusiveLimit, exclusive));
        }
    }

    private void strings() {
        int min = schema.count("minLength", 0);
        int max = schema.count("maxLength", Integer.MAX_VALUE);
        if (min > 0 || max < Integer.MAX_VALUE) {
            keywords.add(new Keyword.Length(min, max));
        }
        if (schema.get("pattern") instanceof Scalar source) {
            Schema.Pattern pattern = pattern(source.text(), source.place());
            if (pattern != null) {
                keywords.add(new Keyword.Matches(pattern));
            }
        }
    }

    private Schema.@Nullable Pattern pattern(String source, Place.InDocument place) {
        try {
            return new Schema.Pattern(source, EcmaPattern.toJava(source));
        } catch (EcmaPattern.Refused refused) {
            diagnostics.report(
                    refused.isUnsupported() ? DiagnosticId.UNSUPPORTED : DiagnosticId.INVALID_PATTERN,
                    place,
                    "The pattern %s %s.",
                    source,
                    refused.text());
            return null;
        }
    }

    private void format() {
        String format = schema.textOrEmpty("format");
        switch (format) {
            case "int32" -> range(INT32);
            case "int64" -> range(INT64);
            default -> {
                if (StringFormats.NAMES.contains(format)) {
                    keywords.add(new Keyword.Format(format));
                }
            }
        }
    }

    private void range(BigDecimal max) {
        keywords.add(new Keyword.Bound(Limit.MINIMUM, max.add(BigDecimal.ONE).negate()));
        keywords.add(new Keyword.Bound(Limit.MAXIMUM, max));
    }

    private void counts() {
        int minItems = schema.count("minItems", 0);
        int maxItems = schema.count("maxItems", Integer.MAX_VALUE);
        if (minItems > 0 || maxItems < Integer.MAX_VALUE) {
            keywords.add(new Keyword.ItemCount(minItems, maxItems));
        }
        if (schema.flag("uniqueItems")) {
            keywords.add(new Keyword.UniqueItems());
        }
        int minProperties = schema.count("minProperties", 0);
        int maxProperties = schema.count("maxProperties", Integer.MAX_VALUE);
        if (minProperties > 0 || maxProperties < Integer.MAX_VALUE) {
            keywords.add(new Keyword.PropertyCount(minProperties, maxProperties));
        }
    }

    private void required() {
        Map<String, Access> names = directed(schema.texts("required"));
        if (!names.isEmpty()) {
            keywords.add(new Keyword.Required(names));
        }
        if (schema.get("dependentRequired") instanceof Mapping dependent && dialect.isFrom(Level.DRAFT_2019)) {
            dependent.entries().keySet().forEach(name -> dependentRequired(name, dependent));
        }
        if (schema.get("dependencies") instanceof Mapping dependent) {
            dependent.entries().forEach((name, value) -> {
                if (value instanceof Sequence) {
                    dependentRequired(name, dependent);
                }
            });
        }
    }

    private void dependentRequired(String name, Mapping dependent) {
        Map<String, Access> names = directed(dependent.texts(name));
        if (!names.isEmpty()) {
            keywords.add(new Keyword.DependentRequired(name, names));
        }
    }

    private Map<String, Access> directed(List<String> names) {
        Map<String, Access> directed = new LinkedHashMap<>();
        names.forEach(name -> directed.put(name, access.of(name)));
        return directed;
    }

    private void items() {
        List<TypeId> first = new ArrayList<>();
        Node others = schema.get("items");
        if (dialect.isFrom(Level.DRAFT_2020)) {
            schema.items("prefixItems").forEach(item -> first.add(ids.apply(item)));
        } else if (others instanceof Sequence each) {
            each.items().forEach(item -> first.add(ids.apply(item)));
            others = schema.get("additionalItems");
        }
        TypeId rest = others == null || others instanceof Sequence ? null : ids.apply(others);
        if (!first.isEmpty() || rest != null) {
            keywords.add(new Keyword.Items(first, rest));
        }
        Node contains = dialect.isFrom(Level.DRAFT_7) ? schema.get("contains") : null;
        if (contains != null) {
            boolean counts = dialect.isFrom(Level.DRAFT_2019) && dialect.validates();
            keywords.add(new Keyword.Contains(
                    ids.apply(contains),
                    counts ? schema.count("minContains", 1) : 1,
                    counts ? schema.count("maxContains", Integer.MAX_VALUE) : Integer.MAX_VALUE));
        }
    }

    private void properties() {
        Map<String, TypeId> named = new LinkedHashMap<>();
        each("properties", (name, property) -> named.put(name, ids.apply(property)));
        List<Keyword.PatternProperty> patterns = new ArrayList<>();
        each("patternProperties", (source, property) -> {
            Schema.Pattern pattern = pattern(source, property.place());
            if (pattern != null) {
                patterns.add(new Keyword.PatternProperty(pattern, ids.apply(property)));
            }
        });
        Node others = schema.get("additionalProperties");
        if (!named.isEmpty() || !patterns.isEmpty() || others != null) {
            keywords.add(new Keyword.Properties(named, patterns, others == null ? null : ids.apply(others)));
        }
        if (dialect.isFrom(Level.DRAFT_7)) {
            one("propertyNames", Keyword.PropertyNames::new);
        }
        if (dialect.isFrom(Level.DRAFT_2019)) {
            each("dependentSchemas", this::dependentSchema);
        }
        each("dependencies", (name, dependent) -> {
            if (!(dependent instanceof Sequence)) {
                dependentSchema(name, dependent);
            }
        });
    }

    private void dependentSchema(String name, Node dependent) {
        keywords.add(new Keyword.DependentSchema(name, ids.apply(dependent)));
    }

    private void logic() {
        several("allOf", Keyword.AllOf::new);
        several("anyOf", Keyword.AnyOf::new);
        several("oneOf", Keyword.OneOf::new);
        one("not", Keyword.Not::new);
        Node condition = dialect.isFrom(Level.DRAFT_7) ? schema.get("if") : null;
        if (condition != null) {
            Node then = schema.get("then");
            Node otherwise = schema.get("else");
            // without both, it matters only for what it evaluates
            keywords.add(new Keyword.Conditional(
                    ids.apply(condition),
                    then == null ? null : ids.apply(then),
                    otherwise == null ? null : ids.apply(otherwise)));
        }
    }

    private void one(String keyword, Function<TypeId, Keyword> maker) {
        Node value = schema.get(keyword);
        if (value != null) {
            keywords.add(maker.apply(ids.apply(value)));
        }
    }

    private void several(String keyword, Function<List<TypeId>, Keyword> maker) {
        List<TypeId> schemas = schema.items(keyword).stream().map(ids).toList();
        if (!schemas.isEmpty()) {
            keywords.add(maker.apply(schemas));
        }
    }

    private void each(String keyword, BiConsumer<String, Node> consumer) {
        if (schema.get(keyword) instanceof Mapping mapping) {
            mapping.entries().forEach(consumer);
        }
    }
}
