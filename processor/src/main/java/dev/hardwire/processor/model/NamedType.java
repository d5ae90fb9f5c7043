package dev.hardwire.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema that becomes a Java type. */
public sealed interface NamedType {
    /** Which schema it is. */
    TypeId id();

    /** The simple name of the Java type. */
    String javaName();

    /** For Javadoc; empty where there is none. */
    String description();

    /** Where it is. */
    Place.InDocument place();

    /** What checks it before it is read, where it says more than its type; else null. */
    default @Nullable TypeId validator() {
        return null;
    }

    /**
     * An object with properties: a record; of more than {@value #MAX_COMPONENTS} properties a final class with a builder.
     * {@code allOf} is flattened into it.
     *
     * @param closed whether other properties are refused
     * @param others where other properties have a schema of their own; else null: they are read and dropped
     */
    record ObjectType(
            TypeId id,
            String javaName,
            String description,
            List<Property> properties,
            boolean closed,
            @Nullable Others others,
            int minProperties,
            int maxProperties,
            @Nullable TypeId validator,
            Place.InDocument place)
            implements NamedType {
        /** More would not fit a Java constructor in all cases. */
        public static final int MAX_COMPONENTS = 120;

        public ObjectType {
            properties = List.copyOf(properties);
        }
    }

    /**
     * The properties of an object that it does not name: a {@code Map<String, …>}.
     *
     * @param javaName the name of the record component
     */
    record Others(String javaName, Schema values) {}

    /**
     * A property of an object.
     *
     * @param javaName the name of the record component
     * @param required whether its absence is a violation; of a read-only property only in responses, and so on
     * @param presence whether the document asks that absent and null be told apart ({@code x-hardwire-presence})
     * @param defaultValue what an absent property has, or null
     */
    record Property(
            String name,
            String javaName,
            Schema schema,
            boolean required,
            Access access,
            boolean presence,
            @Nullable Literal defaultValue,
            String description,
            Place.InDocument place) {
        /** Whether there may be no value: also where the other direction does not have it. */
        public boolean mayBeAbsent() {
            return (!required && defaultValue == null) || access != Access.BOTH;
        }
    }

    /** Which way a property goes. */
    enum Access {
        BOTH,
        /** {@code readOnly}: refused in requests, and not required there. */
        READ_ONLY,
        /** {@code writeOnly}: refused in responses, and not required there. */
        WRITE_ONLY
    }

    /** An enum of strings, numbers or booleans. */
    record EnumType(TypeId id, String javaName, String description, List<EnumValue> values, Place.InDocument place)
            implements NamedType {
        public EnumType {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of an enum.
     *
     * @param value a {@link Literal.Text}, {@link Literal.Numeric} or {@link Literal.Bool}
     * @param javaName the name of the constant
     */
    record EnumValue(Literal value, String javaName) {}

    /**
     * An array whose first items have schemas of their own ({@code prefixItems}): a record, written as an array.
     *
     * @param items one per component, in order
     * @param others what may follow: a component {@code others} that is a {@code List}; null where nothing is named
     * @param closed whether more items than these are refused; else they are read and dropped
     */
    record TupleType(
            TypeId id,
            String javaName,
            String description,
            List<Item> items,
            @Nullable Schema others,
            boolean closed,
            int minItems,
            int maxItems,
            @Nullable TypeId validator,
            Place.InDocument place)
            implements NamedType {
        public TupleType {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a tuple.
     *
     * @param required whether the array is too short without it
     */
    record Item(String javaName, Schema schema, boolean required) {}

    /**
     * {@code oneOf} or {@code anyOf} without a discriminator: a sealed interface with a nested record per alternative, of one
     * component {@code value}, chosen by what validates.
     *
     * @param exactlyOne whether a value that more than one alternative allows is refused; else the first is chosen
     * @param validator of the whole
     */
    record ChoiceType(
            TypeId id,
            String javaName,
            String description,
            boolean exactlyOne,
            List<Alternative> alternatives,
            TypeId validator,
            Place.InDocument place)
            implements NamedType {
        public ChoiceType {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * An alternative of a choice.
     *
     * @param javaName the simple name of its record, for example {@code OfString}
     * @param validator says whether a value is of this alternative
     */
    record Alternative(String javaName, Schema schema, TypeId validator) {}

    /**
     * What a document says of discriminators: a sealed interface that the records of its variants implement. It is a oneOf or
     * anyOf with a discriminator, or an object with one that others extend by allOf.
     *
     * @param discriminator the name of the property that tells them apart
     */
    record UnionType(
            TypeId id,
            String javaName,
            String description,
            String discriminator,
            List<Variant> variants,
            @Nullable TypeId validator,
            Place.InDocument place)
            implements NamedType {
        public UnionType {
            variants = List.copyOf(variants);
        }
    }

    /** A variant of a union: the value of the discriminator, and the object type. */
    record Variant(String value, TypeId type) {}
}
