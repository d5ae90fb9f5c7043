package dev.hardwire.samples.chat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.annotation.Application;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.body.UploadOptions;
import dev.hardwire.http.header.SecurityHeaders;
import dev.hardwire.socketio.SocketIoOptions;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import java.time.Duration;

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
        var guests = new Guests();
        return Hardwire.of(ChatApplicationWiring.wire(
                        new ActivityFeed(rooms),
                        new Chat(rooms, guests),
                        new MeController(rooms),
                        new PicturesController(rooms, guests),
                        new RoomsController(rooms),
                        new TypingRoom(rooms, guests)))
                .http(HttpOptions.builder()
                        .uploads(UploadOptions.builder()
                                .maxUploadSize(Album.MOST_UPLOADED)
                                .build())
                        // a picture is shown as what it is said to be, and as nothing else
                        .securityHeaders(SecurityHeaders.builder()
                                .strictTransportSecurity(Duration.ZERO)
                                .build())
                        .build())
                // a page whose connection was cut gets what it has missed when it is back
                .socketIo(SocketIoOptions.builder()
                        .recovery(RecoveryOptions.defaults())
                        .build())
                .resources("/", "web");
    }
}
