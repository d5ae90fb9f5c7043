package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.CollectedAnswers;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.LocalNamespace;
import dev.hardwire.adapter.Retention;
import dev.hardwire.adapter.memory.RecoveryMemory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An adapter that tells other servers what there is to tell by messages, as the official {@code ClusterAdapter}. An
 * implementation gets bytes from server to server: it implements {@link #publish} and {@link #publishResponse}, hands what
 * arrives to {@link #received}, and connects before {@link #start} and disconnects after {@link #close} of this class.
 *
 * <p>Servers that are there are known by what they say: heartbeats, where there is nothing else. A server that has just
 * started knows the others as soon as they have answered its first one.
 *
 * <p>What is kept for clients that come back is in the memory of each server: a client has to come back to the server that it
 * was cut off from. An implementation with a store that servers share overrides the four methods.
 *
 * <p>Messages are not encrypted or signed: who can send them can do what a server can, so their way has to be as private as
 * that between a server and its database.
 */
public abstract class ClusterAdapter implements Adapter {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterAdapter.class);

    /** In place of the id of a server. */
    private static final String ALL = "";

    private final String serverId = UUID.randomUUID().toString();
    private final String namespace;
    private final ClusterOptions options;
    private final RecoveryMemory memory;
    private final ClusterInbox inbox;
    private final OtherServers others = new OtherServers();
    private final ConcurrentHashMap<Long, PendingRequest> requests = new ConcurrentHashMap<>();
    private final AtomicLong nextRequest = new AtomicLong();
    /** Whether the last message could not be sent. */
    private final AtomicBoolean failing = new AtomicBoolean();

    private volatile boolean running;

    /**
     * An adapter of one namespace.
     *
     * @param namespace as the factory is told it, as are the next two
     */
    protected ClusterAdapter(String namespace, LocalNamespace local, Retention retention, ClusterOptions options) {
        this.namespace = namespace;
        this.options = options;
        this.memory = new RecoveryMemory(retention);
        this.inbox = new ClusterInbox(local);
    }

    /** The id of this server in this namespace; no other has it. */
    protected final String serverId() {
        return serverId;
    }

    /**
     * Sends a message to all other servers. Must not block; messages of one thread must arrive in their order. Whether this
     * server gets it, too, does not matter, nor whether it gets those of other namespaces.
     *
     * @param message not to be changed
     * @return completes exceptionally if it cannot be sent
     */
    protected abstract CompletionStage<Void> publish(byte[] message);

    /**
     * Sends a message to one other server. Otherwise as {@link #publish}, which may be used if there is nothing better: all
     * others take no notice.
     */
    protected abstract CompletionStage<Void> publishResponse(String server, byte[] message);

    /** A message has arrived. Called in the order in which those of one server arrive; what is none is logged. */
    protected final void received(byte[] bytes) {
        ClusterEnvelope envelope;
        try {
            envelope = ClusterReader.read(bytes);
        } catch (IOException e) {
            LOG.warn("A message of another server cannot be read", e);
            return;
        }
        boolean concerns = envelope.namespace().equals(namespace)
                && !envelope.sender().equals(serverId)
                && (envelope.target().isEmpty() || envelope.target().equals(serverId));
        if (running && concerns) {
            received(envelope.sender(), envelope.message());
        }
    }

    private void received(String sender, ClusterMessage message) {
        if (message instanceof ClusterMessage.Closing) {
            left(sender);
            return;
        }
        others.seen(sender);
        PendingRequest asked = requests.get(request(message));
        if (message instanceof ClusterMessage.Heartbeat heartbeat) {
            if (heartbeat.first()) {
                tell(new ClusterMessage.Heartbeat(false));
            }
        } else if (!isAnswer(message)) {
            inbox.received(sender, message, reply -> respond(sender, reply));
        } else if (asked != null) {
            asked.answered(sender, message);
        }
    }

    private static boolean isAnswer(ClusterMessage message) {
        return request(message) != ClusterMessage.NO_REQUEST;
    }

    /** The number of the request that a message answers. */
    private static long request(ClusterMessage message) {
        if (message instanceof ClusterMessage.Answer answer) {
            return answer.request();
        }
        if (message instanceof ClusterMessage.Asked asked) {
            return asked.request();
        }
        return message instanceof ClusterMessage.Fetched fetched ? fetched.request() : ClusterMessage.NO_REQUEST;
    }

    private void left(String server) {
        others.left(server);
        requests.values().forEach(request -> request.gone(server));
    }

    /** Says that this server is there. An implementation that overrides it connects first. */
    @Override
    public void start() {
        running = true;
        tell(new ClusterMessage.Heartbeat(true));
        scheduleHeartbeat();
    }

    private void scheduleHeartbeat() {
        Executor later =
                CompletableFuture.delayedExecutor(options.heartbeatInterval().toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> {
            if (running) {
                others.forgetSilent(options.heartbeatTimeout()).forEach(server -> {
                    LOG.debug("Server {} has said nothing for {}", server, options.heartbeatTimeout());
                    left(server);
                });
                tell(new ClusterMessage.Heartbeat(false));
                scheduleHeartbeat();
            }
        });
    }

    /** Says that this server leaves. An implementation that overrides it disconnects afterwards. */
    @Override
    public void close() {
        if (running) {
            tell(new ClusterMessage.Closing());
            running = false;
            others.ids().forEach(this::left);
            memory.clear();
        }
    }

    private void tell(ClusterMessage message) {
        if (running) {
            sent(ALL, message);
        }
    }

    private void respond(String server, ClusterMessage message) {
        if (running) {
            sent(server, message);
        }
    }

    /** Sends a message; that it could not be sent is logged once until one could. */
    private CompletionStage<Void> sent(String target, ClusterMessage message) {
        byte[] bytes = ClusterWriter.write(new ClusterEnvelope(serverId, target, namespace, message));
        CompletionStage<Void> sent;
        try {
            sent = target.isEmpty() ? publish(bytes) : publishResponse(target, bytes);
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        return sent.whenComplete((nothing, failure) -> {
            if (failure == null) {
                failing.set(false);
            } else if (failing.compareAndSet(false, true)) {
                LOG.warn("Other servers cannot be told anything about {}", namespace, failure);
            }
        });
    }

    /** Sends a request and sees to it that it ends. */
    private <T> CompletableFuture<T> ask(
            PendingRequest request,
            long number,
            Duration timeout,
            CompletableFuture<T> result,
            ClusterMessage question) {
        if (requests.size() >= options.maxRequests()) {
            return CompletableFuture.failedFuture(new IllegalStateException(options.maxRequests()
                    + " answers of other servers are waited for: wait for some before asking more"));
        }
        requests.put(number, request);
        request.start(timeout, result, () -> requests.remove(number));
        sent(ALL, question).whenComplete((nothing, failure) -> {
            if (failure != null) {
                request.failed(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        });
        if (!running) {
            others.ids().forEach(request::gone); // closed meanwhile
        }
        return result;
    }

    @Override
    public boolean reachesOthers() {
        return running;
    }

    @Override
    public CompletionStage<Integer> serverCount() {
        return CompletableFuture.completedFuture(1 + others.count());
    }

    @Override
    public void broadcast(Audience audience, EncodedArguments event, Delivery delivery) {
        tell(new ClusterMessage.Broadcast(audience, event, delivery, ClusterMessage.NO_REQUEST, Duration.ZERO));
    }

    @Override
    public CompletionStage<CollectedAnswers> broadcastWithAck(
            Audience audience, EncodedArguments event, Delivery delivery, Duration timeout) {
        Set<String> servers = others.ids();
        if (servers.isEmpty() || !running) {
            return CompletableFuture.completedFuture(CollectedAnswers.NONE);
        }
        AnswersRequest request = AnswersRequest.ofClients(servers);
        long number = nextRequest.getAndIncrement();
        return ask(
                request,
                number,
                timeout,
                request.result(),
                new ClusterMessage.Broadcast(audience, event, delivery, number, timeout));
    }

    @Override
    public CompletionStage<List<byte[]>> fetchSockets(Audience audience) {
        Set<String> servers = others.ids();
        if (servers.isEmpty() || !running) {
            return CompletableFuture.completedFuture(List.of());
        }
        FetchRequest request = new FetchRequest(servers);
        long number = nextRequest.getAndIncrement();
        return ask(
                request,
                number,
                options.requestTimeout(),
                request.result(),
                new ClusterMessage.Fetch(audience, number));
    }

    @Override
    public void join(Audience audience, Set<String> rooms) {
        tell(new ClusterMessage.Join(audience, rooms));
    }

    @Override
    public void leave(Audience audience, Set<String> rooms) {
        tell(new ClusterMessage.Leave(audience, rooms));
    }

    @Override
    public void disconnect(Audience audience, boolean close) {
        tell(new ClusterMessage.Disconnect(audience, close));
    }

    @Override
    public void serverSideEmit(EncodedArguments event) {
        tell(new ClusterMessage.ServerEvent(event, ClusterMessage.NO_REQUEST));
    }

    @Override
    public CompletionStage<CollectedAnswers> serverSideEmitWithAck(EncodedArguments event) {
        Set<String> servers = others.ids();
        if (servers.isEmpty() || !running) {
            return CompletableFuture.completedFuture(CollectedAnswers.NONE);
        }
        AnswersRequest request = AnswersRequest.ofServers(servers);
        long number = nextRequest.getAndIncrement();
        return ask(
                request,
                number,
                options.requestTimeout(),
                request.result(),
                new ClusterMessage.ServerEvent(event, number));
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
