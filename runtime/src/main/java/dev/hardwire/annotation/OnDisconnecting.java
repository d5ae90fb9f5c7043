package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called once when a socket that had joined the namespace is leaving it, with the {@link
 * dev.hardwire.handler.DisconnectReason}: its rooms are still there, and are left when the method has returned. {@link
 * OnDisconnect} follows.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnDisconnecting {}
