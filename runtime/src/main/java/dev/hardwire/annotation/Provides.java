package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a value for handlers: every parameter of a handler that has the type which the method returns, or a {@code
 * CompletionStage} of which it returns, gets what it makes. The class of the method needs no other annotation; {@code wire}
 * takes an instance of it unless the method is static.
 *
 * <p>It is called once for a call (a request, an event, a message) that needs the value, and for no other. Its parameters are
 * what the handler has that needs the value (such as {@code Handshake} or a principal), what other providers make, and
 * parameters of the request with {@link Param}. It may refuse the call by throwing {@code HttpProblem}. What it returns is
 * closed when the call has ended if its type is {@code AutoCloseable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Provides {}
