package dev.hardwire.socketio;

import dev.hardwire.adapter.AnswerListener;
import dev.hardwire.handler.ServerAck;
import dev.hardwire.socketio.packet.ArgumentsBuilder;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The one answer of this server to an event of another. Thread-safe. */
final class ServerAnswer implements ServerAck {
    private final ServerNamespace namespace;
    private final AnswerListener listener;
    private final AtomicBoolean answered = new AtomicBoolean();

    ServerAnswer(ServerNamespace namespace, AnswerListener listener) {
        this.namespace = namespace;
        this.listener = listener;
    }

    @Override
    public void answer(@Nullable Object... values) {
        ArgumentsBuilder builder = namespace.encoder().ack(0);
        namespace.values().write(builder, values);
        var arguments = builder.build().copyArguments();
        if (answered.compareAndSet(false, true)) {
            listener.answered(arguments);
        }
    }
}
