package dev.hardwire.samples.chat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.annotation.Application;

/** Starts the chat. */
@Application(openapi = "openapi/chat.yaml")
public final class ChatApplication {
    private ChatApplication() {}

    /** Takes {@code --port}, 8080 by default; 0 is any free one. */
    public static void main(String[] args) {
        Server server = start(port(args));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("Open http://localhost:" + server.port());
    }

    static Server start(int port) {
        var rooms = new Rooms();
        return Hardwire.of(ChatApplicationWiring.wire(
                        new ActivityFeed(rooms), new Chat(rooms), new RoomsController(rooms)))
                .resources("/", "web")
                .listen(port);
    }

    private static int port(String[] args) {
        if (args.length == 0) {
            return 8080;
        }
        if (args.length == 2 && args[0].equals("--port") && args[1].matches("\\d{1,5}")) {
            return Integer.parseInt(args[1]);
        }
        System.err.println("Usage: java -jar chat.jar [--port PORT]");
        System.exit(2);
        return 0;
    }
}
