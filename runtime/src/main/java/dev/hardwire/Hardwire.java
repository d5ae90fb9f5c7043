package dev.hardwire;

import dev.hardwire.config.ServerOptions;
import dev.hardwire.engineio.Engine;
import dev.hardwire.engineio.EngineListener;
import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.health.HealthOptions;
import dev.hardwire.http.resource.DocsOptions;
import dev.hardwire.http.resource.Folder;
import dev.hardwire.http.resource.FolderOptions;
import dev.hardwire.http.resource.Resources;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.lifecycle.LifecycleOptions;
import dev.hardwire.module.Modules;
import dev.hardwire.netty.NettyMount;
import dev.hardwire.socketio.NamespaceOptions;
import dev.hardwire.socketio.SocketIoOptions;
import dev.hardwire.spi.Wiring;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Starts a server for one application. Immutable: each method returns a changed copy, {@link #listen} starts.
 *
 * <pre>{@code
 * Server server = Hardwire.of(ShopWiring.wire(new Chat(), new Pets(store))).listen(8080);
 * }</pre>
 */
public final class Hardwire {
    private final Setup setup;

    private Hardwire(Setup setup) {
        this.setup = setup;
    }

    private Hardwire with(Consumer<Setup> change) {
        Setup changed = new Setup(setup);
        change.accept(changed);
        return new Hardwire(changed);
    }

    /**
     * An application, to be served as the defaults say.
     *
     * @throws IllegalStateException if the wiring was generated for another version of the contract
     */
    public static Hardwire of(Wiring wiring) {
        ImageMemory.withoutArenas(System.getProperties()); // before Netty's first class is there
        return new Hardwire(new Setup(Modules.of(wiring)));
    }

    /**
     * Adds another application, such as one that a library brings, under a prefix: its operations, endpoints, documents and
     * namespaces ({@code /admin/chat}; its default namespace is {@code /admin}). What it says of security, exceptions and
     * types stays its own. It starts before this one, and stops after it. May be called for several.
     *
     * @param prefix what its paths and namespaces begin with, for example {@code /admin}
     * @throws IllegalArgumentException if the prefix does not begin with a slash, ends with one, or is no plain path
     * @throws IllegalStateException if the wiring was generated for another version of the contract
     */
    public Hardwire module(String prefix, Wiring wiring) {
        return module(prefix, Modules.of(wiring));
    }

    /**
     * As {@link #module(String, Wiring)}, for an application that has modules of its own.
     *
     * @throws IllegalArgumentException if the prefix does not begin with a slash, ends with one, or is no plain path
     */
    public Hardwire module(String prefix, Modules modules) {
        return with(changed -> changed.modules = changed.modules.module(prefix, modules));
    }

    /**
     * All options at once; {@link #host}, {@link #http}, {@link #socketIo}, {@link #lifecycle}, {@link #health}, {@link
     * #documents} and {@link #docs} each change one of them. Default: {@link ServerOptions#defaults}.
     */
    public Hardwire options(ServerOptions value) {
        return with(changed -> changed.options = value);
    }

    private Hardwire option(UnaryOperator<ServerOptions.Builder> change) {
        return with(changed ->
                changed.options = change.apply(changed.options.toBuilder()).build());
    }

    /**
     * The host or address to listen on. Default: all interfaces, IPv6 and IPv4, since most servers run in containers, where
     * the loopback interface cannot be reached from outside; {@code 127.0.0.1} for this machine only.
     */
    public Hardwire host(String value) {
        return option(options -> options.host(value));
    }

    /** Transport, limits and timeouts. Default: {@link HttpOptions#defaults}. */
    public Hardwire http(HttpOptions value) {
        return option(options -> options.http(value));
    }

    /**
     * The options of one endpoint, in place of {@link HttpOptions#webSockets}.
     *
     * @param path that of its class, such as {@code /ws/{room}}, behind the prefix of its module; {@link #listen} throws
     *     where there is none
     */
    public Hardwire webSocket(String path, WebSocketOptions value) {
        return with(changed -> Setup.add(changed.webSockets, path, value));
    }

    /** Path, transports, limits and timeouts of the namespaces. Default: {@link SocketIoOptions#defaults}. */
    public Hardwire socketIo(SocketIoOptions value) {
        return option(options -> options.socketIo(value));
    }

    /**
     * The options of one namespace, where they differ from those of all.
     *
     * @param path that of its class, such as {@code /chat}, behind the prefix of its module; {@link #listen} throws where
     *     there is none
     */
    public Hardwire namespace(String path, NamespaceOptions value) {
        return with(changed -> Setup.add(changed.namespaces, path, value));
    }

    /** How long the application may take to start and to stop. Default: {@link LifecycleOptions#defaults}. */
    public Hardwire lifecycle(LifecycleOptions value) {
        return option(options -> options.lifecycle(value));
    }

    /** Where the server says whether it lives and is ready, and what that depends on. Default: {@link HealthOptions#defaults}. */
    public Hardwire health(HealthOptions value) {
        return option(options -> options.health(value));
    }

    /**
     * Whether the server stops gracefully, as {@link Server#stop} does, when the process is told to end (SIGTERM, SIGINT), and
     * the process ends when it has stopped. Default: no, since in a test, or in a program that has more to do, somebody else
     * decides; {@link #run} does it.
     */
    public Hardwire stopOnSignal(boolean value) {
        return with(changed -> changed.stopOnSignal = value);
    }

    /**
     * Serves bare Engine.IO, without Socket.IO on it, below the path of the options. May be called for several paths.
     *
     * @param listener told of each session; called on event loops
     */
    public Hardwire engineIo(EngineOptions options, EngineListener listener) {
        return with(changed -> changed.engines.add(() -> new Engine(options, listener)));
    }

    /**
     * Whether each document of the application is served as {@code openapi.json} under its base path, where no operation has
     * that path. Default: yes, a public API is a documented one.
     */
    public Hardwire documents(boolean value) {
        return option(options -> options.documents(value));
    }

    /**
     * Whether Swagger UI shows the documents that are served, where its webjar ({@code org.webjars:swagger-ui}) is on the
     * class path. Default: yes, at {@code /docs}, as who adds the webjar wants it.
     */
    public Hardwire docs(boolean value) {
        return option(options -> options.docs(value ? DocsOptions.defaults() : null));
    }

    /** Where Swagger UI is, and what it is told. Default: {@link DocsOptions#defaults}. */
    public Hardwire docs(DocsOptions value) {
        return option(options -> options.docs(value));
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

    /**
     * Has handlers of Netty serve all below a path, where no operation, endpoint or document is. Of several the longest
     * prefix is asked; files come behind them.
     *
     * @param prefix for example {@code /} or {@code /legacy}
     * @throws IllegalArgumentException if the prefix is no path
     * @throws IllegalStateException if there is a mount under it already
     */
    public Hardwire mount(String prefix, NettyMount mount) {
        mount.at(prefix); // is checked where it is said
        return with(changed -> Setup.addBelow(changed.mounts, prefix, mount));
    }

    private Hardwire serving(String prefix, Setup.FileTreeMaker maker) {
        return with(changed -> Setup.addBelow(changed.files, prefix, maker));
    }

    /**
     * Starts the server on the port of its options; see {@link #listen(int)}.
     *
     * @throws IllegalStateException if it cannot start; the message says what to change
     */
    public Server listen() {
        return listen(setup.options.port());
    }

    /**
     * Starts the server: calls the methods of the application that are {@code @OnStart}, then listens. From here on the
     * instances that the wiring was made of are the server's: those that are {@link AutoCloseable} are closed when it stops,
     * or cannot start.
     *
     * @param port 0 takes any that is free; {@link Server#port} tells which
     * @throws IllegalStateException if it cannot start; the message says what to change
     */
    public Server listen(int port) {
        return new ServerStart(setup).listen(port);
    }

    /**
     * What {@code main} says: reads over the options what is said where the program runs, as {@link ServerOptions#load}
     * does, starts the server on their port, prints where it listens, and stops it gracefully when the process is told to
     * end, as {@link #stopOnSignal} says. Where what is said is wrong, it prints that and ends the process with status 1;
     * for {@code --help} it prints all options and ends it with 0. A program that wants to go on calls {@link
     * ServerOptions#load} and {@link #listen()}.
     *
     * <p>As the program is the server's own, Netty's events for JDK Flight Recorder are off unless the program is started with
     * {@code -Dio.netty.jfr.enabled=true}: they make its start a good deal slower.
     *
     * @param arguments those of {@code main}
     * @return the server, which runs
     * @throws IllegalStateException if it cannot start; the message says what to change
     */
    public Server run(String... arguments) {
        FlightRecorderEvents.offByDefault();
        Server server = options(CommandLine.options(setup.options, arguments))
                .stopOnSignal(true)
                .listen();
        Announcement.print(server);
        return server;
    }
}
