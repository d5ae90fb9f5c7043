package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles a message of an endpoint. A {@code String} parameter takes text, {@code byte[]} binary, a record or another type
 * with a codec takes text that is JSON; an endpoint may have one method of each kind. What the method returns is sent
 * back.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnMessage {}
