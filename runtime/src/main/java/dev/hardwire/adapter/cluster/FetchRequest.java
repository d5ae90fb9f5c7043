package dev.hardwire.adapter.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Who is there on other servers? Complete when each has said it, or has left. */
final class FetchRequest extends PendingRequest {
    private final CompletableFuture<List<byte[]>> result = new CompletableFuture<>();
    private final Set<String> missing;
    private final List<byte[]> sockets = new ArrayList<>();

    FetchRequest(Set<String> servers) {
        missing = new HashSet<>(servers);
    }

    CompletableFuture<List<byte[]>> result() {
        return result;
    }

    @Override
    void answered(String server, ClusterMessage answer) {
        if (answer instanceof ClusterMessage.Fetched fetched) {
            synchronized (this) {
                if (missing.contains(server)) {
                    sockets.addAll(fetched.sockets());
                }
            }
            gone(server);
        }
    }

    @Override
    void gone(String server) {
        List<byte[]> all;
        synchronized (this) {
            if (!missing.remove(server) || !missing.isEmpty()) {
                return;
            }
            all = List.copyOf(sockets);
        }
        result.complete(all);
    }

    @Override
    void timedOut() {
        int left;
        synchronized (this) {
            left = missing.size();
        }
        failed(new TimeoutException(left + " other servers have not said in time which sockets they have"));
    }

    @Override
    void failed(Throwable failure) {
        result.completeExceptionally(failure);
    }
}
