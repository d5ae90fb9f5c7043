package dev.hardwire.module;

import dev.hardwire.spi.Wiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wiring and where it is served.
 *
 * @param prefix what its paths and namespaces begin with, for example {@code /admin}; empty for the application itself
 */
public record MountedWiring(String prefix, Wiring wiring) {
    private static final String DEFAULT_NAMESPACE = "/";
    private static final String WILDCARD = "*";

    /** The segments of the prefix; none for the application itself. */
    public List<String> segments() {
        return Prefix.segments(prefix);
    }

    /**
     * The name by which clients know a namespace of the wiring. The default namespace of a module is its prefix, and {@code *}
     * is below that: {@code /admin/*}.
     */
    public String namespace(String name) {
        if (prefix.isEmpty()) {
            return name;
        }
        return switch (name) {
            case DEFAULT_NAMESPACE -> prefix;
            case WILDCARD -> prefix + "/" + name;
            default -> prefix + name;
        };
    }

    /** The name by which the wiring knows a namespace, or null where it cannot be one of the wiring's. */
    public @Nullable String ownNamespace(String name) {
        if (prefix.isEmpty()) {
            return name;
        }
        if (!name.startsWith(prefix)) {
            return null;
        }
        String own = name.substring(prefix.length());
        return own.isEmpty() ? DEFAULT_NAMESPACE : own.startsWith("/") && own.length() > 1 ? own : null;
    }

    /** Which one it is, for people. */
    @Override
    public String toString() {
        String name = wiring.getClass().getName();
        return prefix.isEmpty() ? "the application (" + name + ")" : "the module " + prefix + " (" + name + ")";
    }
}
