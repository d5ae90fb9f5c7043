package dev.hardwire;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.endpoint.Endpoints;
import dev.hardwire.http.resource.ApiDocuments;
import dev.hardwire.http.resource.ClassPath;
import dev.hardwire.http.resource.FileTree;
import dev.hardwire.http.resource.SwaggerUi;
import dev.hardwire.lifecycle.ApplicationLifecycle;
import dev.hardwire.socketio.SocketIo;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.Wiring;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a server of what a {@link Hardwire} was told. */
final class ServerStart {
    private final Setup setup;
    private final Wiring wiring;
    private final HandlerExecutor executor;

    ServerStart(Setup setup) {
        this.setup = setup;
        this.wiring = setup.wiring;
        this.executor = HandlerExecutor.of(setup.http);
    }

    Server listen(int port) {
        SocketIo io = wiring.namespaces().isEmpty() ? null : new SocketIo(wiring, setup.socketIo, executor);
        InetSocketAddress address =
                setup.host == null ? new InetSocketAddress(port) : new InetSocketAddress(setup.host, port);
        List<MountedProtocol> before = before(io);
        List<MountedProtocol> behind = behind();
        ApplicationLifecycle lifecycle = new ApplicationLifecycle(lifecycles(), setup.lifecycle);
        try {
            lifecycle.start();
        } catch (IllegalStateException e) {
            executor.stop(Duration.ZERO);
            throw e;
        }
        try {
            HttpServer http = HttpServer.start(setup.http, executor, wiring.routes(), before, behind, address);
            return new Server(http, io, lifecycle);
        } catch (RuntimeException e) {
            executor.stop(Duration.ZERO);
            lifecycle.undo(e);
            throw e;
        }
    }

    /** In the order in which they start. */
    private List<Lifecycle> lifecycles() {
        return List.of(wiring.lifecycle());
    }

    /** What is asked before the operations, in this order. */
    private List<MountedProtocol> before(@Nullable SocketIo io) {
        List<MountedProtocol> before = new ArrayList<>();
        setup.engines.forEach(engine -> before.add(engine.get()));
        if (io != null) {
            before.add(io);
        }
        return before;
    }

    /** What is asked where no operation has a path, in this order. */
    private List<MountedProtocol> behind() {
        List<MountedProtocol> behind = new ArrayList<>();
        behind.add(new Endpoints(wiring.endpoints(), new JsonValues(wiring.codecs()), executor, setup.http));
        ClassPath classPath = ClassPath.of(wiring.getClass(), executor);
        if (setup.documents && !wiring.documents().isEmpty()) {
            behind.add(new ApiDocuments(wiring.documents(), classPath, executor));
            if (setup.docs) {
                SwaggerUi.find(wiring.documents(), classPath).ifPresent(behind::add);
            }
        }
        setup.files.values().stream()
                .map(maker -> maker.make(classPath, executor))
                .sorted(Comparator.comparingInt(FileTree::prefixLength).reversed())
                .forEach(behind::add);
        return behind;
    }
}
