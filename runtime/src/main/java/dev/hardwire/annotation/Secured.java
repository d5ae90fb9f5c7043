package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may connect to a {@link WebSocketEndpoint} or {@link Namespace}: a client must have the credentials of the security
 * schemes, which a {@link SecurityCheck} checks before the upgrade to WebSocket, or before anything else is done for a client
 * that asks to join a namespace. Repeated, each is an alternative, in that order. All schemes are those of one document of the
 * application.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Secured.Alternatives.class)
public @interface Secured {
    /** The names of security schemes, of which all are asked for together; none lets in who has no credentials. */
    String[] value();

    /** The scopes that the caller must have; for one scheme. */
    String[] scopes() default {};

    /**
     * The document whose schemes they are, as the application names it. Empty, the default, means the only one that has them.
     */
    String document() default "";

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface Alternatives {
        /** The alternatives. */
        Secured[] value();
    }
}
