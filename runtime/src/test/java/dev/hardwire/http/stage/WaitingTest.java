package dev.hardwire.http.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.transport.LoopThread;
import io.netty.channel.DefaultEventLoop;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Waiting for stages. */
class WaitingTest {
    @Test
    void whoeverIsInterruptedSaysThatTheServerIsStopping() {
        var loop = new DefaultEventLoop();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Waiting.forCall(new CompletableFuture<String>(), loop))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(503))
                .hasMessage("The server is stopping");
        assertThat(Thread.interrupted()).isTrue();
        loop.shutdownGracefully();
    }

    @Test
    void anEventLoopDoesNotWait() {
        assertThatThrownBy(() -> Waiting.forCall(new CompletableFuture<String>(), ImmediateEventExecutor.INSTANCE))
                .hasMessage("An event loop must not wait for a stage: go on when it completes");
    }

    @Test
    void theEventLoopOfAnotherConnectionDoesNotWaitEither() throws Exception {
        var own = new DefaultEventLoop();
        var thrown = new CompletableFuture<Throwable>();
        LoopThread.factory()
                .newThread(() ->
                        thrown.complete(catchThrowable(() -> Waiting.forCall(new CompletableFuture<String>(), own))))
                .start();
        assertThat(thrown.get(10, TimeUnit.SECONDS))
                .hasMessage("An event loop must not wait for a stage: go on when it completes");
        own.shutdownGracefully();
    }

    @Test
    void theStageNeedNotBecomeAFuture() throws Exception {
        CompletionStage<String> stage = CompletableFuture.<String>completedStage("a");
        CompletionStage<String> unwilling = new CompletableFuture<String>() {
            @Override
            public CompletableFuture<String> toCompletableFuture() {
                throw new UnsupportedOperationException();
            }
        };
        ((CompletableFuture<String>) unwilling).complete("b");
        assertThat(Waiting.forValue(stage)).isEqualTo("a");
        assertThat(Waiting.forValue(unwilling)).isEqualTo("b");
    }

    @Test
    void aFailureIsThatOfTheCodeThatThrewIt() {
        var wrapped = CompletableFuture.failedStage(new CompletionException(new IOException("a")));
        assertThatThrownBy(() -> Waiting.forValue(wrapped))
                .isInstanceOf(IOException.class)
                .hasMessage("a");
    }
}
