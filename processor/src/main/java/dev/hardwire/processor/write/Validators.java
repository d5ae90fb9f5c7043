package dev.hardwire.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.TypeId;

/** Where the generated validators are: codecs call them by name. */
@FunctionalInterface
public interface Validators {
    /**
     * The expression that checks a tree.
     *
     * @param schema the schema that the validator is of
     * @param tree the variable of the tree
     * @param at the expression of the {@code Validation} that it reports to
     */
    CodeBlock check(TypeId schema, String tree, CodeBlock at);
}
