package dev.hardwire.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import org.jspecify.annotations.Nullable;

/** What an HTTP/1.1 connection waits for, and how long its client has for that. */
final class ConnectionClock {
    /** What the connection waits for, and so which timeout applies. */
    enum Phase {
        /** Nothing that the client owes: requests are being worked on. */
        WORKING,
        /** The next request. */
        IDLE,
        /** The rest of a request's head. */
        HEAD,
        /** The rest of a body. */
        BODY,
        /** That the client reads what was written. */
        READER
    }

    private final LoopState loop;
    private final Channel channel;
    private Phase phase = Phase.IDLE;
    /** When the phase began, and when the client's time for it is up, on the loop's clock. */
    private long since;

    private long deadline = Long.MAX_VALUE;
    /** The body that the client is waited for, if it is streamed. */
    private @Nullable StreamedRequest stream;
    /** How many bytes waited for the client when it was looked at last; to see whether it reads at all. */
    private long unread;

    ConnectionClock(LoopState loop, Channel channel) {
        this.loop = loop;
        this.channel = channel;
    }

    /** Enters a phase; one that goes on keeps its deadline, but each answer begins a new time of idleness. */
    void update(Phase current, @Nullable StreamedRequest receiving) {
        if (current != phase || current == Phase.IDLE) {
            enter(current, receiving);
        }
    }

    void enter(Phase entered, @Nullable StreamedRequest receiving) {
        long now = loop.now();
        StreamedRequest waitedFor = stream;
        if (waitedFor != null) {
            waitedFor.waited(now - since);
            stream = null;
        }
        HttpOptions options = loop.router().options();
        phase = entered;
        since = now;
        deadline = switch (entered) {
            case WORKING -> Long.MAX_VALUE;
            case IDLE -> now + options.idleTimeout().toMillis();
            case HEAD -> now + options.headTimeout().toMillis();
            case BODY -> {
                stream = receiving;
                yield now + (receiving == null ? options.bodyTimeout().toMillis() : receiving.patience());
            }
            case READER -> {
                unread = unread();
                yield now + options.answerTimeout().toMillis();
            }
        };
    }

    /** The phase whose time is up; null where there is none. */
    @Nullable
    Phase expired(long now) {
        if (now < deadline) {
            return null;
        }
        StreamedRequest waitedFor = stream;
        if (waitedFor != null) {
            long left = waitedFor.waited(now - since);
            since = now;
            deadline = now + left;
            return left > 0 ? null : phase;
        }
        if (phase == Phase.READER) {
            long waiting = unread();
            if (waiting != unread) {
                unread = waiting;
                deadline = now + loop.router().options().answerTimeout().toMillis();
                return null;
            }
        }
        return phase;
    }

    /** Whether the operating system has taken all that was flushed. */
    boolean isAllWritten() {
        return unread() == 0;
    }

    /** How many bytes were written that the operating system has not taken. */
    private long unread() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    }
}
