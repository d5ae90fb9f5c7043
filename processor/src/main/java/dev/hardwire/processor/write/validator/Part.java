package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;

/**
 * Some statements of a validator that stand for themselves: they use the value and what is reported to.
 *
 * @param group when they run
 * @param weight about how many entries they have in the constant pool, and tens of bytes in the method
 * @param code makes them
 */
record Part(Group group, int weight, Function<Scope, CodeBlock> code) {
    /** When statements run, in this order. */
    enum Group {
        /** First: what is cheap, of any value. */
        SIMPLE,
        /** Where the value is an array. */
        ARRAY,
        /** Where the value is an object. */
        OBJECT,
        /** Schemas for the value itself. */
        IN_PLACE,
        /** Last, and only where all else was valid. */
        UNEVALUATED
    }
}
