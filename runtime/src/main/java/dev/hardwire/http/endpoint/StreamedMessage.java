package dev.hardwire.http.endpoint;

import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.stream.RequestReceiver;
import dev.hardwire.http.stream.RequestStream;
import dev.hardwire.http.websocket.MessagePieces;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A message that is handed over as it comes: what has come waits until it is asked for, and nothing is read meanwhile. State
 * is touched on the event loop only.
 */
final class StreamedMessage implements MessagePieces, RequestStream {
    private final EndpointSession session;
    private final Queue<ByteBuf> pieces = new ArrayDeque<>(2);
    private @Nullable RequestReceiver receiver;
    private boolean cut;
    private boolean complete;
    private boolean wanted;
    private boolean dropped;
    /** Whether its handler has ended. */
    private boolean abandoned;
    /** Whether the receiver was told the end. */
    private boolean told;
    /** Whether pieces are being handed over; keeps receivers that ask for the next from nesting. */
    private boolean handing;

    StreamedMessage(EndpointSession session) {
        this.session = session;
    }

    /** Whether more of it is to be read now. */
    boolean wantsMore() {
        return dropped || complete || (wanted && pieces.isEmpty());
    }

    // ---- what comes ----

    @Override
    public void piece(ByteBuf piece) {
        if (!dropped) {
            pieces.add(piece.retain());
            hand();
            session.updateReading();
        }
    }

    @Override
    public void end() {
        complete = true;
        hand();
        session.streamEnded(this);
    }

    @Override
    public void cut(String reason) {
        cut = true;
        complete = true;
        release();
        hand();
        session.streamEnded(this);
    }

    // ---- what is asked for ----

    @Override
    public void receive(RequestReceiver to) {
        session.onLoop(() -> {
            receiver = to;
            hand();
        });
    }

    @Override
    public void more() {
        session.onLoop(() -> {
            wanted = true;
            hand();
            session.updateReading();
        });
    }

    @Override
    public void drop() {
        session.onLoop(this::dropRest);
    }

    private void dropRest() {
        dropped = true;
        release();
        session.updateReading();
    }

    /** Its handler has ended: whoever still reads is told that the rest will not come. On the event loop. */
    void abandon() {
        abandoned = true;
        dropRest();
        hand();
    }

    @Override
    public long announcedLength() {
        return -1;
    }

    private void release() {
        for (ByteBuf piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            piece.release();
        }
    }

    private void hand() {
        RequestReceiver to = receiver;
        if (to == null || handing) {
            return;
        }
        handing = true;
        try {
            while (wanted && !dropped && !pieces.isEmpty()) {
                wanted = false;
                to.piece(pieces.remove());
            }
        } finally {
            handing = false;
        }
        if (!told && abandoned) {
            told = true;
            to.aborted(new RequestAborted(RequestAborted.Reason.HANDLED));
        } else if (!told && !dropped && complete && pieces.isEmpty()) {
            told = true;
            if (cut) {
                to.aborted(new RequestAborted(RequestAborted.Reason.CUT));
            } else {
                to.end();
            }
        }
    }
}
