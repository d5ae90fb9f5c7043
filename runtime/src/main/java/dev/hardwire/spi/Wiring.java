package dev.hardwire.spi;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.security.SecurityTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One application: its tables, ready to be called. Generated as {@code <Application>Wiring}, made by its static {@code
 * wire} method. The server calls each method once at startup, but for {@link #namespace}, which it calls for each CONNECT;
 * a wiring is immutable and thread-safe.
 */
public interface Wiring {
    /** The version of the contract that the wiring was made for, as a literal; see {@link SpiVersion}. */
    int spiVersion();

    /** The operations; {@link RouteTable#NONE} where there are none. */
    RouteTable routes();

    /** The raw WebSocket endpoints; {@link EndpointRoutes#NONE} where there are none. */
    EndpointRoutes endpoints();

    /** The namespaces, in source order. */
    List<NamespaceTable> namespaces();

    /**
     * The namespace that serves a name, as sent in a CONNECT packet, or null where there is none: one of {@link #namespaces}.
     * A name that is written is served before a dynamic one whose form it has, and that before {@code *}. A generated switch.
     */
    @Nullable
    NamespaceTable namespace(String name);

    /** What checks the credentials that namespaces ask for. */
    default SecurityTable security() {
        return SecurityTable.NONE;
    }

    /** The codec of each type that has one, for values that are sent untyped. */
    Map<Class<?>, Codec<?>> codecs();

    /** The documents of the application, to be served as JSON. */
    List<DocumentResource> documents();

    /** What the application does at its start and at its end; by default nothing. */
    default Lifecycle lifecycle() {
        return Lifecycle.NONE;
    }
}
