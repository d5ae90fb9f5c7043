package dev.hardwire.http;

import dev.hardwire.http.request.LiteralSegments;
import dev.hardwire.http.request.PathBelow;
import dev.hardwire.http.request.RequestTarget;
import dev.hardwire.http.security.Guard;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RouteTable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations of a table, and the prefix that they are served under. Immutable and thread-safe. */
public final class RouteMount {
    private final RouteTable table;
    private final List<String> prefix;
    private final LiteralSegments literals;
    private final Operation[] operations;
    private final @Nullable Guard[] guards;

    /**
     * The operations of a table.
     *
     * @param prefix the segments that its paths have in front; none where they are served as they are
     * @throws IllegalStateException if an operation asks for credentials and the table checks none
     */
    public RouteMount(RouteTable table, List<String> prefix) {
        this.table = table;
        this.prefix = List.copyOf(prefix);
        this.literals = new LiteralSegments(table.literals());
        this.operations = table.operations().toArray(new Operation[0]);
        this.guards = new Guard[operations.length];
        Arrays.setAll(guards, number -> Guard.of(table, operations[number]));
    }

    RouteTable table() {
        return table;
    }

    /** How many segments of a path are not the table's. */
    int depth() {
        return prefix.size();
    }

    Operation operation(int number) {
        return operations[number];
    }

    /** What stands before an operation; null where everybody may call it. */
    @Nullable
    Guard guard(int number) {
        return guards[number];
    }

    /** The number of the path in the table, or {@link RouteTable#NOT_FOUND}. */
    int path(RequestTarget target) {
        int depth = prefix.size();
        if (depth == 0) {
            return table.path(target.lookingIn(literals));
        }
        return target.isBelow(prefix)
                ? table.path(new PathBelow(target.lookingIn(literals), depth))
                : RouteTable.NOT_FOUND;
    }
}
