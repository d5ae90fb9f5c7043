package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.JavaType;
import java.util.Set;

/**
 * What a method returns.
 *
 * @param async whether it returns a {@code CompletionStage} of it
 */
public record Result(boolean async, JavaType type) {
    private static final Set<String> STAGES = Set.of(TypeNames.COMPLETION_STAGE, TypeNames.COMPLETABLE_FUTURE);

    /** Of what a method returns. */
    public static Result of(JavaType returns) {
        return STAGES.contains(returns.name()) && returns.arguments().size() == 1
                ? new Result(true, returns.arguments().get(0))
                : new Result(false, returns);
    }

    /** Whether the method returns no value. */
    public boolean isNothing() {
        return type.name().equals(async ? "java.lang.Void" : "void");
    }
}
