package dev.hardwire.http.security;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.SecuredRouteTable;
import dev.hardwire.spi.security.SecurityRequirement;
import dev.hardwire.spi.security.SecurityTable;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What stands before an operation that asks for credentials. Immutable and thread-safe. */
public final class Guard {
    private final SecurityTable table;
    private final List<SecurityRequirement> alternatives;
    private final boolean nonBlocking;

    private Guard(SecurityTable table, List<SecurityRequirement> alternatives) {
        this.table = table;
        this.alternatives = alternatives;
        this.nonBlocking = alternatives.stream()
                .flatMap(requirement -> requirement.all().stream())
                .allMatch(required -> required.scheme().nonBlocking());
    }

    /**
     * The guard of an operation; null where everybody may call it.
     *
     * @throws IllegalStateException if an operation asks for credentials and the table checks none
     */
    public static @Nullable Guard of(RouteTable routes, Operation operation) {
        if (operation.security().isEmpty()) {
            return null;
        }
        if (routes instanceof SecuredRouteTable secured) {
            return new Guard(secured.security(), operation.security());
        }
        throw new IllegalStateException("The operation " + operation.id() + " asks for credentials, and "
                + routes.getClass().getName() + " is no SecuredRouteTable: nothing checks them");
    }

    /** What lets those in who meet one of the alternatives; null where there are none, and so everybody may come in. */
    public static @Nullable Guard of(SecurityTable table, List<SecurityRequirement> alternatives) {
        return alternatives.isEmpty() ? null : new Guard(table, alternatives);
    }

    /** Whether {@link Admission#run} may be called on the event loop; else it may block. */
    public boolean isNonBlocking() {
        return nonBlocking;
    }

    /**
     * The admission of a request.
     *
     * @param executor where it goes on when a check that returned a stage is done
     */
    public Admission admission(Request request, Executor executor, Admission.Outcome outcome) {
        return new Admission(table, alternatives, request, new Credentials(request), executor, outcome);
    }

    /**
     * The admission of a client that asks to join a namespace: its credentials are those of the request that has opened the
     * session, and those of which that has none may be in the {@code auth} payload.
     *
     * @param executor where it goes on when a check that returned a stage is done
     */
    public Admission admission(Handshake handshake, Executor executor, Admission.Outcome outcome) {
        return new Admission(table, alternatives, handshake.request(), new Credentials(handshake), executor, outcome);
    }
}
