package dev.hardwire;

import dev.hardwire.config.ServerOptions;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.RouteMount;
import dev.hardwire.http.endpoint.Endpoints;
import dev.hardwire.http.health.Health;
import dev.hardwire.http.resource.ApiDocuments;
import dev.hardwire.http.resource.ClassPath;
import dev.hardwire.http.resource.DocsOptions;
import dev.hardwire.http.resource.FileTree;
import dev.hardwire.http.resource.JavaScriptClient;
import dev.hardwire.http.resource.ServedDocument;
import dev.hardwire.http.resource.SwaggerUi;
import dev.hardwire.lifecycle.ApplicationLifecycle;
import dev.hardwire.module.Modules;
import dev.hardwire.module.MountedWiring;
import dev.hardwire.socketio.SocketIo;
import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.Wiring;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a server of what a {@link Hardwire} was told. Written with loops: each lambda is a class that the JVM makes when a
 * program starts, and this runs once.
 */
final class ServerStart {
    private final Setup setup;
    private final ServerOptions options;
    private final Modules modules;
    private final EndpointLimits limits;
    private final HandlerExecutor executor;
    private final ApplicationLifecycle lifecycle;

    ServerStart(Setup setup) {
        this.setup = setup;
        this.options = setup.options;
        this.modules = setup.modules;
        this.limits = new EndpointLimits(options.http().webSockets(), setup.webSockets);
        this.executor = HandlerExecutor.of(options.http());
        this.lifecycle = new ApplicationLifecycle(lifecycles(modules), options.lifecycle());
    }

    /** In the order in which they start: a wiring that is served in two places has one. */
    private static List<Lifecycle> lifecycles(Modules modules) {
        Set<Wiring> different = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Lifecycle> lifecycles = new ArrayList<>();
        for (MountedWiring mounted : modules.inOrder()) {
            if (different.add(mounted.wiring())) {
                lifecycles.add(mounted.wiring().lifecycle());
            }
        }
        return lifecycles;
    }

    private static Set<String> endpointPaths(Modules modules) {
        Set<String> paths = new HashSet<>();
        for (MountedWiring mounted : modules.inOrder()) {
            for (EndpointTable table : mounted.wiring().endpoints().tables()) {
                paths.add(mounted.prefix() + table.path());
            }
        }
        return paths;
    }

    Server listen(int port) {
        lifecycle.claim();
        SignalStop signal = null;
        try {
            signal = setup.stopOnSignal ? SignalStop.begin() : null;
            Server server = start(port);
            if (signal != null) {
                signal.started(server);
            }
            return server;
        } catch (Throwable e) {
            // Also an Error, such as that of a native library: what has started must not stay behind.
            executor.stop(Duration.ZERO);
            lifecycle.undo(e);
            if (signal != null) {
                signal.failed();
            }
            throw e;
        }
    }

    private Server start(int port) {
        modules.check();
        limits.check(endpointPaths(modules));
        new NamespaceLimits(setup.namespaces).check(modules);
        checkHealthPaths();
        SocketIo io = hasNamespaces() ? new SocketIo(modules, options.socketIo(), setup.namespaces, executor) : null;
        String host = options.host();
        InetSocketAddress address = host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        List<RouteMount> routes = routes();
        List<MountedProtocol> before = before(io);
        Health health = new Health(options.health(), executor);
        Endpoints endpoints = new Endpoints(modules, executor, limits::of);
        List<MountedProtocol> behind = behind(health, endpoints);
        lifecycle.start();
        try {
            if (io != null) {
                io.start();
            }
            HttpServer http = HttpServer.start(options.http(), executor, routes, before, behind, address);
            return new Server(http, io, endpoints, health, lifecycle);
        } catch (Throwable e) {
            // Also an Error, as in listen: other servers must not believe that this one is there.
            if (io != null) {
                io.close();
            }
            throw e;
        }
    }

    /** Health is asked before endpoints and mounts, which would be hidden without a word. */
    private void checkHealthPaths() {
        Set<String> endpoints = endpointPaths(modules);
        for (String path :
                List.of(options.health().readyPath(), options.health().livePath())) {
            if (endpoints.contains(path) || setup.mounts.containsKey(path)) {
                throw new IllegalStateException("Two things are at " + path + ": health, and "
                        + (endpoints.contains(path) ? "an endpoint" : "a mount")
                        + ". Give one of them another path, or health none");
            }
        }
    }

    private boolean hasNamespaces() {
        for (MountedWiring mounted : modules.inOrder()) {
            if (!mounted.wiring().namespaces().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<RouteMount> routes() {
        List<RouteMount> routes = new ArrayList<>();
        for (MountedWiring mounted : modules.deepestFirst()) {
            routes.add(new RouteMount(mounted.wiring().routes(), mounted.segments()));
        }
        return routes;
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
    private List<MountedProtocol> behind(Health health, Endpoints endpoints) {
        List<MountedProtocol> behind = new ArrayList<>();
        behind.add(health);
        behind.add(endpoints);
        ClassPath classPath = ClassPath.of(modules.wiring().getClass(), executor);
        List<ServedDocument> documents = options.documents() ? documents() : List.of();
        if (!documents.isEmpty()) {
            behind.add(new ApiDocuments(documents, executor));
            DocsOptions docs = options.docs();
            if (docs != null) {
                SwaggerUi.find(docs, documents, classPath).ifPresent(behind::add);
            }
        }
        if (hasNamespaces() && options.socketIo().serveClient()) {
            JavaScriptClient.find(options.socketIo().engine().path(), classPath).ifPresent(behind::add);
        }
        List<String> mounts = new ArrayList<>(setup.mounts.keySet());
        mounts.sort((one, other) -> other.length() - one.length());
        for (String prefix : mounts) {
            behind.add(Objects.requireNonNull(setup.mounts.get(prefix)).at(prefix));
        }
        List<FileTree> files = new ArrayList<>();
        for (Setup.FileTreeMaker maker : setup.files.values()) {
            files.add(maker.make(classPath, executor));
        }
        files.sort((one, other) -> other.prefixLength() - one.prefixLength());
        behind.addAll(files);
        return behind;
    }

    /** The application's own first, then those of its modules in the order given. */
    private List<ServedDocument> documents() {
        List<MountedWiring> order = new ArrayList<>(modules.inOrder());
        order.add(0, order.remove(order.size() - 1));
        List<ServedDocument> documents = new ArrayList<>();
        for (MountedWiring mounted : order) {
            ClassPath classPath = ClassPath.of(mounted.wiring().getClass(), executor);
            for (DocumentResource document : mounted.wiring().documents()) {
                documents.add(new ServedDocument(mounted.prefix(), document, classPath));
            }
        }
        return documents;
    }
}
