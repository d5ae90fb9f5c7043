package dev.hardwire.socketio.ack;

import dev.hardwire.adapter.AnswerListener;
import dev.hardwire.handler.Args;
import dev.hardwire.socketio.packet.RawArgs;

/** Tells another server what its event is acknowledged with here. */
public record ForwardedAcks(AnswerListener listener) implements AckSink {
    @Override
    public void expected(int count) {
        listener.expected(count);
    }

    @Override
    public void answered(Args args) {
        if (args instanceof RawArgs raw) {
            listener.answered(raw.encoded());
        }
    }

    @Override
    public void left() {
        listener.left();
    }

    /** The other server has its own clock. */
    @Override
    public void timedOut(int silent) {}
}
