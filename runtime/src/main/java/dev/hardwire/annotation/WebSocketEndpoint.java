package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that serves one raw WebSocket path (RFC 6455).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WebSocketEndpoint {
    /** The path, starting with a slash; a segment in braces, such as <code>/ws/{room}</code>, is a variable. */
    String value();

    /**
     * The subprotocols that it speaks. The first that a client offers and that is one of these is chosen; where there is none,
     * the connection has none.
     */
    String[] subprotocols() default {};

    /** Further types that handlers send as JSON, and that so get codecs. */
    Class<?>[] sends() default {};
}
