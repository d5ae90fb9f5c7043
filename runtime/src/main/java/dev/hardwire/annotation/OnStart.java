package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called before the server listens. The class of the method needs no other annotation; {@code wire} takes an instance of it
 * unless the method is static.
 *
 * <p>What the method returns, or the {@code CompletionStage} that it returns, is a value of the whole application: handlers,
 * providers, and other methods that are {@code @OnStart} or {@code @OnStop} get it by its type, and it is closed at the end if
 * it is {@link AutoCloseable}. The method may take such values, and nothing else: what makes them is called before. A method
 * that fails keeps the server from starting, and what had started is stopped.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnStart {
    /**
     * Methods with a lower number are called first; of those with the same number first what makes a value that the other
     * takes, else in the order of the classes' names and of the source.
     */
    int order() default 0;
}
