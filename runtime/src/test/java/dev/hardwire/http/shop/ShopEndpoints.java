package dev.hardwire.http.shop;

import dev.hardwire.handler.WebSocket;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointMoment;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.MessageCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.UpgradeCall;
import dev.hardwire.spi.json.Constraints;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Endpoint tables as the processor would write them. */
public final class ShopEndpoints implements EndpointRoutes {
    private final Table typed;
    private final Table echo;

    /** The endpoints of a talk. */
    public ShopEndpoints(Talk talk, boolean nonBlocking) {
        typed = new Table(talk, nonBlocking, true);
        echo = new Table(talk, nonBlocking, false);
    }

    @Override
    public Set<String> literals() {
        return Set.of("ws", "echo");
    }

    @Override
    public List<EndpointTable> tables() {
        return List.of(typed, echo);
    }

    @Override
    public @Nullable EndpointTable find(RequestPath path) {
        return switch (path.size()) {
            case 1 -> path.literal(0).equals("echo") ? echo : null;
            case 2 -> path.literal(0).equals("ws") ? typed : null;
            default -> null;
        };
    }

    /** The handlers behind the tables; each is a hook that a test may replace. */
    public static class Talk {
        /** The connection is open. */
        public void open(WebSocket webSocket, String room, int limit) {}

        /** A valid item on {@code /ws/{room}}; what is not null is the reply. */
        public @Nullable Item item(WebSocket webSocket, Item item) {
            return item;
        }

        /** A text on {@code /echo}. */
        public void text(WebSocket webSocket, String text) throws Exception {
            webSocket.send(text);
        }

        /** What a text on {@code /echo} is answered with later; null for nothing. */
        public @Nullable CompletionStage<Item> later(String text) {
            return null;
        }

        /** A binary message on {@code /echo}. */
        public void binary(WebSocket webSocket, byte[] binary) {
            webSocket.send(binary);
        }

        /** The connection is gone. */
        public void closed(WebSocket webSocket, int code, String reason) {}

        /** A handler failed. */
        public boolean failed(Exception failure) {
            return false;
        }
    }

    private record Table(Talk talk, boolean nonBlocking, boolean typed) implements EndpointTable {
        @Override
        public String path() {
            return typed ? "/ws/{room}" : "/echo";
        }

        @Override
        public boolean isConnectNonBlocking() {
            return nonBlocking;
        }

        @Override
        public boolean isNonBlocking(Moment moment) {
            return nonBlocking;
        }

        @Override
        public void connect(UpgradeCall call) {
            if (!typed) {
                call.accept(new Echo(talk));
                return;
            }
            ParameterReader in = call.parameters();
            in.path("room", 1);
            String room = in.string();
            Constraints.length(in, room, 1, 8);
            int limit = in.query("limit") ? in.int32() : 1;
            Constraints.minimum(in, limit, 1);
            if (!call.rejected()) {
                call.accept(new Typed(talk, room, limit));
            }
        }
    }

    private record Typed(Talk talk, String room, int limit) implements EndpointConnection {
        @Override
        public void open(EndpointMoment call) {
            talk.open(call.webSocket(), room, limit);
        }

        @Override
        public void text(MessageCall call) {
            Item item = ItemCodec.INSTANCE.read(call.json());
            if (call.rejected()) {
                return;
            }
            Item reply = talk.item(call.webSocket(), item);
            if (reply != null) {
                ItemCodec.INSTANCE.write(call.beginReply(), reply);
                call.endReply();
            }
        }

        @Override
        public void closed(EndpointMoment call, int code, String reason) {
            talk.closed(call.webSocket(), code, reason);
        }

        @Override
        public boolean failed(EndpointMoment call, Exception failure) {
            return talk.failed(failure);
        }
    }

    private record Echo(Talk talk) implements EndpointConnection {
        @Override
        public void open(EndpointMoment call) {
            talk.open(call.webSocket(), "", 0);
        }

        @Override
        public void text(MessageCall call) throws Exception {
            CompletionStage<Item> later = talk.later(call.text());
            if (later == null) {
                talk.text(call.webSocket(), call.text());
                return;
            }
            call.when(later, item -> {
                ItemCodec.INSTANCE.write(call.beginReply(), item);
                call.endReply();
            });
        }

        @Override
        public void binary(MessageCall call) {
            talk.binary(call.webSocket(), call.binary());
        }

        @Override
        public void closed(EndpointMoment call, int code, String reason) {
            talk.closed(call.webSocket(), code, reason);
        }

        @Override
        public boolean failed(EndpointMoment call, Exception failure) {
            return talk.failed(failure);
        }
    }
}
