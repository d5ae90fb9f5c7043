package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called when the server has stopped serving, or cannot start. The class of the method needs no other annotation; {@code wire}
 * takes an instance of it unless the method is static.
 *
 * <p>The method may take what methods return that are {@link OnStart}: values are closed only when all methods were called.
 * It returns nothing, or a {@code CompletionStage<Void>}, which is waited for. It is not called where an {@link OnStart}
 * method of its class has not succeeded, or a value that it takes was not made. What it throws is logged, and the next one is
 * called all the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnStop {
    /**
     * Methods with a higher number are called first; of those with the same number first those whose class has started, or
     * whose values were made, last.
     */
    int order() default 0;
}
