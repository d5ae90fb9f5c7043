package dev.hardwire.processor.model;

import java.util.List;

/**
 * A Java type as it is used somewhere.
 *
 * @param name a primitive, {@code byte[]}, or a qualified name with dots, also between nested classes
 * @param arguments the type arguments; empty where there are none
 * @param nullable whether it is annotated {@code @Nullable} (JSpecify or any annotation of that simple name)
 */
public record JavaType(String name, List<JavaType> arguments, boolean nullable) {
    public JavaType {
        arguments = List.copyOf(arguments);
    }

    /** A type without arguments that is not nullable. */
    public static JavaType of(String name) {
        return new JavaType(name, List.of(), false);
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
