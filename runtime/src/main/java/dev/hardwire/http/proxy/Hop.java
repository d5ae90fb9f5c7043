package dev.hardwire.http.proxy;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * What one proxy has said of who asked it.
 *
 * @param from where from; null where it does not say, or hides it
 * @param scheme {@code http} or {@code https}, where it says so
 * @param host the host that was asked for, with its port if it was said, where it says so
 */
record Hop(
        @Nullable InetSocketAddress from,
        @Nullable String scheme,
        @Nullable String host) {}
