package dev.hardwire.samples.chat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.annotation.Application;

/** Starts the chat. */
@Application(openapi = "openapi/chat.yaml")
public final class ChatApplication {
    private ChatApplication() {}

    /** Takes {@code --port}, 8080 by default, and whatever else a server can be told. */
    public static void main(String[] args) {
        chat().run(args);
    }

    static Server start(int port) {
        return chat().listen(port);
    }

    private static Hardwire chat() {
        var rooms = new Rooms();
        return Hardwire.of(ChatApplicationWiring.wire(
                        new ActivityFeed(rooms), new Chat(rooms), new MeController(rooms), new RoomsController(rooms)))
                .resources("/", "web");
    }
}
