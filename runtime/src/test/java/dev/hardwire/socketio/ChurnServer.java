package dev.hardwire.socketio;

import dev.hardwire.handler.Socket;
import dev.hardwire.socketio.namespace.ServerNamespace;
import dev.hardwire.socketio.room.Member;
import dev.hardwire.socketio.room.Rooms;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The server of {@code ChurnTest} and {@code SoakTest}, in a process of its own: prints its port; for each line that it reads,
 * waits until everything has ended, and prints what is left. Netty tells of leaks in its log.
 */
final class ChurnServer {
    private static final String NOTHING = "sessions 0 sockets 0 rooms 0 timers 0";

    private final Set<EventLoop> eventLoops = ConcurrentHashMap.newKeySet();
    private final SocketIoServer server;
    private final Duration patience;

    /** A server that waits so long for a ping, a pong and an upgrade. */
    private ChurnServer(Duration patience) {
        this.patience = patience;
        TestTable table = new TestTable("/")
                .onConnect(call -> {
                    eventLoops.add(((Member) call.socket()).session().eventLoop());
                    call.socket().join(shared(call.socket()));
                    call.socket().join("own " + call.socket().id());
                    call.accept(true);
                })
                .on("echo", call -> call.socket().emit("echo", call.args()))
                .onBlocking(
                        "cast",
                        call -> call.socket()
                                .namespace()
                                .to(shared(call.socket()))
                                .emit("msg", call.args()))
                .onDisconnectBlocking((socket, reason) ->
                        socket.namespace().to(shared(socket)).emit("gone", socket.id()));
        server = SocketIoServer.start(
                SocketIoOptions.builder()
                        .pingInterval(patience)
                        .pingTimeout(patience)
                        .upgradeTimeout(patience)
                        .connectTimeout(patience.multipliedBy(4)),
                table);
    }

    /** The room that a socket shares with one of 64. */
    private static String shared(Socket socket) {
        return "shared " + (socket.id().hashCode() & 63);
    }

    /** Runs until its input ends; takes its patience in milliseconds. */
    public static void main(String[] arguments) throws Exception {
        ChurnServer churn = new ChurnServer(Duration.ofMillis(Long.parseLong(arguments[0])));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("port " + churn.server.port());
        while (in.readLine() != null) {
            System.out.println(churn.leftAfterAll());
        }
        churn.server.close();
    }

    private String leftAfterAll() throws Exception {
        String left = left();
        long enough =
                System.nanoTime() + patience.multipliedBy(6).plusSeconds(12).toNanos();
        while (!left.equals(NOTHING) && System.nanoTime() < enough) {
            TimeUnit.MILLISECONDS.sleep(50);
            left = left();
        }
        // Leaks are told of when a buffer is made after the leaked one was collected.
        for (int i = 0; i < 5; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
            ByteBufAllocator.DEFAULT.directBuffer(64).release();
            ByteBufAllocator.DEFAULT.heapBuffer(64).release();
        }
        return left;
    }

    private String left() throws Exception {
        int timers = 0;
        for (EventLoop eventLoop : eventLoops) {
            timers += timers(eventLoop);
        }
        Rooms rooms = ((ServerNamespace) server.namespace("/")).members().rooms();
        return "sessions " + server.io().sessionCount() + " sockets "
                + server.io().socketCount() + " rooms " + rooms.roomCount() + " timers " + timers;
    }

    /** How many tasks an event loop has scheduled, which it does not tell; without the one that the server keeps. */
    private static int timers(EventLoop eventLoop) throws Exception {
        Class<?> type = eventLoop.getClass();
        while (!type.getSimpleName().equals("AbstractScheduledEventExecutor")) {
            type = type.getSuperclass();
        }
        Field queue = type.getDeclaredField("scheduledTaskQueue");
        queue.setAccessible(true);
        return eventLoop
                .submit(() -> {
                    Collection<?> tasks = (Collection<?>) queue.get(eventLoop);
                    return tasks == null ? 0 : Math.max(0, tasks.size() - 1);
                })
                .get();
    }
}
