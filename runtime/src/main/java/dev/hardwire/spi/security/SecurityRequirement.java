package dev.hardwire.spi.security;

import java.util.ArrayList;
import java.util.List;

/**
 * Credentials that are all asked for together: one of the alternatives that an operation has.
 *
 * @param all in document order; empty where nothing is asked for
 */
public record SecurityRequirement(List<Required> all) {
    /** Nothing: callers may be unknown. */
    public static final SecurityRequirement NONE = new SecurityRequirement(List.of());

    /** A credential that is asked for, and the scopes that its owner must have. */
    public record Required(SecurityScheme scheme, List<String> scopes) {
        public Required {
            scopes = List.copyOf(scopes);
        }
    }

    public SecurityRequirement {
        all = List.copyOf(all);
    }

    /** One credential. */
    public static SecurityRequirement of(SecurityScheme scheme, String... scopes) {
        return NONE.and(scheme, scopes);
    }

    /** These credentials and one more. */
    public SecurityRequirement and(SecurityScheme scheme, String... scopes) {
        List<Required> more = new ArrayList<>(all);
        more.add(new Required(scheme, List.of(scopes)));
        return new SecurityRequirement(more);
    }
}
