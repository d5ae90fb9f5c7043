package dev.hardwire.http.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.transport.LoopThread;
import io.netty.channel.DefaultEventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where something is closed. */
class ClosingThreadTest {
    @Test
    void theEventLoopOfAnotherConnectionClosesNothingThatMayBlock() throws Exception {
        var own = new DefaultEventLoop();
        var closedOn = new CompletableFuture<Thread>();
        var executor = new BlockingExecutor() {
            @Override
            public boolean execute(Runnable task) {
                new Thread(task, "may block").start();
                return true;
            }

            @Override
            public boolean isStopped() {
                return false;
            }
        };
        var closing = new ClosingThread(false, () -> own, executor);

        LoopThread.factory()
                .newThread(() -> closing.run(() -> closedOn.complete(Thread.currentThread())))
                .start();

        assertThat(closedOn.get(10, TimeUnit.SECONDS).getName()).isEqualTo("may block");
        own.shutdownGracefully();
    }
}
