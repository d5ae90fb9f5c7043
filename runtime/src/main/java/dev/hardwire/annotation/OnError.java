package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called when a handler of the class threw: of a namespace with the socket, the {@link dev.hardwire.handler.EventCall}
 * and the exception; of an endpoint with the web socket and the exception. That of {@code @Namespace("*")} is called for all
 * namespaces that have none.
 *
 * <p>Of a controller it makes an {@link dev.hardwire.handler.HttpProblem} of an exception, for the operations of the whole
 * application: with a parameter of the exception's type, and a {@link dev.hardwire.handler.Request} if it wants one. The
 * method for the nearest type is asked first; null leaves the exception to the next.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnError {}
