package dev.hardwire.spi.security;

import org.jspecify.annotations.Nullable;

/**
 * The security checks of an application. Generated as {@code <Application>Security}, a switch over its schemes. Immutable
 * and thread-safe.
 */
@FunctionalInterface
public interface SecurityTable {
    /** A table without schemes. */
    SecurityTable NONE = (scheme, call) -> {
        throw new IllegalArgumentException("There is no scheme " + scheme);
    };

    /**
     * Has a credential checked. Called on the event loop or the handler executor, as {@link SecurityScheme#nonBlocking}
     * says.
     *
     * @param scheme the number of its scheme
     * @return the principal, or a {@code CompletionStage} of it; null, or null in the stage, refuses the credential
     * @throws Exception what the check has thrown; the server answers it
     */
    @Nullable
    Object check(int scheme, SecurityCall call) throws Exception;
}
