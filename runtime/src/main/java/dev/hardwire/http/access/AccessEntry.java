package dev.hardwire.http.access;

import dev.hardwire.handler.Request;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Objects;

/**
 * An answer, to be logged.
 *
 * @param time when it was written
 * @param protocol for example {@code HTTP/1.1}
 * @param bytes of the body, as sent
 * @param nanos since the head of the request was read
 * @param complete whether the client was sent all of it
 */
public record AccessEntry(
        Instant time, Request request, String protocol, int status, long bytes, long nanos, boolean complete) {
    /** The address of the client, without its port. */
    String remote() {
        InetSocketAddress remote = request.remoteAddress();
        InetAddress address = remote.getAddress();
        return address == null ? remote.getHostString() : Objects.requireNonNull(address.getHostAddress());
    }

    /** The target of the request. */
    String target(boolean query) {
        String target = request.target();
        int question = query ? -1 : target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }
}
