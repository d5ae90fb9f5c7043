package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.Role;
import org.jspecify.annotations.Nullable;

/**
 * A method that is called at the start or at the stop of an application.
 *
 * @param type the class that has or inherits the method
 * @param method of the role {@code START} or {@code STOP}
 * @param order in the annotation
 * @param async whether it returns a {@code CompletionStage}
 * @param value what a start makes for others; null where it returns nothing
 */
public record LifecycleMethod(
        JavaClass type,
        HandlerMethod method,
        int order,
        boolean async,
        @Nullable Provider value) {
    /** Whether it is called at the start. */
    public boolean isStart() {
        return method.role() == Role.START;
    }

    /** As messages have it, {@code Database.open}. */
    public String text() {
        return type.simpleNames() + "." + method.name();
    }
}
