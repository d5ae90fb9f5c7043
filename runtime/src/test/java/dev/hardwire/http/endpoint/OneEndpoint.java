package dev.hardwire.http.endpoint;

import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.UpgradeCall;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table with one endpoint, {@code /it}, that a test writes; its binary messages are streamed. */
record OneEndpoint(boolean connectsOnLoop, boolean handlesOnLoop, Connecting connecting) implements EndpointTable {
    /** Who connects. */
    interface Connecting {
        void connect(UpgradeCall call) throws Exception;
    }

    /** An application with this endpoint only. */
    ShopWiring wiring() {
        return new ShopWiring(RouteTable.NONE, new Routes(this), List.of());
    }

    private record Routes(EndpointTable table) implements EndpointRoutes {
        @Override
        public Set<String> literals() {
            return Set.of();
        }

        @Override
        public List<EndpointTable> tables() {
            return List.of(table);
        }

        @Override
        public @Nullable EndpointTable find(RequestPath path) {
            return table;
        }
    }

    @Override
    public String path() {
        return "/it";
    }

    @Override
    public boolean isConnectNonBlocking() {
        return connectsOnLoop;
    }

    @Override
    public boolean isNonBlocking(Moment moment) {
        return handlesOnLoop;
    }

    @Override
    public boolean isStreamed(Moment moment) {
        return moment == Moment.BINARY;
    }

    @Override
    public void connect(UpgradeCall call) throws Exception {
        connecting.connect(call);
    }
}
