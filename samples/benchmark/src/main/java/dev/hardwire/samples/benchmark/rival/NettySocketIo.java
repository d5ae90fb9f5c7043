package dev.hardwire.samples.benchmark.rival;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import dev.hardwire.samples.benchmark.Arguments;
import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The events of the application, as a user of netty-socketio would write them. */
public final class NettySocketIo {
    private NettySocketIo() {}

    /** Takes {@code --host}, {@code --port} and {@code --event-loops}, as the application does. */
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args, "host", "port", "event-loops");
        Configuration configuration = new Configuration();
        configuration.setHostname(arguments.text("host", "127.0.0.1"));
        configuration.setPort(port(arguments));
        configuration.setBossThreads(1);
        configuration.setWorkerThreads(arguments.number("event-loops", 0));
        configuration.setUseLinuxNativeEpoll(Epoll.isAvailable());
        SocketIOServer server = new SocketIOServer(configuration);
        server.addEventListener("echo", String.class, (client, text, ack) -> client.sendEvent("echo", text));
        server.addEventListener("ack", String.class, (client, text, ack) -> ack.sendAckData(text));
        server.addEventListener("join", String.class, (client, room, ack) -> client.joinRoom(room));
        server.addMultiTypeEventListener(
                "cast",
                (client, values, ack) ->
                        server.getRoomOperations(values.<String>get(0)).sendEvent("msg", values.<String>get(1)),
                String.class,
                String.class);
        server.start();
        System.out.println("http://127.0.0.1:" + configuration.getPort());
    }

    /** It does not tell which port it has got: one that was free a moment ago. */
    private static int port(Arguments arguments) throws IOException {
        int port = arguments.number("port", 8082);
        if (port != 0) {
            return port;
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
