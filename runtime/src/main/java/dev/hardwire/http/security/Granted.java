package dev.hardwire.http.security;

import dev.hardwire.spi.security.Principals;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The principals that a request was admitted with, by the names of their schemes. */
public final class Granted implements Principals {
    /** Of a request that nobody was asked about, or that was admitted as that of an unknown caller. */
    public static final Granted NOBODY = new Granted(Map.of());

    private final Map<String, Object> principals;

    private Granted(Map<String, Object> principals) {
        this.principals = principals;
    }

    static Granted of(Map<String, Object> principals) {
        return principals.isEmpty() ? NOBODY : new Granted(new LinkedHashMap<>(principals));
    }

    /** All of them, in document order. */
    public Collection<Object> all() {
        return principals.values();
    }

    @Override
    public <T> T of(Class<T> type, String... schemes) {
        T found = orNull(type, schemes);
        if (found == null) {
            throw new IllegalStateException(
                    "The request was admitted without " + String.join(" or ", List.of(schemes)));
        }
        return found;
    }

    @Override
    public <T> @Nullable T orNull(Class<T> type, String... schemes) {
        for (String scheme : schemes) {
            Object principal = principals.get(scheme);
            if (principal != null) {
                return type.cast(principal);
            }
        }
        return null;
    }

    @Override
    public <T> Optional<T> optional(Class<T> type, String... schemes) {
        return Optional.ofNullable(orNull(type, schemes));
    }
}
