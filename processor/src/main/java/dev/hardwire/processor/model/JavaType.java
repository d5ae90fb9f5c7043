package dev.hardwire.processor.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Java type as it is used somewhere.
 *
 * @param name a primitive, {@code byte[]}, or a qualified name with dots, also between nested classes
 * @param arguments the type arguments; empty where there are none
 * @param nullable whether it is annotated {@code @Nullable} (JSpecify or any annotation of that simple name)
 * @param constraints what annotations of Jakarta Validation ask of its values
 */
public record JavaType(String name, List<JavaType> arguments, boolean nullable, List<Constraint> constraints) {
    public JavaType {
        arguments = List.copyOf(arguments);
        constraints = List.copyOf(constraints);
    }

    /** A type without constraints. */
    public JavaType(String name, List<JavaType> arguments, boolean nullable) {
        this(name, arguments, nullable, List.of());
    }

    /** A type without arguments that is not nullable. */
    public static JavaType of(String name) {
        return new JavaType(name, List.of(), false);
    }

    /** The same type, but nullable. */
    public JavaType asNullable() {
        return new JavaType(name, arguments, true, constraints);
    }

    /** Whether a constraint says that there must be a value. */
    public boolean isDemanded() {
        return constraints.stream().anyMatch(JavaType::isDemanding);
    }

    /** What is said where there must be a value and is none; null where no annotation has a message for that. */
    public @Nullable String demand() {
        return constraints.stream()
                .filter(JavaType::isDemanding)
                .map(Constraint::given)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a constraint says that there must be a value. */
    public static boolean isDemanding(Constraint constraint) {
        return constraint instanceof Constraint.NotNull
                || constraint instanceof Constraint.NotEmpty
                || constraint instanceof Constraint.NotBlank;
    }

    /** Whether it, or a type argument of it, has constraints. */
    public boolean isConstrained() {
        return !constraints.isEmpty() || arguments.stream().anyMatch(JavaType::isConstrained);
    }

    /** As a message writes it: without the packages of its names. */
    public String simple() {
        return toString().replaceAll("\\b(?:\\p{javaLowerCase}\\w*\\.)+(?=\\p{javaUpperCase})", "");
    }

    /** As it is written in Java, qualified. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        if (!arguments.isEmpty()) {
            text.append('<');
            for (int i = 0; i < arguments.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(arguments.get(i));
            }
            text.append('>');
        }
        return text.toString();
    }
}
