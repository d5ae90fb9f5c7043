package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** The head of a method that implements the contract. */
public final class Overriding {
    private Overriding() {}

    /** A public method with this name that overrides one. */
    public static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
