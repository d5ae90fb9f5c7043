package dev.hardwire.socketio.emit;

import dev.hardwire.handler.Args;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.RemoteSocket;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A selection in each of several namespaces, which are asked for at each call. Immutable and thread-safe. */
public final class FanOut implements BroadcastEventEmitter {
    private static final BroadcastAcks NONE = new BroadcastAcks(List.of(), 0);

    private final Supplier<Stream<BroadcastEventEmitter>> selections;

    /** A selection of all that these are, each time that it is used. */
    public FanOut(Supplier<Stream<BroadcastEventEmitter>> selections) {
        this.selections = selections;
    }

    private BroadcastOperator each(UnaryOperator<BroadcastOperator> narrowed) {
        return new FanOut(() -> selections.get().map(narrowed).map(BroadcastEventEmitter::of));
    }

    private void forEach(Consumer<BroadcastEventEmitter> action) {
        selections.get().forEach(action);
    }

    /** What all of them answer, as one. */
    public static <T> CompletionStage<T> joined(Stream<CompletionStage<T>> answers, T none, BinaryOperator<T> both) {
        CompletionStage<T> all = CompletableFuture.completedFuture(none);
        for (CompletionStage<T> answer : answers.toList()) {
            all = all.thenCombine(answer, both);
        }
        return all;
    }

    /** What two namespaces have answered, as one. */
    public static BroadcastAcks both(BroadcastAcks one, BroadcastAcks other) {
        List<Args> answers = new ArrayList<>(one.answers());
        answers.addAll(other.answers());
        return new BroadcastAcks(answers, one.expected() + other.expected());
    }

    private CompletionStage<BroadcastAcks> asked(
            Function<BroadcastEventEmitter, CompletionStage<BroadcastAcks>> question) {
        return joined(selections.get().map(question), NONE, FanOut::both);
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        forEach(selection -> selection.emit(event, arguments));
    }

    @Override
    public void emitWritten(String event, ArgumentsWriter arguments) {
        forEach(selection -> selection.emitWritten(event, arguments));
    }

    @Override
    public CompletionStage<BroadcastAcks> emitWithAck(String event, @Nullable Object... arguments) {
        return asked(selection -> selection.emitWithAck(event, arguments));
    }

    @Override
    public CompletionStage<BroadcastAcks> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        return asked(selection -> selection.emitWrittenWithAck(event, arguments));
    }

    @Override
    public CompletionStage<List<RemoteSocket>> fetchSockets() {
        return joined(
                selections.get().map(BroadcastOperator::fetchSockets),
                List.of(),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    @Override
    public BroadcastOperator to(String... rooms) {
        return each(selection -> selection.to(rooms));
    }

    @Override
    public BroadcastOperator to(Collection<String> rooms) {
        return each(selection -> selection.to(rooms));
    }

    @Override
    public BroadcastOperator except(String... rooms) {
        return each(selection -> selection.except(rooms));
    }

    @Override
    public BroadcastOperator except(Collection<String> rooms) {
        return each(selection -> selection.except(rooms));
    }

    @Override
    public BroadcastOperator local() {
        return each(BroadcastOperator::local);
    }

    @Override
    public BroadcastOperator droppable() {
        return each(BroadcastOperator::droppable);
    }

    @Override
    public BroadcastOperator compress(boolean compress) {
        return each(selection -> selection.compress(compress));
    }

    @Override
    public BroadcastOperator timeout(Duration timeout) {
        if (timeout.toMillis() <= 0) {
            throw new IllegalArgumentException("A timeout must be at least one millisecond, not " + timeout);
        }
        return each(selection -> selection.timeout(timeout));
    }

    @Override
    public void socketsJoin(String... rooms) {
        forEach(selection -> selection.socketsJoin(rooms));
    }

    @Override
    public void socketsLeave(String... rooms) {
        forEach(selection -> selection.socketsLeave(rooms));
    }

    @Override
    public void disconnectSockets(boolean close) {
        forEach(selection -> selection.disconnectSockets(close));
    }
}
