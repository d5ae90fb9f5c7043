package dev.hardwire.spi;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Request;
import org.jspecify.annotations.Nullable;

/**
 * What an application makes of the exceptions of its operations; a {@link RouteTable} is one where the application has {@code
 * @OnError} methods in its controllers. Immutable and thread-safe.
 */
public interface ExceptionTable {
    /**
     * The problem that an exception is answered with, by the method for its nearest type; null where there is none. Called on
     * the thread that the exception was thrown on, or on the event loop where a stage has failed.
     *
     * @throws Exception what such a method has thrown; the server answers 500 and logs both
     */
    @Nullable
    HttpProblem problem(Throwable failure, Request request) throws Exception;
}
