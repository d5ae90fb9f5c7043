package dev.hardwire.spi.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checks of a request have returned, by the names of their schemes in the document of the operation. */
public interface Principals {
    /**
     * The principal of the one of these schemes that has admitted the request.
     *
     * @throws IllegalStateException if none has
     */
    <T> T of(Class<T> type, String... schemes);

    /** As {@link #of}, or null where the request was admitted without. */
    <T> @Nullable T orNull(Class<T> type, String... schemes);

    /** As {@link #of}, or empty where the request was admitted without. */
    <T> Optional<T> optional(Class<T> type, String... schemes);
}
