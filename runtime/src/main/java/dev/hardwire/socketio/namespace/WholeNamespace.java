package dev.hardwire.socketio.namespace;

import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.RemoteSocket;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A namespace as the selection of all its sockets: what is asked of it is asked of them. Thread-safe. */
abstract class WholeNamespace implements SocketNamespace, BroadcastEventEmitter {
    /** The selection of all. */
    abstract BroadcastEventEmitter all();

    @Override
    public final CompletionStage<List<RemoteSocket>> fetchSockets() {
        return all().fetchSockets();
    }

    @Override
    public final void emit(String event, @Nullable Object... arguments) {
        all().emit(event, arguments);
    }

    @Override
    public final void emitWritten(String event, ArgumentsWriter arguments) {
        all().emitWritten(event, arguments);
    }

    @Override
    public final CompletionStage<BroadcastAcks> emitWithAck(String event, @Nullable Object... arguments) {
        return all().emitWithAck(event, arguments);
    }

    @Override
    public final CompletionStage<BroadcastAcks> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        return all().emitWrittenWithAck(event, arguments);
    }

    @Override
    public final BroadcastOperator to(String... rooms) {
        return all().to(rooms);
    }

    @Override
    public final BroadcastOperator to(Collection<String> rooms) {
        return all().to(rooms);
    }

    @Override
    public final BroadcastOperator except(String... rooms) {
        return all().except(rooms);
    }

    @Override
    public final BroadcastOperator except(Collection<String> rooms) {
        return all().except(rooms);
    }

    @Override
    public final BroadcastOperator local() {
        return all().local();
    }

    @Override
    public final BroadcastOperator droppable() {
        return all().droppable();
    }

    @Override
    public final BroadcastOperator compress(boolean compress) {
        return all().compress(compress);
    }

    @Override
    public final BroadcastOperator timeout(Duration timeout) {
        return all().timeout(timeout);
    }

    @Override
    public final void socketsJoin(String... rooms) {
        all().socketsJoin(rooms);
    }

    @Override
    public final void socketsLeave(String... rooms) {
        all().socketsLeave(rooms);
    }

    @Override
    public final void disconnectSockets(boolean close) {
        all().disconnectSockets(close);
    }
}
