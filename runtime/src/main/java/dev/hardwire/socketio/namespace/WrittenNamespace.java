package dev.hardwire.socketio.namespace;

import dev.hardwire.handler.SocketNamespace;

/** A namespace whose name the application has written: it is there as long as the server. */
record WrittenNamespace(ServerNamespace namespace) implements NamespaceSource {
    @Override
    public Kind kind() {
        return Kind.WRITTEN;
    }

    @Override
    public void start() {
        namespace.start();
    }

    @Override
    public void close() {
        namespace.close();
    }

    @Override
    public SocketNamespace all() {
        return namespace;
    }

    @Override
    public SocketNamespace named(String name) {
        return namespace;
    }

    @Override
    public ServerNamespace enter(String name) {
        return namespace;
    }
}
