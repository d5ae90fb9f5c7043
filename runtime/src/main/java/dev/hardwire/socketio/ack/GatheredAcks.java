package dev.hardwire.socketio.ack;

import dev.hardwire.adapter.CollectedAnswers;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.socketio.packet.RawArgs;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The acknowledgements of one event that was sent to many, here and on other servers. Complete when nobody is left who may
 * still answer. Thread-safe.
 */
public final class GatheredAcks implements AckSink {
    private static final Logger LOG = LoggerFactory.getLogger(GatheredAcks.class);

    private final AckFuture<BroadcastAcks> result =
            new AckFuture<>(() -> Thread.currentThread() instanceof FastThreadLocalThread);
    private final List<Args> answers = new ArrayList<>();
    private int expected;
    /** How many have not said anything; less than none where they did before it was known how many they are. */
    private int open;
    /** Who still has to say how many were asked. */
    private int parts;

    /** Acknowledgements of sockets of this server, to be told of. */
    public static GatheredAcks here() {
        GatheredAcks acks = new GatheredAcks();
        acks.parts = 1;
        return acks;
    }

    /** Acknowledgements of others only. */
    public static CompletionStage<BroadcastAcks> of(CompletionStage<CollectedAnswers> others) {
        GatheredAcks acks = new GatheredAcks();
        acks.add(others);
        return acks.result;
    }

    /** Adds what others have collected, as soon as they have. */
    public void add(CompletionStage<CollectedAnswers> others) {
        synchronized (this) {
            parts++;
        }
        others.whenComplete((collected, failure) -> {
            if (failure != null) {
                LOG.warn("Other servers could not be asked", failure);
            }
            add(failure == null ? collected : CollectedAnswers.NONE);
        });
    }

    private void add(CollectedAnswers collected) {
        List<Args> read = new ArrayList<>();
        for (EncodedArguments answer : collected.answers()) {
            try {
                read.add(RawArgs.of(answer));
            } catch (RuntimeException e) {
                LOG.warn("An answer of another server is not valid, and counts as none", e);
            }
        }
        synchronized (this) {
            parts--;
            expected += collected.expected();
            answers.addAll(read);
        }
        check();
    }

    /** Completes with all that was answered. */
    public CompletionStage<BroadcastAcks> result() {
        return result;
    }

    @Override
    public void expected(int count) {
        synchronized (this) {
            parts--;
            expected += count;
            open += count;
        }
        check();
    }

    @Override
    public void answered(Args args) {
        synchronized (this) {
            answers.add(args);
            open--;
        }
        check();
    }

    @Override
    public void left() {
        timedOut(1);
    }

    @Override
    public void timedOut(int silent) {
        synchronized (this) {
            open -= silent;
        }
        check();
    }

    private void check() {
        BroadcastAcks acks;
        synchronized (this) {
            if (parts > 0 || open != 0) {
                return;
            }
            acks = new BroadcastAcks(answers, expected);
        }
        result.complete(acks);
    }
}
