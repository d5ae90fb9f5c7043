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
    /**
     * The path of the namespace, starting with a slash; the default is the main namespace. A variable, <code>/org-{id}</code>,
     * makes it dynamic: it serves all names of that form, each a namespace of its own, and handlers get the variable by its
     * name; <code>/org-{id:[a-z]+}</code> those whose value the pattern matches. {@code *} handles for all other namespaces
     * what they have no handler for, and serves all other names if it has an {@link OnConnect}.
     */
    String value() default "/";
}
