package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called when a client asks to join the namespace, before {@link OnConnect}: what the official server calls {@code use}. A
 * method of {@code @Namespace("*")} is called for every namespace of the application, before its own. It returns nothing, a
 * {@code boolean}, or a {@code CompletionStage} of either; {@code false}, or throwing {@link dev.hardwire.handler.Refused} or
 * {@link dev.hardwire.handler.HttpProblem}, refuses the client with a CONNECT_ERROR packet, and nothing that follows is called.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BeforeConnect {
    /** Of several methods of a class, those with a smaller number come first, and of equal ones the first in the source. */
    int order() default 0;
}
