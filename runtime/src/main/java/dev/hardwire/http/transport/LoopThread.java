package dev.hardwire.http.transport;

import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.ThreadFactory;

/** The thread of an event loop of a server, told apart from all that may wait. */
public final class LoopThread extends FastThreadLocalThread {
    private LoopThread(Runnable loop, String name) {
        super(loop, name);
    }

    /** Makes the threads of the event loops of one server. */
    public static ThreadFactory factory() {
        return new DefaultThreadFactory("hardwire-loop") {
            @Override
            protected Thread newThread(Runnable loop, String name) {
                return new LoopThread(loop, name);
            }
        };
    }

    /** Whether the current thread is an event loop's: that of any connection, of any server. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof LoopThread;
    }
}
