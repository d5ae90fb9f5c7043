package dev.hardwire.socketio.emit;

import dev.hardwire.adapter.AnswerListener;
import dev.hardwire.handler.ServerAck;
import dev.hardwire.socketio.packet.ArgumentsBuilder;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The one answer of this server to an event of another. Thread-safe. */
final class ServerAnswer implements ServerAck {
    private final NamespaceSockets sockets;
    private final AnswerListener listener;
    private final AtomicBoolean answered = new AtomicBoolean();

    ServerAnswer(NamespaceSockets sockets, AnswerListener listener) {
        this.sockets = sockets;
        this.listener = listener;
    }

    @Override
    public void answer(@Nullable Object... values) {
        ArgumentsBuilder builder = sockets.encoder().ack(0);
        sockets.values().write(builder, values);
        var arguments = builder.build().copyArguments();
        if (answered.compareAndSet(false, true)) {
            listener.answered(arguments);
        }
    }
}
