package dev.hardwire.socketio.ack;

import dev.hardwire.handler.Args;
import dev.hardwire.socketio.room.Member;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The sockets of this server that one event asks for acknowledgements. Thread-safe. */
public final class AskedSockets implements AckReceiver {
    private final long id;
    private final AckSink sink;
    private final List<AskedSocket> asked = new ArrayList<>();
    /** How many have not said anything. */
    private int silent;
    /** Ends the waiting; null before all were asked, and where there is nothing to wait for. */
    private @Nullable Future<?> timer;

    /** Nobody is asked yet; the event has this id. */
    public AskedSockets(long id, AckSink sink) {
        this.id = id;
        this.sink = sink;
    }

    /** Expects an answer of a socket, which is asked next. */
    public void ask(Member member) {
        if (member instanceof AskedSocket socket) {
            synchronized (this) {
                asked.add(socket);
                silent++;
            }
            if (!socket.acks().expect(id, this)) {
                left();
            }
        }
    }

    /** All were asked, and have so much time from now on. */
    public void within(Duration time) {
        int count;
        boolean stopped = false;
        synchronized (this) {
            count = asked.size();
            if (silent > 0) {
                try {
                    timer = asked.get(0)
                            .session()
                            .eventLoop()
                            .schedule(this::end, time.toNanos(), TimeUnit.NANOSECONDS);
                } catch (RejectedExecutionException e) {
                    stopped = true; // with the event loops: nobody will answer any more
                }
            }
        }
        sink.expected(count);
        if (stopped) {
            end();
        }
    }

    @Override
    public void acknowledged(Args args) {
        sink.answered(args);
        one();
    }

    @Override
    public void missed(Exception reason) {
        left();
    }

    private void left() {
        sink.left();
        one();
    }

    private synchronized void one() {
        silent--;
        if (silent == 0 && timer != null) {
            timer.cancel(false);
        }
    }

    private void end() {
        int late = 0;
        for (AskedSocket socket : sockets()) {
            if (socket.acks().forget(id)) {
                late++;
            }
        }
        sink.timedOut(late);
    }

    private synchronized List<AskedSocket> sockets() {
        return List.copyOf(asked);
    }
}
