package dev.hardwire.samples.conformance;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import dev.hardwire.samples.conformance.client.ClientProfile;
import dev.hardwire.socketio.SocketIoOptions;
import java.time.Duration;

/** Starts what one of the suites expects. */
public final class Conformance {
    private static final Duration PING_INTERVAL = Duration.ofMillis(300);
    private static final Duration PING_TIMEOUT = Duration.ofMillis(200);
    private static final int MAX_PAYLOAD = 1_000_000;
    private static final int MAX_MESSAGE = 16 * 1024 * 1024;
    private static final CorsOptions ANY_ORIGIN =
            CorsOptions.builder().origins("*").build();

    private Conformance() {}

    /**
     * Takes {@code --profile protocol}, {@code client}, {@code engine} or {@code echo}, also called {@code websocket}, {@code
     * --host} (127.0.0.1) and {@code --port} (3000).
     */
    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        Server server = server(arguments.profile())
                .host(arguments.host())
                .stopOnSignal(true)
                .listen(arguments.port());
        System.out.println(arguments.profile() + ": http://127.0.0.1:" + server.port());
    }

    static Hardwire server(String profile) {
        return switch (profile) {
            case "protocol" -> protocol();
            case "client" -> ClientProfile.server();
            case "engine" -> engine();
            case "echo", "websocket" -> webSocket();
            default -> throw new IllegalArgumentException(profile);
        };
    }

    /** Socket.IO at {@code /socket.io/}. */
    private static Hardwire protocol() {
        return Hardwire.of(ProtocolProfileWiring.wire(new CustomNamespace(), new MainNamespace()))
                .socketIo(SocketIoOptions.builder()
                        .pingInterval(PING_INTERVAL)
                        .pingTimeout(PING_TIMEOUT)
                        .maxHttpBufferSize(MAX_PAYLOAD)
                        .connectTimeout(Duration.ofSeconds(1))
                        .cors(ANY_ORIGIN)
                        .build());
    }

    /** Bare Engine.IO at {@code /engine.io/}. */
    private static Hardwire engine() {
        return webSocket()
                .engineIo(
                        EngineOptions.builder()
                                .pingInterval(PING_INTERVAL)
                                .pingTimeout(PING_TIMEOUT)
                                .maxHttpBufferSize(MAX_PAYLOAD)
                                .cors(ANY_ORIGIN)
                                .build(),
                        new EngineEcho());
    }

    /** An echo at {@code /}, for messages up to 16 MiB, with whatever the client offers of compression. */
    private static Hardwire webSocket() {
        return Hardwire.of(WebSocketProfileWiring.wire(new Echo()))
                .http(HttpOptions.builder()
                        .webSockets(WebSocketOptions.builder()
                                .maxMessageSize(MAX_MESSAGE)
                                .maxQueuedBytes(4 * MAX_MESSAGE)
                                .compression(WebSocketCompression.builder()
                                        .enabled(true)
                                        .contextTakeover(true)
                                        .threshold(0)
                                        .build())
                                .build())
                        .build());
    }
}
