package dev.hardwire.http.answer;

import java.time.Duration;

/**
 * How answers are streamed. Immutable.
 *
 * @param heartbeat after how long without an event a comment is sent in a stream of events; zero sends none. Default: 15
 *     seconds, as WHATWG's HTML advises, and shorter than what proxies wait for
 */
public record StreamOptions(Duration heartbeat) {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public StreamOptions {
        if (heartbeat.isNegative()) {
            throw new IllegalArgumentException("heartbeat cannot be negative: " + heartbeat);
        }
    }

    /** The options that are right where nothing else is known. */
    public static StreamOptions defaults() {
        return new StreamOptions(Duration.ofSeconds(15));
    }
}
