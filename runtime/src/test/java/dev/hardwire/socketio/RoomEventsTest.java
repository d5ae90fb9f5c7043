package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.RoomListener;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.SocketNamespace;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rooms are told of as they are created, joined, left and deleted. */
class RoomEventsTest {
    private final List<String> events = new CopyOnWriteArrayList<>();

    private final class Recorder implements RoomListener {
        @Override
        public void created(String room) {
            events.add("created " + room);
        }

        @Override
        public void deleted(String room) {
            events.add("deleted " + room);
        }

        @Override
        public void joined(String room, String socketId) {
            events.add("joined " + room + " " + socketId);
        }

        @Override
        public void left(String room, String socketId) {
            events.add("left " + room + " " + socketId);
        }
    }

    @Test
    void roomsComeAndGo() throws Exception {
        BlockingQueue<Socket> joined = new LinkedBlockingQueue<>();
        TestTable table = new TestTable("/").onConnect(call -> {
            joined.add(call.socket());
            call.accept(true);
        });
        try (SocketIoServer server = SocketIoServer.start(table)) {
            SocketNamespace namespace = server.namespace("/");
            Recorder recorder = new Recorder();
            // One that hears of everything and does nothing, and one that fails, which is nobody else's concern.
            namespace.addRoomListener(new RoomListener() {});
            namespace.addRoomListener(new RoomListener() {
                @Override
                public void created(String room) {
                    throw new IllegalStateException("as it should");
                }
            });
            namespace.addRoomListener(recorder);
            WebSocketClient client = server.joined();
            Socket a = joined.poll(10, TimeUnit.SECONDS);
            server.joined();
            Socket b = joined.poll(10, TimeUnit.SECONDS);
            assertThat(events).isEmpty();

            a.join("r");
            a.join("r");
            namespace.socketsJoin("r");
            a.leave("none");
            b.leave("r");
            a.leave("r");
            assertThat(events)
                    .containsExactly(
                            "created r",
                            "joined r " + a.id(),
                            "joined r " + b.id(),
                            "left r " + b.id(),
                            "left r " + a.id(),
                            "deleted r");
            events.clear();

            a.join("gone");
            client.send("41");
            await().untilAsserted(() -> assertThat(events)
                    .containsExactly("created gone", "joined gone " + a.id(), "left gone " + a.id(), "deleted gone"));
            events.clear();
            namespace.removeRoomListener(recorder);
            b.join("unheard");
            assertThat(events).isEmpty();
        }
    }
}
