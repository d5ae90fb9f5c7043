package dev.hardwire.socketio;

import dev.hardwire.handler.Args;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.socketio.room.Member;
import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledgements of one event that was sent to many. Ends when nobody is left who may still answer, or the time has
 * passed. Thread-safe.
 */
final class GatheredAcks implements AckReceiver {
    private final long id;
    private final AckFuture<BroadcastAcks> result =
            new AckFuture<>(() -> Thread.currentThread() instanceof FastThreadLocalThread);
    private final List<ServerSocket> asked = new ArrayList<>();
    private final List<Args> answers = new ArrayList<>();
    private int expected;
    /** Who may still answer, and the one that is asking. */
    private int open = 1;

    private @Nullable Future<?> timer;

    /** Nobody is asked yet; the event has this id. */
    GatheredAcks(long id) {
        this.id = id;
    }

    /** Expects an answer of a socket that is going to be asked. */
    void ask(Member member) {
        if (member instanceof ServerSocket socket) {
            synchronized (this) {
                expected++;
                open++;
                asked.add(socket);
            }
            // Not within the lock: a socket that has left says so at once, and may be what was waited for.
            if (!socket.acks().expect(id, this)) {
                closeOne();
            }
        }
    }

    /** All were asked. */
    CompletionStage<BroadcastAcks> within(Duration time) {
        synchronized (this) {
            if (open > 1 && !asked.isEmpty()) {
                timer = timer(asked.get(0), time);
            }
        }
        closeOne();
        return result;
    }

    private @Nullable Future<?> timer(ServerSocket socket, Duration time) {
        try {
            return socket.session().eventLoop().schedule(this::end, time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            open = 1; // the event loops have ended: nobody will answer
            return null;
        }
    }

    @Override
    public void acknowledged(Args args) {
        synchronized (this) {
            answers.add(args);
        }
        closeOne();
    }

    @Override
    public void missed(Exception reason) {
        closeOne();
    }

    private void closeOne() {
        boolean last;
        synchronized (this) {
            last = --open == 0;
        }
        if (last) {
            end();
        }
    }

    /** Nobody is waited for any more. */
    private void end() {
        BroadcastAcks acks;
        List<ServerSocket> late;
        synchronized (this) {
            if (timer != null) {
                timer.cancel(false);
            }
            acks = new BroadcastAcks(answers, expected);
            late = open > 0 ? List.copyOf(asked) : List.of();
        }
        if (result.complete(acks)) {
            late.forEach(socket -> socket.acks().forget(id));
        }
    }
}
