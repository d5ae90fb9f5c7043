package dev.hardwire.http.scope;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.RouteTable;
import java.util.List;
import java.util.Set;

/** A table with one operation, {@code GET /it}, that a test writes. */
record OneOperation(boolean nonBlocking, Handler handler) implements RouteTable {
    /** What the operation does. */
    interface Handler {
        void call(HttpCall call) throws Exception;
    }

    @Override
    public Set<String> literals() {
        return Set.of();
    }

    @Override
    public List<Operation> operations() {
        return List.of(new Operation("it", "GET", "/it", nonBlocking, Operation.Body.NONE, List.of()));
    }

    @Override
    public int path(RequestPath path) {
        return 0;
    }

    @Override
    public int operation(int path, String method) {
        return 0;
    }

    @Override
    public String allow(int path) {
        return "GET";
    }

    @Override
    public void call(int operation, HttpCall call) throws Exception {
        handler.call(call);
    }
}
