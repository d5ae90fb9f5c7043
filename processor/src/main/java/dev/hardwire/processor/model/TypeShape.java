package dev.hardwire.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Java type looks like that values are read into or written from, so that rules can compare it with a schema.
 */
public sealed interface TypeShape {
    /** The type. */
    JavaClass type();

    /** The {@code @SchemaRef} of the type, or null. */
    @Nullable
    TypeId schema();

    /**
     * A record.
     *
     * @param status what its {@code @Status} says, or null
     * @param contentType what its {@code @Status} says, or empty
     * @param unchecked its constraints that are not on a component
     */
    record OfRecord(
            JavaClass type,
            @Nullable TypeId schema,
            List<Component> components,
            @Nullable Integer status,
            String contentType,
            List<Unchecked> unchecked)
            implements TypeShape {
        public OfRecord {
            components = List.copyOf(components);
            unchecked = List.copyOf(unchecked);
        }
    }

    /** A constraint of Jakarta Validation where nobody looks at it: on the record itself, or one of its methods. */
    record Unchecked(Constraint constraint, Place.InJava place) {}

    /**
     * A final class with a builder: what a record would be that has too many components. It has a static method
     * {@code builder()}, the builder has a method of one parameter per component and {@code build()}, and the class an
     * accessor per component.
     */
    record OfBuilt(JavaClass type, @Nullable TypeId schema, List<Component> components, JavaType builder)
            implements TypeShape {
        public OfBuilt {
            components = List.copyOf(components);
        }
    }

    /**
     * A record component.
     *
     * @param jsonName its {@code @Property}, or null
     */
    record Component(String name, @Nullable String jsonName, JavaType type, Place.InJava place) {}

    /** An enum. */
    record OfEnum(JavaClass type, @Nullable TypeId schema, List<Constant> constants) implements TypeShape {
        public OfEnum {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param jsonValue its {@code @Property}, or null
     */
    record Constant(String name, @Nullable String jsonValue) {}

    /** A sealed interface, with the shapes of the types that it permits. */
    record OfSealed(JavaClass type, @Nullable TypeId schema, List<TypeShape> permitted) implements TypeShape {
        public OfSealed {
            permitted = List.copyOf(permitted);
        }
    }

    /** A type that does not exist; javac and the scanner have said so. */
    record OfMissing(JavaClass type) implements TypeShape {
        @Override
        public @Nullable TypeId schema() {
            return null;
        }
    }

    /**
     * Anything else: it has no codec.
     *
     * @param reason why not, as {@code "is a class, not a record"}
     */
    record OfOther(JavaClass type, String reason) implements TypeShape {
        @Override
        public @Nullable TypeId schema() {
            return null;
        }
    }
}
