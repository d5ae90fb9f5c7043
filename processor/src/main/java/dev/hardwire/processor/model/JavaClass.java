package dev.hardwire.processor.model;

/**
 * A class or interface that was scanned.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames the simple names from the outermost class inwards, joined by dots
 * @param isPublic whether it and all classes around it are public
 * @param inCompilation whether its source is compiled now; else it comes from the class path
 */
public record JavaClass(
        String packageName, String simpleNames, boolean isPublic, boolean inCompilation, Place.InJava place) {
    /** The qualified name, with dots. */
    public String qualifiedName() {
        return packageName.isEmpty() ? simpleNames : packageName + "." + simpleNames;
    }

    /** What the names of its generated classes start with, {@code Outer_Inner} for a nested class. */
    public String generatedPrefix() {
        return simpleNames.replace('.', '_');
    }

    /** As a type. */
    public JavaType type() {
        return JavaType.of(qualifiedName());
    }
}
