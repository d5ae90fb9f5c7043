package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose methods are the events that the server sends: the name of a method is the name of the event, its
 * parameters are the arguments. For an interface {@code ChatEvents} the processor generates {@code ChatEventsEmitter},
 * used as {@code ChatEventsEmitter.to(socket.to("lobby")).message(m)}. A method returns {@code void}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Emits {}
