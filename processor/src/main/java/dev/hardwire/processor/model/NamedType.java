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

    /**
     * An object with properties: a record. {@code allOf} is flattened into it.
     *
     * @param closed whether other properties are refused; else they are read and dropped
     */
    record ObjectType(
            TypeId id,
            String javaName,
            String description,
            List<Property> properties,
            boolean closed,
            int minProperties,
            int maxProperties,
            Place.InDocument place)
            implements NamedType {
        public ObjectType {
            properties = List.copyOf(properties);
        }
    }

    /**
     * A property of an object.
     *
     * @param javaName the name of the record component
     * @param defaultValue what an absent property has, or null
     */
    record Property(
            String name,
            String javaName,
            Schema schema,
            boolean required,
            @Nullable Literal defaultValue,
            String description,
            Place.InDocument place) {}

    /** An enum of strings. */
    record EnumType(TypeId id, String javaName, String description, List<EnumValue> values, Place.InDocument place)
            implements NamedType {
        public EnumType {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of an enum.
     *
     * @param value the JSON string
     * @param javaName the name of the constant
     */
    record EnumValue(String value, String javaName) {}

    /**
     * {@code oneOf} with a discriminator: a sealed interface that the records of its variants implement.
     *
     * @param discriminator the name of the property that tells them apart
     */
    record UnionType(
            TypeId id,
            String javaName,
            String description,
            String discriminator,
            List<Variant> variants,
            Place.InDocument place)
            implements NamedType {
        public UnionType {
            variants = List.copyOf(variants);
        }
    }

    /** A variant of a union: the value of the discriminator, and the object type. */
    record Variant(String value, TypeId type) {}
}
