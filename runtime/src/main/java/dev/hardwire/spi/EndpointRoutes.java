package dev.hardwire.spi;

import dev.hardwire.spi.security.SecurityTable;
import java.util.List;
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
        public List<EndpointTable> tables() {
            return List.of();
        }

        @Override
        public @Nullable EndpointTable find(RequestPath path) {
            return null;
        }
    };

    /** All literal segments of all paths, for {@link RequestPath#literal}. */
    Set<String> literals();

    /** All endpoints. */
    List<EndpointTable> tables();

    /** What checks the credentials that endpoints ask for. */
    default SecurityTable security() {
        return SecurityTable.NONE;
    }

    /** The endpoint that serves the path, one of {@link #tables}, or null. Called on the event loop; allocates nothing. */
    @Nullable
    EndpointTable find(RequestPath path);
}
