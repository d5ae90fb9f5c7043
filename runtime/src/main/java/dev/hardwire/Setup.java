package dev.hardwire;

import dev.hardwire.config.ServerOptions;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.resource.ClassPath;
import dev.hardwire.http.resource.FileTree;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.module.Modules;
import dev.hardwire.netty.NettyMount;
import dev.hardwire.socketio.NamespaceOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a {@link Hardwire} was told. Changed only while it is copied, before anybody else has the copy. */
final class Setup {
    Modules modules;

    ServerOptions options = ServerOptions.defaults();
    boolean stopOnSignal;
    /** Make bare Engine.IO, each below its path. */
    final List<Supplier<MountedProtocol>> engines;
    /** Make what serves files, each by the path prefix that they are served under. */
    final Map<String, FileTreeMaker> files;
    /** Handlers of Netty by the path prefix that they are served under. */
    final Map<String, NettyMount> mounts;

    /** The options of single endpoints, by path. */
    final Map<String, WebSocketOptions> webSockets;

    /** The options of single namespaces, by path. */
    final Map<String, NamespaceOptions> namespaces;

    Setup(Modules modules) {
        this.modules = modules;
        this.engines = new ArrayList<>();
        this.files = new LinkedHashMap<>();
        this.mounts = new LinkedHashMap<>();
        this.webSockets = new LinkedHashMap<>();
        this.namespaces = new LinkedHashMap<>();
    }

    Setup(Setup other) {
        this.modules = other.modules;
        this.options = other.options;
        this.stopOnSignal = other.stopOnSignal;
        this.engines = new ArrayList<>(other.engines);
        this.files = new LinkedHashMap<>(other.files);
        this.mounts = new LinkedHashMap<>(other.mounts);
        this.webSockets = new LinkedHashMap<>(other.webSockets);
        this.namespaces = new LinkedHashMap<>(other.namespaces);
    }

    /**
     * Adds what is for a path.
     *
     * @throws IllegalStateException if there is something of its kind already: nothing wins silently
     */
    static <T> void add(Map<String, T> values, String path, T value) {
        if (values.putIfAbsent(path, value) != null) {
            throw new IllegalStateException(
                    "Two of a kind (files, mounts, or options of an endpoint or namespace) are given for " + path
                            + ": choose another path for one of them");
        }
    }

    /** As {@link #add}, for what is below a path: a slash at its end makes no other one of it. */
    static <T> void addBelow(Map<String, T> values, String prefix, T value) {
        add(
                values,
                prefix.length() > 1 && prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix,
                value);
    }

    /** Makes what serves files, when the server starts. */
    @FunctionalInterface
    interface FileTreeMaker {
        FileTree make(ClassPath classPath, HandlerExecutor executor);
    }
}
