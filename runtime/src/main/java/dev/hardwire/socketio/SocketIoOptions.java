package dev.hardwire.socketio;

import dev.hardwire.adapter.AdapterFactory;
import dev.hardwire.adapter.memory.MemoryAdapter;
import dev.hardwire.engineio.AllowRequest;
import dev.hardwire.engineio.ConnectionError;
import dev.hardwire.engineio.CookieOptions;
import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.engineio.SlowConsumer;
import dev.hardwire.engineio.Transport;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.ResponseHeaders;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The options of Socket.IO, those of Engine.IO below it included. Immutable; {@link #builder} starts from the defaults, which
 * are the official server's where it has the option, and each of its methods says its default, its unit and why. A value that
 * makes no sense is refused when it is set.
 */
public final class SocketIoOptions {
    private final Builder values;
    private final EngineOptions engine;

    private SocketIoOptions(Builder values) {
        this.values = values;
        this.engine = values.engine.build();
    }

    /** The options that are right where nothing else is known. */
    public static SocketIoOptions defaults() {
        return builder().build();
    }

    /** A builder that has the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** The options of Engine.IO. */
    public EngineOptions engine() {
        return engine;
    }

    /** See {@link Builder#serveClient}. */
    public boolean serveClient() {
        return values.serveClient;
    }

    /** See {@link Builder#connectTimeout}. */
    public Duration connectTimeout() {
        return values.connectTimeout;
    }

    /** See {@link Builder#maxNamespaces}. */
    public int maxNamespaces() {
        return values.maxNamespaces;
    }

    /** See {@link Builder#maxNamespaceLength}. */
    public int maxNamespaceLength() {
        return values.maxNamespaceLength;
    }

    /** See {@link Builder#maxEventLength}. */
    public int maxEventLength() {
        return values.maxEventLength;
    }

    /** See {@link Builder#maxAttachments}. */
    public int maxAttachments() {
        return values.maxAttachments;
    }

    /** See {@link Builder#maxQueuedEvents}. */
    public int maxQueuedEvents() {
        return values.maxQueuedEvents;
    }

    /** See {@link Builder#adapter}. */
    public AdapterFactory adapter() {
        return values.adapter;
    }

    /** See {@link Builder#recovery}; null where clients that were cut off start anew. */
    public @Nullable RecoveryOptions recovery() {
        return values.recovery;
    }

    /** See {@link Builder#ackTimeout}. */
    public Duration ackTimeout() {
        return values.ackTimeout;
    }

    /** See {@link Builder#maxConcurrentEvents}. */
    public int maxConcurrentEvents() {
        return values.maxConcurrentEvents;
    }

    /** See {@link Builder#maxChildNamespaces}. */
    public int maxChildNamespaces() {
        return values.maxChildNamespaces;
    }

    /** See {@link Builder#cleanupEmptyChildNamespaces}. */
    public boolean cleanupEmptyChildNamespaces() {
        return values.cleanupEmptyChildNamespaces;
    }

    /** See {@link Builder#maxEventRate}. */
    public int maxEventRate() {
        return values.maxEventRate;
    }

    /** See {@link Builder#maxEventBurst}. */
    public int maxEventBurst() {
        return values.maxEventBurst;
    }

    /** See {@link Builder#maxPendingAcks}. */
    public int maxPendingAcks() {
        return values.maxPendingAcks;
    }

    /** See {@link Builder#maxListeners}. */
    public int maxListeners() {
        return values.maxListeners;
    }

    /** See {@link Builder#maxSocketData}. */
    public int maxSocketData() {
        return values.maxSocketData;
    }

    /** See {@link Builder#maxRooms}. */
    public int maxRooms() {
        return values.maxRooms;
    }

    /** See {@link Builder#maxRoomLength}. */
    public int maxRoomLength() {
        return values.maxRoomLength;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private final EngineOptions.Builder engine;
        private boolean serveClient = true;
        private Duration connectTimeout = Duration.ofSeconds(45);
        private int maxNamespaces = 32;
        private int maxNamespaceLength = 256;
        private int maxEventLength = 256;
        private int maxAttachments = 10;
        private int maxQueuedEvents = 64;
        private AdapterFactory adapter = MemoryAdapter.factory();
        private @Nullable RecoveryOptions recovery;
        private Duration ackTimeout = Duration.ofSeconds(30);
        private int maxConcurrentEvents = 16;
        private int maxChildNamespaces = 10_000;
        private boolean cleanupEmptyChildNamespaces = true;
        private int maxEventRate;
        private int maxEventBurst = 100;
        private int maxPendingAcks = 1000;
        private int maxListeners = 100;
        private int maxSocketData = 16_384;
        private int maxRooms = 1000;
        private int maxRoomLength = 256;

        private Builder() {
            engine = EngineOptions.builder().path("/socket.io");
        }

        private Builder(Builder from) {
            engine = from.engine.build().toBuilder();
            serveClient = from.serveClient;
            connectTimeout = from.connectTimeout;
            maxNamespaces = from.maxNamespaces;
            maxNamespaceLength = from.maxNamespaceLength;
            maxEventLength = from.maxEventLength;
            maxAttachments = from.maxAttachments;
            maxQueuedEvents = from.maxQueuedEvents;
            adapter = from.adapter;
            recovery = from.recovery;
            ackTimeout = from.ackTimeout;
            maxConcurrentEvents = from.maxConcurrentEvents;
            maxChildNamespaces = from.maxChildNamespaces;
            cleanupEmptyChildNamespaces = from.cleanupEmptyChildNamespaces;
            maxEventRate = from.maxEventRate;
            maxEventBurst = from.maxEventBurst;
            maxPendingAcks = from.maxPendingAcks;
            maxListeners = from.maxListeners;
            maxSocketData = from.maxSocketData;
            maxRooms = from.maxRooms;
            maxRoomLength = from.maxRoomLength;
        }

        /** The path that clients connect to. Default: {@code /socket.io}, where clients look unless they are told. */
        public Builder path(String value) {
            engine.path(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#pingInterval}. */
        public Builder pingInterval(Duration value) {
            engine.pingInterval(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#pingTimeout}. */
        public Builder pingTimeout(Duration value) {
            engine.pingTimeout(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#upgradeTimeout}. */
        public Builder upgradeTimeout(Duration value) {
            engine.upgradeTimeout(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#closeTimeout}. */
        public Builder closeTimeout(Duration value) {
            engine.closeTimeout(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#maxHttpBufferSize}. */
        public Builder maxHttpBufferSize(int value) {
            engine.maxHttpBufferSize(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#maxPayloadPackets}. */
        public Builder maxPayloadPackets(int value) {
            engine.maxPayloadPackets(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#maxQueuedPackets}. */
        public Builder maxQueuedPackets(int value) {
            engine.maxQueuedPackets(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#maxQueuedBytes}. */
        public Builder maxQueuedBytes(int value) {
            engine.maxQueuedBytes(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#highWaterMark}. */
        public Builder highWaterMark(int value) {
            engine.highWaterMark(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#slowConsumer}. */
        public Builder slowConsumer(SlowConsumer value) {
            engine.slowConsumer(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#slowConsumerTimeout}. */
        public Builder slowConsumerTimeout(Duration value) {
            engine.slowConsumerTimeout(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#transports}. */
        public Builder transports(Collection<Transport> value) {
            engine.transports(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#allowUpgrades}. */
        public Builder allowUpgrades(boolean value) {
            engine.allowUpgrades(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#cors}. */
        public Builder cors(@Nullable CorsOptions value) {
            engine.cors(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#cookie}. */
        public Builder cookie(@Nullable CookieOptions value) {
            engine.cookie(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#perMessageDeflate}. */
        public Builder perMessageDeflate(WebSocketCompression value) {
            engine.perMessageDeflate(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#httpCompression}. */
        public Builder httpCompression(boolean value) {
            engine.httpCompression(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#allowRequest}. */
        public Builder allowRequest(@Nullable AllowRequest value) {
            engine.allowRequest(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#connectionError}. */
        public Builder connectionError(@Nullable Consumer<ConnectionError> value) {
            engine.connectionError(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#initialHeaders}. */
        public Builder initialHeaders(@Nullable BiConsumer<ResponseHeaders, Request> value) {
            engine.initialHeaders(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#headers}. */
        public Builder headers(@Nullable BiConsumer<ResponseHeaders, Request> value) {
            engine.headers(value);
            return this;
        }

        /** See {@link EngineOptions.Builder#generateId}. */
        public Builder generateId(@Nullable Function<Request, String> value) {
            engine.generateId(value);
            return this;
        }

        /**
         * Whether the files of the JavaScript client are served below the path, such as {@code /socket.io/socket.io.js},
         * where its webjar is on the class path. Default: yes, as who adds the webjar wants it.
         */
        public Builder serveClient(boolean value) {
            serveClient = value;
            return this;
        }

        /**
         * How long a client may take to join its first namespace; then its connection is closed. Default: 45 seconds,
         * as with the official server.
         */
        public Builder connectTimeout(Duration value) {
            if (value.toMillis() <= 0) {
                throw new IllegalArgumentException("connectTimeout must be at least one millisecond, not " + value);
            }
            connectTimeout = value;
            return this;
        }

        /**
         * How many namespaces one connection may join; a further one is refused with {@code Too many namespaces}. Default:
         * 32, since each is a socket of its own.
         */
        public Builder maxNamespaces(int value) {
            maxNamespaces = atLeast(1, "maxNamespaces", value);
            return this;
        }

        /**
         * The longest path of a namespace, in bytes; a longer one closes the connection. Default: 256, more than any
         * name needs.
         */
        public Builder maxNamespaceLength(int value) {
            maxNamespaceLength = atLeast(1, "maxNamespaceLength", value);
            return this;
        }

        /**
         * The longest name of an event, in bytes; a longer one closes the connection. Default: 256, more than any name
         * needs.
         */
        public Builder maxEventLength(int value) {
            maxEventLength = atLeast(1, "maxEventLength", value);
            return this;
        }

        /**
         * How many binary values an event or acknowledgement may have; more close the connection, or are refused where the
         * server sends them. Default: 10, which is what the official clients take.
         */
        public Builder maxAttachments(int value) {
            maxAttachments = atLeast(0, "maxAttachments", value);
            return this;
        }

        /**
         * How many events of one socket may wait for their turn; with more its connection is not read until there is room.
         * What was read together is still taken: one WebSocket message, or one polling payload. Default: 64, which keeps a
         * handler busy and bounds what a client can pile up.
         */
        public Builder maxQueuedEvents(int value) {
            maxQueuedEvents = atLeast(1, "maxQueuedEvents", value);
            return this;
        }

        /**
         * What joins the namespaces of several servers, so that an event reaches clients of all. Default: {@link
         * MemoryAdapter}, since a server is alone until it is told of others.
         */
        public Builder adapter(AdapterFactory value) {
            adapter = value;
            return this;
        }

        /**
         * How many {@link dev.hardwire.annotation.Concurrent} handlers of one socket may run at a time; the next one, and what
         * follows it, waits in its turn. Default: 16, so that one client cannot take all threads.
         */
        public Builder maxConcurrentEvents(int value) {
            maxConcurrentEvents = atLeast(1, "maxConcurrentEvents", value);
            return this;
        }

        /**
         * How long and how much is kept for clients that were cut off, so that they go on where they were; null for nothing,
         * so that they start anew. Default: null, as with the official server, since what is sent is kept for it.
         */
        public Builder recovery(@Nullable RecoveryOptions value) {
            recovery = value;
            return this;
        }

        /**
         * How long the server waits for an acknowledgement where the emitter does not say it. Default: 30 seconds, so that
         * nothing waits for ever for a client that does not answer.
         */
        public Builder ackTimeout(Duration value) {
            if (value.toMillis() <= 0) {
                throw new IllegalArgumentException("ackTimeout must be at least one millisecond, not " + value);
            }
            ackTimeout = value;
            return this;
        }

        /**
         * How many namespaces there may be whose names clients choose: those of dynamic namespaces and of {@code *}, together.
         * A client that asks for one more is refused with {@code Too many namespaces}. Default: 10,000, each being some hundred
         * bytes.
         */
        public Builder maxChildNamespaces(int value) {
            maxChildNamespaces = atLeast(1, "maxChildNamespaces", value);
            return this;
        }

        /**
         * How many events a second one socket's client may send, on average; 0 for any number. What is more is refused with an
         * error acknowledgement, or the event {@code error}, with the message {@code Too many events}; ten times as many close
         * the connection. Default: 0, since what is much depends on the application.
         */
        public Builder maxEventRate(int value) {
            maxEventRate = atLeast(0, "maxEventRate", value);
            return this;
        }

        /**
         * Whether a namespace whose name a client chose is forgotten when its last socket has left. Default: yes, unlike with
         * the official server, since clients choose the names and there are not endlessly many.
         */
        public Builder cleanupEmptyChildNamespaces(boolean value) {
            cleanupEmptyChildNamespaces = value;
            return this;
        }

        /**
         * How many events one socket's client may send at once after a pause, where there is a {@link #maxEventRate}. Default:
         * 100, so that what a client has collected while it was not connected gets through.
         */
        public Builder maxEventBurst(int value) {
            maxEventBurst = atLeast(1, "maxEventBurst", value);
            return this;
        }

        /**
         * How many acknowledgements of one socket may be waited for; a further one fails at once. Default: 1000, since a
         * client that never acknowledges must not fill the memory.
         */
        public Builder maxPendingAcks(int value) {
            maxPendingAcks = atLeast(1, "maxPendingAcks", value);
            return this;
        }

        /**
         * How many listeners to all events a socket may have in one direction; one more throws. Default: 100, since more are
         * rather added for each event and never taken away.
         */
        public Builder maxListeners(int value) {
            maxListeners = atLeast(1, "maxListeners", value);
            return this;
        }

        /**
         * How many bytes the {@link dev.hardwire.handler.Socket#data} of a socket may have as JSON; what is more is not kept,
         * and throws. Default: 16,384, since it is held for each socket, and sent to other servers that ask for it.
         */
        public Builder maxSocketData(int value) {
            maxSocketData = atLeast(1, "maxSocketData", value);
            return this;
        }

        /**
         * How many rooms one socket may be in, its own not counted; joining more fails. Default: 1000, far above what a
         * person follows.
         */
        public Builder maxRooms(int value) {
            maxRooms = atLeast(1, "maxRooms", value);
            return this;
        }

        /**
         * The longest name of a room, in characters; joining a longer one fails. Default: 256, more than any name
         * needs.
         */
        public Builder maxRoomLength(int value) {
            maxRoomLength = atLeast(1, "maxRoomLength", value);
            return this;
        }

        /** The options. */
        public SocketIoOptions build() {
            return new SocketIoOptions(new Builder(this));
        }

        private static int atLeast(int least, String option, int value) {
            if (value < least) {
                throw new IllegalArgumentException(option + " must be at least " + least + ", not " + value);
            }
            return value;
        }
    }
}
