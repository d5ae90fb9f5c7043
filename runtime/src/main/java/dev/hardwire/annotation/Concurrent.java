package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@link OnEvent} handler that the next events of the same socket do not wait for. It begins in its turn, and what follows
 * begins when it has; so it may run at the same time as other handlers of its socket, and what they share must be
 * thread-safe. At most {@code SocketIoOptions.maxConcurrentEvents} run for one socket at a time, the next waits in its turn.
 * The handler of the disconnect waits for all of them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Concurrent {}
