package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link Provides} method that is called once for a connection: when a Socket.IO client connects to a namespace, before
 * {@link OnConnect}, or before a WebSocket is opened. All handlers of that connection get the same value, which is closed
 * after it has ended. For an operation, it is called once for the request.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PerConnection {}
