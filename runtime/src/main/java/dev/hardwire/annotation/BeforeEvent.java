package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called for each event of the namespace that has a handler, in its turn, before the arguments are read and the handler is
 * called: what the official server calls {@code socket.use}. A method of {@code @Namespace("*")} is called for every namespace
 * of the application, before its own. It returns nothing, a {@code boolean}, or a {@code CompletionStage} of either; {@code
 * false}, or an exception, keeps the event from its handler, and who has asked for an acknowledgement gets an error. {@link
 * dev.hardwire.handler.Refused} and {@link dev.hardwire.handler.HttpProblem} say what that has.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BeforeEvent {
    /** Of several methods of a class, those with a smaller number come first, and of equal ones the first in the source. */
    int order() default 0;
}
