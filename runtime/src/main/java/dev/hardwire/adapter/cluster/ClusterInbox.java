package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.AnswerListener;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.LocalNamespace;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what other servers ask for on this one, and answers. Thread-safe. */
final class ClusterInbox {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterInbox.class);

    private final LocalNamespace local;
    private final BiConsumer<String, ClusterMessage> respond;

    ClusterInbox(LocalNamespace local, BiConsumer<String, ClusterMessage> respond) {
        this.local = local;
        this.respond = respond;
    }

    /** A server asks for something. What cannot be done does not keep others from being heard. */
    void received(String server, ClusterMessage message) {
        try {
            handle(server, message);
        } catch (RuntimeException e) {
            LOG.warn("What server {} asks for cannot be done", server, e);
        }
    }

    private void handle(String server, ClusterMessage message) {
        if (message instanceof ClusterMessage.Broadcast broadcast) {
            broadcast(server, broadcast);
        } else if (message instanceof ClusterMessage.Join join) {
            local.join(join.audience(), join.rooms());
        } else if (message instanceof ClusterMessage.Leave leave) {
            local.leave(leave.audience(), leave.rooms());
        } else if (message instanceof ClusterMessage.Disconnect disconnect) {
            local.disconnect(disconnect.audience(), disconnect.close());
        } else if (message instanceof ClusterMessage.Fetch fetch) {
            respond.accept(server, new ClusterMessage.Fetched(fetch.request(), local.fetchSockets(fetch.audience())));
        } else if (message instanceof ClusterMessage.ServerEvent event) {
            serverEvent(server, event);
        }
    }

    private void broadcast(String server, ClusterMessage.Broadcast broadcast) {
        if (broadcast.request() == ClusterMessage.NO_REQUEST) {
            local.broadcast(broadcast.audience(), broadcast.event(), broadcast.delivery());
        } else {
            local.broadcastWithAck(
                    broadcast.audience(),
                    broadcast.event(),
                    broadcast.delivery(),
                    broadcast.timeout(),
                    new Answers(server, broadcast.request()));
        }
    }

    private void serverEvent(String server, ClusterMessage.ServerEvent event) {
        if (event.request() == ClusterMessage.NO_REQUEST) {
            local.serverSideEmit(event.event());
        } else {
            local.serverSideEmitWithAck(event.event(), new Answers(server, event.request()));
        }
    }

    /** Sends answers to the server that has asked. */
    private final class Answers implements AnswerListener {
        private final String server;
        private final long request;

        Answers(String server, long request) {
            this.server = server;
            this.request = request;
        }

        @Override
        public void expected(int count) {
            respond.accept(server, new ClusterMessage.Asked(request, count));
        }

        @Override
        public void answered(EncodedArguments answer) {
            respond.accept(server, new ClusterMessage.Answer(request, answer));
        }

        @Override
        public void left() {
            respond.accept(server, new ClusterMessage.Answer(request, null));
        }
    }
}
