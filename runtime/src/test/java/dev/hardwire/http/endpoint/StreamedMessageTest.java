package dev.hardwire.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointMoment;
import dev.hardwire.spi.MessageCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Messages that are handed over as they come, to handlers that do not read them to their end. */
class StreamedMessageTest {
    private static final byte[] LARGE = new byte[1 << 20];

    private final BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();

    /** What becomes of a binary message. */
    private interface Handler {
        void binary(MessageCall call) throws Exception;
    }

    /** Calls the handler, and answers a text. */
    private final class Connection implements EndpointConnection {
        private final Handler handler;

        Connection(Handler handler) {
            this.handler = handler;
        }

        @Override
        public void binary(MessageCall call) throws Exception {
            handler.binary(call);
        }

        @Override
        public void text(MessageCall call) {
            call.webSocket().send(call.text());
        }

        @Override
        public boolean failed(EndpointMoment call, Exception failure) {
            failures.add(failure);
            return true;
        }
    }

    private Server server(boolean nonBlocking, Handler handler) {
        var endpoint = new OneEndpoint(true, nonBlocking, call -> call.accept(new Connection(handler)));
        return Hardwire.of(endpoint.wiring()).listen(0);
    }

    @Test
    void aStreamThatIsNotReadToItsEndHoldsNothingWhenTheHandlerHasEnded() throws Exception {
        var streams = new LinkedBlockingQueue<InputStream>();
        try (var server = server(false, call -> {
                    InputStream stream = call.stream();
                    assertThat(stream.read()).isZero();
                    await().until(() -> stream.available() > 1);
                    streams.add(stream);
                });
                var webSocket = new RawWebSocket(server.port(), "/it")) {
            for (int i = 0; i < 3; i++) {
                webSocket.frame(true, RawWebSocket.BINARY, LARGE).text("next");
                assertThat(webSocket.read()).hasToString("1 next");
                InputStream stream = streams.remove();
                assertThat(stream.available()).isZero();
                assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whoeverReadsOnIsToldThatTheHandlerHasEnded() throws Exception {
        var told = new CompletableFuture<Throwable>();
        try (var server = server(
                        true,
                        call -> call.publisher().subscribe(new Flow.Subscriber<>() {
                            @Override
                            public void onSubscribe(Flow.Subscription subscription) {
                                subscription.request(1);
                            }

                            @Override
                            public void onNext(ByteBuffer piece) {
                                // and asks for no more
                            }

                            @Override
                            public void onError(Throwable why) {
                                told.complete(why);
                            }

                            @Override
                            public void onComplete() {
                                told.complete(null);
                            }
                        }));
                var webSocket = new RawWebSocket(server.port(), "/it")) {
            webSocket.frame(true, RawWebSocket.BINARY, LARGE).text("next");
            assertThat(webSocket.read()).hasToString("1 next");
            assertThat(told.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The handler of the message has ended before the message was read");
        }
    }

    @Test
    void aFailureOfTheHandlersOwnIsHandledAlsoWhereTheMessageIsCut() throws Exception {
        try (var server = server(false, call -> {
            InputStream stream = call.stream();
            try {
                stream.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException("of its own");
            }
        })) {
            try (var webSocket = new RawWebSocket(server.port(), "/it")) {
                webSocket.frame(false, RawWebSocket.BINARY, new byte[10]);
            }
            assertThat(failures.poll(10, TimeUnit.SECONDS)).hasMessage("of its own");
        }
    }

    @Test
    void whoeverWaitsForTheRestIsToldWhenTheConnectionIsIdle() throws Exception {
        var told = new CompletableFuture<Throwable>();
        var endpoint = new OneEndpoint(
                true,
                false,
                call -> call.accept(new Connection(message -> {
                    try (InputStream stream = message.stream()) {
                        stream.readAllBytes();
                    } catch (IOException e) {
                        told.complete(e);
                    }
                })));
        var options = WebSocketOptions.builder()
                .idleTimeout(Duration.ofMillis(200))
                .closeTimeout(Duration.ofMinutes(1))
                .build();
        try (var server =
                        Hardwire.of(endpoint.wiring()).webSocket("/it", options).listen(0);
                var webSocket = new RawWebSocket(server.port(), "/it")) {
            webSocket.frame(false, RawWebSocket.BINARY, new byte[10]);
            assertThat(told.get(10, TimeUnit.SECONDS))
                    .hasMessage("The connection has ended before its message was complete");
        }
    }
}
