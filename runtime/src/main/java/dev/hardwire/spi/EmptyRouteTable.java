package dev.hardwire.spi;

import java.util.List;
import java.util.Set;

/** The table of an application without operations. */
final class EmptyRouteTable implements RouteTable {
    @Override
    public Set<String> literals() {
        return Set.of();
    }

    @Override
    public List<Operation> operations() {
        return List.of();
    }

    @Override
    public int path(RequestPath path) {
        return NOT_FOUND;
    }

    @Override
    public int operation(int path, String method) {
        return NOT_FOUND;
    }

    @Override
    public String allow(int path) {
        throw new IllegalArgumentException("There is no path " + path);
    }

    @Override
    public void call(int operation, HttpCall call) {
        throw new IllegalArgumentException("There is no operation " + operation);
    }
}
