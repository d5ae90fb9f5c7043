package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a parameter of a handler never comes from a client: a {@link Provides} method makes it, or a {@link SecurityCheck}
 * returns it. On a class, it says so of every parameter of that type. Where nobody provides it, that is a compile error.
 *
 * <p>It has to be there where a client could send the parameter as well: on an argument of an {@link OnEvent} method and on
 * any parameter of an {@link OnMessage} method whose type is a record, an enum, or something else that is read from JSON, and
 * on an enum or a list of an {@link OnOpen} method. So a provider that is taken away, or one more, never changes what a client
 * says.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.TYPE})
public @interface Provided {}
