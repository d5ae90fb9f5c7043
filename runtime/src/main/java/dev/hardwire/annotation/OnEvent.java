package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles an event of the namespace. The arguments of the event are bound to the parameters in order; what the method
 * returns is the acknowledgement, if the client asked for one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnEvent {
    /** The name of the event; the default is the name of the method. */
    String value() default "";
}
