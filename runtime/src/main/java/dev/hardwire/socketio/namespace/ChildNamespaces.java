package dev.hardwire.socketio.namespace;

import dev.hardwire.handler.SocketNamespace;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces of a dynamic one, or of the wildcard: each is made when its first client asks for it, and forgotten when its
 * last socket has ended. Thread-safe.
 */
final class ChildNamespaces implements NamespaceSource {
    private final Kind kind;
    private final ChildLimit limit;
    private final BiFunction<String, ChildNamespaces, ServerNamespace> maker;
    private final SocketNamespace all;
    private final ChildListeners listeners = new ChildListeners();
    private final ConcurrentHashMap<String, Child> children = new ConcurrentHashMap<>();

    /** A namespace and how many sockets are in it, or about to be; counted while the map holds the entry. */
    private static final class Child {
        final ServerNamespace namespace;
        int sockets;

        Child(ServerNamespace namespace) {
            this.namespace = namespace;
        }
    }

    /**
     * Serves names, of which none is asked for yet.
     *
     * @param written as the application has it
     * @param maker makes a namespace of a name, which is one of these
     */
    ChildNamespaces(
            String written, Kind kind, ChildLimit limit, BiFunction<String, ChildNamespaces, ServerNamespace> maker) {
        this.kind = kind;
        this.limit = limit;
        this.maker = maker;
        this.all = new NamespaceGroup(written, this::stream, listeners, null);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public SocketNamespace all() {
        return all;
    }

    @Override
    public SocketNamespace named(String name) {
        return new NamespaceGroup(
                name, () -> Stream.ofNullable(children.get(name)).map(child -> child.namespace), listeners, name);
    }

    @Override
    public @Nullable ServerNamespace enter(String name) {
        Child entered = children.compute(name, (key, known) -> {
            Child child = known == null ? make(key) : known;
            if (child != null) {
                child.sockets++;
            }
            return child;
        });
        return entered == null ? null : entered.namespace;
    }

    private @Nullable Child make(String name) {
        if (!limit.take()) {
            return null;
        }
        ServerNamespace namespace = maker.apply(name, this);
        namespace.start();
        listeners.made(namespace);
        return new Child(namespace);
    }

    /** A socket of a child has ended. */
    void left(ServerNamespace namespace) {
        children.computeIfPresent(namespace.name(), (name, child) -> {
            child.sockets--;
            if (child.sockets > 0 || !limit.isCleanedUp()) {
                return child;
            }
            listeners.forgotten(namespace);
            namespace.close();
            limit.giveBack();
            return null;
        });
    }

    /** There are none yet: each begins when it is made. */
    @Override
    public void start() {}

    @Override
    public void close() {
        stream().forEach(ServerNamespace::close);
    }

    /** Those that there are at the moment. */
    private Stream<ServerNamespace> stream() {
        return children.values().stream().map(child -> child.namespace);
    }
}
