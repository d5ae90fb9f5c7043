package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.MethodSpec;
import java.util.function.Function;

/**
 * A method, and the constants that it needs: what the split puts into one class or another.
 *
 * @param name of the method
 * @param weight about how many entries it has in the constant pool of its class
 * @param code makes the method when it is known which class has which
 */
record Unit(String name, int weight, Function<Scope, MethodSpec> code) {}
