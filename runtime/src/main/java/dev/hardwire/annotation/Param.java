package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a parameter of a handler to a parameter of the operation or endpoint by its name in the document. Needed where
 * the Java name is not the camelCase of that name; stubs carry it on each parameter, so that names do not depend on
 * {@code -parameters}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Param {
    /** The name of the parameter as the document has it; {@code body} for the request body. */
    String value();

    /**
     * Where the parameter is, when the same name occurs in two locations; empty, the default, means wherever it is. Of an
     * endpoint, where it is neither in the path nor in the query: {@code header} or {@code cookie}.
     */
    String in() default "";
}
