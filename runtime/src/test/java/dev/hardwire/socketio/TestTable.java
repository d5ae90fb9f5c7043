package dev.hardwire.socketio;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Socket;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A namespace table that a test puts together. */
final class TestTable implements NamespaceTable {
    private final String name;
    private final List<Handler> handlers = new ArrayList<>();
    private Connect connect = call -> call.accept(true);
    private boolean connectNonBlocking = true;
    private Disconnect disconnect = (socket, reason) -> {};
    private boolean disconnectNonBlocking = true;
    private @Nullable Disconnect disconnecting;
    private boolean disconnectingNonBlocking = true;
    private Failed failed = (socket, call, failure) -> false;

    private record Handler(String event, boolean nonBlocking, boolean concurrent, Event handler) {}

    /** Handles an event. */
    interface Event {
        void call(SocketCall call) throws Exception;
    }

    /** Handles a connect. */
    interface Connect {
        void call(ConnectCall call) throws Exception;
    }

    /** Handles a disconnect. */
    interface Disconnect {
        void call(Socket socket, DisconnectReason reason) throws Exception;
    }

    /** Handles a failure. */
    interface Failed {
        boolean call(Socket socket, EventCall call, Exception failure) throws Exception;
    }

    TestTable(String name) {
        this.name = name;
    }

    /** A handler on the event loop. */
    TestTable on(String event, Event handler) {
        handlers.add(new Handler(event, true, false, handler));
        return this;
    }

    /** A handler on the handler executor. */
    TestTable onBlocking(String event, Event handler) {
        handlers.add(new Handler(event, false, false, handler));
        return this;
    }

    /** A handler on the handler executor that the next events do not wait for. */
    TestTable onConcurrent(String event, Event handler) {
        handlers.add(new Handler(event, false, true, handler));
        return this;
    }

    TestTable onConnect(Connect handler) {
        connect = handler;
        return this;
    }

    TestTable onConnectBlocking(Connect handler) {
        connectNonBlocking = false;
        return onConnect(handler);
    }

    TestTable onDisconnect(Disconnect handler) {
        disconnect = handler;
        return this;
    }

    TestTable onDisconnectBlocking(Disconnect handler) {
        disconnectNonBlocking = false;
        return onDisconnect(handler);
    }

    TestTable onDisconnecting(Disconnect handler) {
        disconnecting = handler;
        return this;
    }

    TestTable onDisconnectingBlocking(Disconnect handler) {
        disconnectingNonBlocking = false;
        return onDisconnecting(handler);
    }

    TestTable onFailed(Failed handler) {
        failed = handler;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> events() {
        Set<String> names = new LinkedHashSet<>();
        handlers.forEach(handler -> names.add(handler.event));
        return names;
    }

    @Override
    public int find(String event) {
        for (int i = 0; i < handlers.size(); i++) {
            if (handlers.get(i).event.equals(event)) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    @Override
    public boolean isNonBlocking(int handler) {
        return handlers.get(handler).nonBlocking;
    }

    @Override
    public boolean isConcurrent(int handler) {
        return handlers.get(handler).concurrent;
    }

    @Override
    public void event(int handler, SocketCall call) throws Exception {
        handlers.get(handler).handler.call(call);
    }

    @Override
    public boolean isConnectNonBlocking() {
        return connectNonBlocking;
    }

    @Override
    public void connect(ConnectCall call) throws Exception {
        connect.call(call);
    }

    @Override
    public boolean handlesDisconnecting() {
        return disconnecting != null;
    }

    @Override
    public boolean isDisconnectingNonBlocking() {
        return disconnectingNonBlocking;
    }

    @Override
    public void disconnecting(SocketMoment call, DisconnectReason reason) throws Exception {
        if (disconnecting != null) {
            disconnecting.call(call.socket(), reason);
        }
    }

    @Override
    public boolean isDisconnectNonBlocking() {
        return disconnectNonBlocking;
    }

    @Override
    public void disconnected(SocketMoment call, DisconnectReason reason) throws Exception {
        disconnect.call(call.socket(), reason);
    }

    @Override
    public boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
        return failed.call(call.socket(), event, failure);
    }
}
