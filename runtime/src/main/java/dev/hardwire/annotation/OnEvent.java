package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles an event of the namespace. The arguments of the event are bound to the parameters in order; what the method
 * returns is the acknowledgement, if the client asked for one: nothing, a value, several as {@link dev.hardwire.handler.Ack},
 * or a {@code CompletionStage} of these.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnEvent {
    /** The name of the event; the default is the name of the method. {@code *} is every event that has no handler. */
    String value() default "";
}
