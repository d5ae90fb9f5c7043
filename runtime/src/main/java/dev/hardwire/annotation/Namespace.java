package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose methods handle the Socket.IO events of one namespace.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Namespace {
    /** The path of the namespace, starting with a slash; the default is the main namespace. */
    String value() default "/";
}
