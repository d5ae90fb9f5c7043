package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.AdapterContract;
import dev.hardwire.adapter.AdapterFactory;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** Three servers that are joined by a {@link ClusterAdapter} over local sockets. */
class SocketAdapterTest extends AdapterContract {
    private final SocketHub hub;

    SocketAdapterTest() throws IOException {
        hub = new SocketHub();
    }

    @AfterEach
    void stopHub() {
        hub.close();
    }

    @Override
    protected int servers() {
        return 3;
    }

    @Override
    protected AdapterFactory factory(int server) {
        return hub.factory();
    }
}
