package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.AnswerListener;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.LocalNamespace;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what other servers ask for on this one, and answers. Thread-safe. */
final class ClusterInbox {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterInbox.class);

    private final LocalNamespace local;

    ClusterInbox(LocalNamespace local) {
        this.local = local;
    }

    /**
     * A server asks for something. What cannot be done does not keep others from being heard.
     *
     * @param reply sends the server what it has asked for, now or later
     */
    void received(String server, ClusterMessage message, Consumer<ClusterMessage> reply) {
        try {
            handle(message, reply);
        } catch (RuntimeException e) {
            LOG.warn("What server {} asks for cannot be done", server, e);
        }
    }

    private void handle(ClusterMessage message, Consumer<ClusterMessage> reply) {
        if (message instanceof ClusterMessage.Broadcast broadcast) {
            broadcast(broadcast, reply);
        } else if (message instanceof ClusterMessage.Join join) {
            local.join(join.audience(), join.rooms());
        } else if (message instanceof ClusterMessage.Leave leave) {
            local.leave(leave.audience(), leave.rooms());
        } else if (message instanceof ClusterMessage.Disconnect disconnect) {
            local.disconnect(disconnect.audience(), disconnect.close());
        } else if (message instanceof ClusterMessage.Fetch fetch) {
            reply.accept(new ClusterMessage.Fetched(fetch.request(), local.fetchSockets(fetch.audience())));
        } else if (message instanceof ClusterMessage.ServerEvent event) {
            serverEvent(event, reply);
        }
    }

    private void broadcast(ClusterMessage.Broadcast broadcast, Consumer<ClusterMessage> reply) {
        if (broadcast.request() == ClusterMessage.NO_REQUEST) {
            local.broadcast(broadcast.audience(), broadcast.event(), broadcast.delivery());
        } else {
            local.broadcastWithAck(
                    broadcast.audience(),
                    broadcast.event(),
                    broadcast.delivery(),
                    broadcast.timeout(),
                    new Answers(broadcast.request(), reply));
        }
    }

    private void serverEvent(ClusterMessage.ServerEvent event, Consumer<ClusterMessage> reply) {
        if (event.request() == ClusterMessage.NO_REQUEST) {
            local.serverSideEmit(event.event());
        } else {
            local.serverSideEmitWithAck(event.event(), new Answers(event.request(), reply));
        }
    }

    /** Sends answers to the server that has asked. */
    private static final class Answers implements AnswerListener {
        private final long request;
        private final Consumer<ClusterMessage> reply;

        Answers(long request, Consumer<ClusterMessage> reply) {
            this.request = request;
            this.reply = reply;
        }

        @Override
        public void expected(int count) {
            reply.accept(new ClusterMessage.Asked(request, count));
        }

        @Override
        public void answered(EncodedArguments answer) {
            reply.accept(new ClusterMessage.Answer(request, answer));
        }

        @Override
        public void left() {
            reply.accept(new ClusterMessage.Answer(request, null));
        }
    }
}
