package dev.hardwire.processor.write.table;

import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** The head of a method that implements the contract. */
final class Overriding {
    private Overriding() {}

    static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
