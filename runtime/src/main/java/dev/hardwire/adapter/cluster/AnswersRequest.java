package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.CollectedAnswers;
import dev.hardwire.adapter.EncodedArguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What do clients of other servers answer, or the servers themselves? Complete when each server has said how many it has
 * asked, and all of those have answered or left.
 */
final class AnswersRequest extends PendingRequest {
    private final CompletableFuture<CollectedAnswers> result = new CompletableFuture<>();
    /** The servers that have not said how many they have asked. */
    private final Set<String> silent;
    /** How many of each server have not answered; less than none where answers came before the number. */
    private final Map<String, Integer> open = new HashMap<>();

    /** Whose last answers may still come, and are not waited for. */
    private final Set<String> gone = new HashSet<>();

    private final List<EncodedArguments> answers = new ArrayList<>();
    private int expected;

    private AnswersRequest(Set<String> silent) {
        this.silent = silent;
    }

    /** Asks clients of these servers. */
    static AnswersRequest ofClients(Set<String> servers) {
        return new AnswersRequest(new HashSet<>(servers));
    }

    /** Asks these servers. */
    static AnswersRequest ofServers(Set<String> servers) {
        AnswersRequest request = new AnswersRequest(new HashSet<>());
        servers.forEach(server -> request.open.put(server, 1));
        request.expected = servers.size();
        return request;
    }

    CompletableFuture<CollectedAnswers> result() {
        return result;
    }

    @Override
    void answered(String server, ClusterMessage answer) {
        synchronized (this) {
            if (answer instanceof ClusterMessage.Asked asked) {
                if (silent.remove(server)) {
                    expected += asked.count();
                    add(server, asked.count());
                }
            } else if (answer instanceof ClusterMessage.Answer one) {
                if (one.arguments() != null) {
                    answers.add(one.arguments());
                }
                add(server, -1);
            }
        }
        check();
    }

    private void add(String server, int more) {
        if (gone.contains(server)) {
            return;
        }
        if (open.merge(server, more, Integer::sum) == 0) {
            open.remove(server);
        }
    }

    @Override
    void gone(String server) {
        synchronized (this) {
            gone.add(server);
            silent.remove(server);
            open.remove(server);
        }
        check();
    }

    private void check() {
        synchronized (this) {
            if (!silent.isEmpty() || !open.isEmpty()) {
                return;
            }
        }
        timedOut();
    }

    /** Partial results are results. */
    @Override
    void timedOut() {
        CollectedAnswers collected;
        synchronized (this) {
            collected = new CollectedAnswers(expected, answers);
        }
        result.complete(collected);
    }

    /** Who could not be asked has nothing to answer; that it could not is logged. */
    @Override
    void failed(Throwable failure) {
        timedOut();
    }
}
