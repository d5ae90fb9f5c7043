package dev.hardwire.socketio.socket;

import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.recovery.Recovery;
import dev.hardwire.socketio.recovery.Recovery.Found;
import dev.hardwire.socketio.recovery.SocketRecovery;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a socket begins where clients can go on after a cut: with the session that its client claims to have had, or anew, which
 * the client is not told the reason of. On the session's event loop.
 */
final class Resumption {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final ServerSocket socket;
    private final Recovery recovery;
    /** Ends the wait for a former socket whose disconnect handler does not return; null where nothing is waited for. */
    private @Nullable Future<?> timer;

    private boolean decided;

    Resumption(ServerSocket socket, Recovery recovery) {
        this.socket = socket;
        this.recovery = recovery;
    }

    /** Looks for the session. */
    void start() {
        var search = recovery.find(socket.handshake().auth()).toCompletableFuture();
        if (!search.isDone()) {
            timer = socket.session()
                    .eventLoop()
                    .schedule(
                            () -> socket.session().execute(() -> decide(null)),
                            socket.options().connectTimeout().toNanos(),
                            TimeUnit.NANOSECONDS);
        }
        search.whenComplete((found, failure) -> socket.session().execute(() -> {
            if (failure != null) {
                LOG.warn("The adapter of {} has found no session", socket.of().name(), failure);
            }
            decide(found == null ? null : found.orElse(null));
        }));
    }

    private void decide(@Nullable Found found) {
        if (decided || socket.isGone()) {
            if (found != null) {
                recovery.putBack(found);
            }
            if (!decided) {
                decided = true;
                socket.ended();
            }
            return;
        }
        decided = true;
        if (timer != null) {
            timer.cancel(false);
        }
        if (found == null) {
            startAnew();
        } else {
            goOn(found);
        }
    }

    private void startAnew() {
        SocketRecovery fresh = SocketRecovery.fresh(socket::cut);
        recovery.begun(fresh);
        socket.recoverBy(fresh);
        socket.begin(List.of());
    }

    private void goOn(Found found) {
        SocketRecovery again = SocketRecovery.of(found.privateId(), found.session(), found.offset(), socket::cut);
        recovery.begun(again);
        socket.recoverBy(again);
        socket.takeId(found.session().socketId());
        found.session().data().properties().forEach(each -> socket.data().put(each.getKey(), each.getValue()));
        recovery.resume(found, () -> socket.joinAgain(found.session().rooms()))
                .whenComplete((missed, failure) -> socket.session().execute(() -> {
                    if (failure != null) {
                        LOG.warn(
                                "The adapter of {} cannot tell what was missed",
                                socket.of().name(),
                                failure);
                    }
                    resumed(again, missed == null ? Optional.empty() : missed);
                }));
    }

    private void resumed(SocketRecovery again, Optional<List<EncodedArguments>> missed) {
        if (socket.isGone()) {
            socket.ended();
        } else if (missed.isEmpty() || isTooMuch(missed.get())) {
            LOG.debug(
                    "A client of {} has missed more than is known, and starts anew",
                    socket.of().name());
            again.giveUp();
            recovery.ended(again);
            socket.leaveAgain();
            startAnew();
        } else {
            if (!missed.get().isEmpty()) {
                again.behind();
            }
            socket.begin(encode(missed.get()));
        }
    }

    /** Whether a client that is sent all of it would be disconnected for not keeping up. */
    private boolean isTooMuch(List<EncodedArguments> missed) {
        EngineOptions limits = socket.options().engine();
        long bytes = 0;
        for (EncodedArguments event : missed) {
            bytes += event.json().length;
            for (byte[] attachment : event.attachments()) {
                bytes += attachment.length;
            }
        }
        return missed.size() >= limits.maxQueuedPackets() || bytes >= limits.maxQueuedBytes();
    }

    private List<EngineMessage> encode(List<EncodedArguments> missed) {
        List<EngineMessage> messages = new ArrayList<>(missed.size());
        for (EncodedArguments event : missed) {
            messages.add(socket.encoder().event(Packet.NO_ID, event).message());
        }
        return messages;
    }
}
