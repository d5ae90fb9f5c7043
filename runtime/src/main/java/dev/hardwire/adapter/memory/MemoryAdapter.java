package dev.hardwire.adapter.memory;

import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.AdapterFactory;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.CollectedAnswers;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The adapter of a server that is alone: there is nobody to tell anything, and what is kept for clients that come back is in
 * its memory. All stages are complete when they are returned. Thread-safe.
 */
public final class MemoryAdapter implements Adapter {
    private final RecoveryMemory memory;

    /** An adapter that keeps so much for clients that come back. */
    public MemoryAdapter(Retention retention) {
        memory = new RecoveryMemory(retention);
    }

    /** Makes such adapters. */
    public static AdapterFactory factory() {
        return (namespace, local, retention) -> new MemoryAdapter(retention);
    }

    @Override
    public void start() {}

    @Override
    public void close() {
        memory.clear();
    }

    @Override
    public boolean reachesOthers() {
        return false;
    }

    @Override
    public CompletionStage<Integer> serverCount() {
        return CompletableFuture.completedFuture(1);
    }

    @Override
    public void broadcast(Audience audience, EncodedArguments event, Delivery delivery) {}

    @Override
    public CompletionStage<CollectedAnswers> broadcastWithAck(
            Audience audience, EncodedArguments event, Delivery delivery, Duration timeout) {
        return CompletableFuture.completedFuture(CollectedAnswers.NONE);
    }

    @Override
    public CompletionStage<List<byte[]>> fetchSockets(Audience audience) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void join(Audience audience, Set<String> rooms) {}

    @Override
    public void leave(Audience audience, Set<String> rooms) {}

    @Override
    public void disconnect(Audience audience, boolean close) {}

    @Override
    public void serverSideEmit(EncodedArguments event) {}

    @Override
    public CompletionStage<CollectedAnswers> serverSideEmitWithAck(EncodedArguments event) {
        return CompletableFuture.completedFuture(CollectedAnswers.NONE);
    }

    @Override
    public void append(String offset, Audience audience, EncodedArguments event) {
        memory.append(offset, audience, event);
    }

    @Override
    public CompletionStage<Optional<List<EncodedArguments>>> replay(String offset, Set<String> rooms) {
        return CompletableFuture.completedFuture(memory.replay(offset, rooms));
    }

    @Override
    public void saveSession(String privateId, byte[] session) {
        memory.save(privateId, session);
    }

    @Override
    public CompletionStage<Optional<byte[]>> takeSession(String privateId) {
        return CompletableFuture.completedFuture(memory.take(privateId));
    }
}
