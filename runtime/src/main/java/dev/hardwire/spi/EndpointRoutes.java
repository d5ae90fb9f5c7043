package dev.hardwire.spi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the raw WebSocket endpoint of a path. Generated as {@code <Application>Endpoints}. Immutable and thread-safe. */
public interface EndpointRoutes {
    /** No endpoints. */
    EndpointRoutes NONE = new EndpointRoutes() {
        @Override
        public Set<String> literals() {
            return Set.of();
        }

        @Override
        public @Nullable EndpointTable find(RequestPath path) {
            return null;
        }
    };

    /** All literal segments of all paths, for {@link RequestPath#literal}. */
    Set<String> literals();

    /** The endpoint that serves the path, or null. Called on the event loop; allocates nothing. */
    @Nullable
    EndpointTable find(RequestPath path);
}
