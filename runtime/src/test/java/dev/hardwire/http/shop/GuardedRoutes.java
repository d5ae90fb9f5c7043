package dev.hardwire.http.shop;

import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.SecuredRouteTable;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.security.SecurityTable;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Operations, each of one path without variables, that ask for credentials, as the processor would write them. */
public record GuardedRoutes(List<Operation> operations, SecurityTable security, Consumer<HttpCall> handler)
        implements SecuredRouteTable {
    /** Their wiring. */
    public Wiring wiring() {
        return new ShopWiring(this, EndpointRoutes.NONE, List.of());
    }

    @Override
    public Set<String> literals() {
        return Set.copyOf(operations.stream().map(Operation::id).toList());
    }

    @Override
    public int path(RequestPath path) {
        for (int i = 0; i < operations.size(); i++) {
            if (path.size() == 1 && path.literal(0).equals(operations.get(i).id())) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    @Override
    public int operation(int path, String method) {
        return method.equals(operations.get(path).method()) ? path : NOT_FOUND;
    }

    @Override
    public String allow(int path) {
        return "GET, HEAD, OPTIONS";
    }

    @Override
    public void call(int operation, HttpCall call) {
        handler.accept(call);
    }
}
