package dev.hardwire;

import dev.hardwire.engineio.Engine;
import dev.hardwire.engineio.EngineListener;
import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.endpoint.Endpoints;
import dev.hardwire.http.resource.ApiDocuments;
import dev.hardwire.http.resource.ClassPath;
import dev.hardwire.http.resource.FileTree;
import dev.hardwire.http.resource.Folder;
import dev.hardwire.http.resource.FolderOptions;
import dev.hardwire.http.resource.Resources;
import dev.hardwire.http.resource.SwaggerUi;
import dev.hardwire.socketio.SocketIo;
import dev.hardwire.socketio.SocketIoOptions;
import dev.hardwire.spi.SpiVersion;
import dev.hardwire.spi.Wiring;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts a server for one application. Immutable: each method returns a changed copy, {@link #listen} starts.
 *
 * <pre>{@code
 * Server server = Hardwire.of(ShopWiring.wire(new Chat(), new Pets(store))).listen(8080);
 * }</pre>
 */
public final class Hardwire {
    private final Wiring wiring;
    private final @Nullable String host;
    private final HttpOptions http;
    private final SocketIoOptions socketIo;
    /** Make bare Engine.IO, each below its path. */
    private final List<Supplier<MountedProtocol>> engines;

    private final boolean documents;
    private final boolean docs;
    /** Make what serves files, each by the path prefix that they are served under. */
    private final Map<String, FileTreeMaker> files;

    private Hardwire(
            Wiring wiring,
            @Nullable String host,
            HttpOptions http,
            SocketIoOptions socketIo,
            List<Supplier<MountedProtocol>> engines,
            boolean documents,
            boolean docs,
            Map<String, FileTreeMaker> files) {
        this.wiring = wiring;
        this.host = host;
        this.http = http;
        this.socketIo = socketIo;
        this.engines = engines;
        this.documents = documents;
        this.docs = docs;
        this.files = files;
    }

    /**
     * An application, to be served as the defaults say.
     *
     * @throws IllegalStateException if the wiring was generated for another version of the contract
     */
    public static Hardwire of(Wiring wiring) {
        SpiVersion.check(wiring.getClass().getName(), wiring.spiVersion());
        return new Hardwire(
                wiring, null, HttpOptions.defaults(), SocketIoOptions.defaults(), List.of(), true, true, Map.of());
    }

    /**
     * The host or address to listen on. Default: all interfaces, IPv6 and IPv4, since most servers run in containers, where
     * the loopback interface cannot be reached from outside; {@code 127.0.0.1} for this machine only.
     */
    public Hardwire host(String value) {
        return new Hardwire(wiring, value, http, socketIo, engines, documents, docs, files);
    }

    /** Transport, limits and timeouts. Default: {@link HttpOptions#defaults}. */
    public Hardwire http(HttpOptions value) {
        return new Hardwire(wiring, host, value, socketIo, engines, documents, docs, files);
    }

    /** Path, transports, limits and timeouts of the namespaces. Default: {@link SocketIoOptions#defaults}. */
    public Hardwire socketIo(SocketIoOptions value) {
        return new Hardwire(wiring, host, http, value, engines, documents, docs, files);
    }

    /**
     * Serves bare Engine.IO, without Socket.IO on it, below the path of the options. May be called for several paths.
     *
     * @param listener told of each session; called on event loops
     */
    public Hardwire engineIo(EngineOptions options, EngineListener listener) {
        List<Supplier<MountedProtocol>> more = new ArrayList<>(engines);
        more.add(() -> new Engine(options, listener));
        return new Hardwire(wiring, host, http, socketIo, more, documents, docs, files);
    }

    /**
     * Whether each document of the application is served as {@code openapi.json} under its base path, where no operation has
     * that path. Default: yes, a public API is a documented one.
     */
    public Hardwire documents(boolean value) {
        return new Hardwire(wiring, host, http, socketIo, engines, value, docs, files);
    }

    /**
     * Whether {@code /docs} shows Swagger UI, where its webjar ({@code org.webjars:swagger-ui}) is on the class path and
     * documents are served. Default: yes, who adds the webjar wants it.
     */
    public Hardwire docs(boolean value) {
        return new Hardwire(wiring, host, http, socketIo, engines, documents, value, files);
    }

    /**
     * Serves the files of a class path folder under a path, where no operation has theirs; {@code index.html} for a path that
     * ends with a slash.
     *
     * @param prefix for example {@code /} or {@code /assets}
     * @param folder for example {@code web}; resolved by the class loader of the wiring
     */
    public Hardwire resources(String prefix, String folder) {
        return serving(prefix, (classPath, executor) -> new Resources(prefix, folder, classPath));
    }

    /** As {@link #files(String, Path, FolderOptions)}, with {@link FolderOptions#defaults}. */
    public Hardwire files(String prefix, Path folder) {
        return files(prefix, folder, FolderOptions.defaults());
    }

    /**
     * Serves the files of a folder under a path, as they are at the moment, where no operation has theirs; {@code
     * index.html} for a path that ends with a slash. A link is followed as long as it stays in the folder.
     *
     * @param prefix for example {@code /} or {@code /assets}
     */
    public Hardwire files(String prefix, Path folder, FolderOptions options) {
        return serving(prefix, (classPath, executor) -> new Folder(prefix, folder, options, executor));
    }

    private Hardwire serving(String prefix, FileTreeMaker maker) {
        Map<String, FileTreeMaker> more = new LinkedHashMap<>(files);
        more.put(prefix, maker);
        return new Hardwire(wiring, host, http, socketIo, engines, documents, docs, more);
    }

    /**
     * Starts the server.
     *
     * @param port 0 takes any that is free; {@link Server#port} tells which
     * @throws IllegalStateException if it cannot start; the message says what to change
     */
    public Server listen(int port) {
        HandlerExecutor executor = HandlerExecutor.of(http);
        List<MountedProtocol> behind = new ArrayList<>();
        behind.add(new Endpoints(wiring.endpoints(), new JsonValues(wiring.codecs()), executor, http));
        ClassPath classPath = ClassPath.of(wiring.getClass(), executor);
        if (documents && !wiring.documents().isEmpty()) {
            behind.add(new ApiDocuments(wiring.documents(), classPath, executor));
            if (docs) {
                SwaggerUi.find(wiring.documents(), classPath).ifPresent(behind::add);
            }
        }
        files.values().stream()
                .map(maker -> maker.make(classPath, executor))
                .sorted(Comparator.comparingInt(FileTree::prefixLength).reversed())
                .forEach(behind::add);
        SocketIo io = wiring.namespaces().isEmpty() ? null : new SocketIo(wiring, socketIo, executor);
        List<MountedProtocol> before = new ArrayList<>();
        engines.forEach(engine -> before.add(engine.get()));
        if (io != null) {
            before.add(io);
        }
        InetSocketAddress address = host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        return new Server(HttpServer.start(http, executor, wiring.routes(), before, behind, address), io);
    }

    /** Makes what serves files, when the server starts. */
    @FunctionalInterface
    private interface FileTreeMaker {
        FileTree make(ClassPath classPath, HandlerExecutor executor);
    }
}
