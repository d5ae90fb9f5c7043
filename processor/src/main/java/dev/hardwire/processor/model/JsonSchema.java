package dev.hardwire.processor.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What JSON Schema says of a value, for a validator that checks a tree: all dialects look like 2020-12 here. Schemas refer to
 * each other by id.
 *
 * @param id where it is
 * @param place where it is
 * @param resource the URI of the schema resource that it is the root of, where a {@link Keyword.DynamicReference} may ask
 *     whether that was entered; else null
 * @param tracked whether somebody asks which properties and items of the same value it evaluates
 * @param recursive whether it can be reached from itself without a step to another value
 * @param keywords what it says; a value is valid where all of them are met
 */
public record JsonSchema(
        TypeId id,
        Place.InDocument place,
        @Nullable String resource,
        boolean tracked,
        boolean recursive,
        List<Keyword> keywords) {
    public JsonSchema {
        keywords = List.copyOf(keywords);
    }

    /** Whether every value is valid. */
    public boolean isTrue() {
        return keywords.isEmpty();
    }

    /** Whether no value is valid. */
    public boolean isFalse() {
        return keywords.size() == 1 && keywords.get(0) instanceof Keyword.Never;
    }

    /** The types of JSON values. */
    public enum Type {
        NULL,
        BOOLEAN,
        OBJECT,
        ARRAY,
        NUMBER,
        INTEGER,
        STRING
    }

    /** The keywords that bound a number. */
    public enum Limit {
        MINIMUM,
        EXCLUSIVE_MINIMUM,
        MAXIMUM,
        EXCLUSIVE_MAXIMUM,
        MULTIPLE_OF
    }

    /** A keyword, or several that belong together. */
    public sealed interface Keyword {
        /** The schema is {@code false}. */
        record Never() implements Keyword {}

        /** {@code nullable} of 3.0: null is valid whatever the other keywords say. */
        record NullAllowed() implements Keyword {}

        /** {@code readOnly} or {@code writeOnly}: a value that goes the other way must not be there. */
        record OneWay(NamedType.Access access) implements Keyword {}

        /** {@code $ref}, or {@code $dynamicRef} where only one schema can be meant. */
        record Reference(TypeId target) implements Keyword {}

        /**
         * {@code $dynamicRef}.
         *
         * @param anchor the name of the anchor
         * @param target what is meant where none of the resources was entered
         * @param inResource what is meant where a resource was entered first, by its URI
         */
        record DynamicReference(String anchor, TypeId target, Map<String, TypeId> inResource) implements Keyword {
            public DynamicReference {
                inResource = ordered(inResource);
            }
        }

        /** The keyword type. */
        record Types(Set<Type> types) implements Keyword {
            public Types {
                types = Collections.unmodifiableSet(java.util.EnumSet.copyOf(types));
            }
        }

        /** {@code enum}, or {@code const}, which is one value. */
        record Values(List<Literal> values) implements Keyword {
            public Values {
                values = List.copyOf(values);
            }
        }

        /** A bound of numbers. */
        record Bound(Limit limit, BigDecimal value) implements Keyword {}

        /** {@code minLength} and {@code maxLength}, in code points; {@code Integer.MAX_VALUE} is no maximum. */
        record Length(int min, int max) implements Keyword {}

        /** {@code pattern}. */
        record Matches(Schema.Pattern pattern) implements Keyword {}

        /** {@code format}, where it is asserted and known. */
        record Format(String name) implements Keyword {}

        /** {@code prefixItems} and {@code items}. */
        record Items(List<TypeId> first, @Nullable TypeId others) implements Keyword {
            public Items {
                first = List.copyOf(first);
            }
        }

        /** {@code contains} with {@code minContains} and {@code maxContains}; {@code Integer.MAX_VALUE} is no maximum. */
        record Contains(TypeId schema, int min, int max) implements Keyword {}

        /** {@code minItems} and {@code maxItems}; {@code Integer.MAX_VALUE} is no maximum. */
        record ItemCount(int min, int max) implements Keyword {}

        /** {@code uniqueItems}. */
        record UniqueItems() implements Keyword {}

        /** {@code properties}, {@code patternProperties} and {@code additionalProperties}. */
        record Properties(
                Map<String, TypeId> named,
                List<PatternProperty> patterns,
                @Nullable TypeId others) implements Keyword {
            public Properties {
                named = ordered(named);
                patterns = List.copyOf(patterns);
            }
        }

        /** One of {@code patternProperties}. */
        record PatternProperty(Schema.Pattern pattern, TypeId schema) {}

        /** {@code propertyNames}. */
        record PropertyNames(TypeId schema) implements Keyword {}

        /** {@code required}; each with the direction that it is for. */
        record Required(Map<String, NamedType.Access> names) implements Keyword {
            public Required {
                names = ordered(names);
            }
        }

        /** {@code minProperties} and {@code maxProperties}; {@code Integer.MAX_VALUE} is no maximum. */
        record PropertyCount(int min, int max) implements Keyword {}

        /** One entry of {@code dependentRequired}; each name with the direction that it is for. */
        record DependentRequired(String property, Map<String, NamedType.Access> names) implements Keyword {
            public DependentRequired {
                names = ordered(names);
            }
        }

        /** One entry of {@code dependentSchemas}. */
        record DependentSchema(String property, TypeId schema) implements Keyword {}

        /** {@code allOf}. */
        record AllOf(List<TypeId> schemas) implements Keyword {
            public AllOf {
                schemas = List.copyOf(schemas);
            }
        }

        /** {@code anyOf}. */
        record AnyOf(List<TypeId> schemas) implements Keyword {
            public AnyOf {
                schemas = List.copyOf(schemas);
            }
        }

        /** {@code oneOf}. */
        record OneOf(List<TypeId> schemas) implements Keyword {
            public OneOf {
                schemas = List.copyOf(schemas);
            }
        }

        /** {@code not}. */
        record Not(TypeId schema) implements Keyword {}

        /** {@code if}, {@code then} and {@code else}. */
        record Conditional(
                TypeId condition,
                @Nullable TypeId then,
                @Nullable TypeId otherwise) implements Keyword {}

        /** {@code unevaluatedItems}. */
        record UnevaluatedItems(TypeId schema) implements Keyword {}

        /** {@code unevaluatedProperties}. */
        record UnevaluatedProperties(TypeId schema) implements Keyword {}
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
