package dev.hardwire.config;

import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.health.HealthOptions;
import dev.hardwire.http.resource.DocsOptions;
import dev.hardwire.lifecycle.LifecycleOptions;
import dev.hardwire.socketio.SocketIoOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All options of a server. Immutable; {@link #builder} starts from the defaults, and each of its methods says its default, its
 * unit and why. {@link #load} reads over them what a deployment says.
 *
 * <pre>{@code
 * ServerOptions options = ServerOptions.load(ServerOptions.builder().port(8081).build(), args);
 * Server server = Hardwire.of(ShopWiring.wire(new Pets(store))).options(options).listen();
 * }</pre>
 */
public final class ServerOptions {
    private final Builder values;

    private ServerOptions(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known. */
    public static ServerOptions defaults() {
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

    /** A text for people that has all options, one a line, each as an argument and what may be said. */
    public static String help() {
        return "Options, each as an argument; docs/server.md says what they are for:\n"
                + ServerTable.TABLE.formats().entrySet().stream()
                        .map(option -> "  --" + option.getKey() + "  "
                                + option.getValue().allowed() + '\n')
                        .collect(Collectors.joining());
    }

    /**
     * Options with what the place says where the program runs, in this order, later ones over earlier ones:
     *
     * <ol>
     *   <li>a properties file, in UTF-8: {@code hardwire.properties} in the working directory if there is one, or the one that
     *       {@code HARDWIRE_CONFIG} or {@code --config} names: {@code http.max-body-size = 64KiB}
     *   <li>environment variables: {@code HARDWIRE_HTTP_MAX_BODY_SIZE=64KiB}; an empty one is as good as none
     *   <li>arguments: {@code --http.max-body-size=64KiB} or {@code --http.max-body-size 64KiB}; what follows {@code --} is the
     *       application's own
     * </ol>
     *
     * A name is that of the builder's method in small letters with hyphens, behind those of the options that it is in.
     *
     * @param base the options where nothing is said
     * @param arguments those of {@code main}
     * @throws ConfigurationException if a name or a value is wrong; it tells all that are
     */
    public static ServerOptions load(ServerOptions base, String... arguments) {
        return load(base, System.getenv(), arguments);
    }

    /**
     * As {@link #load(ServerOptions, String...)}, with an environment of its own: for tests.
     *
     * @param environment the variables by name
     */
    public static ServerOptions load(ServerOptions base, Map<String, String> environment, String... arguments) {
        return new Configuration(environment, Path.of("")).load(base, arguments);
    }

    /** See {@link Builder#host}. */
    public @Nullable String host() {
        return values.host;
    }

    /** See {@link Builder#port}. */
    public int port() {
        return values.port;
    }

    /** See {@link Builder#http}. */
    public HttpOptions http() {
        return values.http;
    }

    /** See {@link Builder#socketIo}. */
    public SocketIoOptions socketIo() {
        return values.socketIo;
    }

    /** See {@link Builder#lifecycle}. */
    public LifecycleOptions lifecycle() {
        return values.lifecycle;
    }

    /** See {@link Builder#health}. */
    public HealthOptions health() {
        return values.health;
    }

    /** See {@link Builder#documents}. */
    public boolean documents() {
        return values.documents;
    }

    /** See {@link Builder#docs}. */
    public @Nullable DocsOptions docs() {
        return values.docs;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private @Nullable String host;
        private int port = 8080;
        private HttpOptions http = HttpOptions.defaults();
        private SocketIoOptions socketIo = SocketIoOptions.defaults();
        private LifecycleOptions lifecycle = LifecycleOptions.defaults();
        private HealthOptions health = HealthOptions.defaults();
        private boolean documents = true;
        private @Nullable DocsOptions docs = DocsOptions.defaults();

        private Builder() {}

        private Builder(Builder from) {
            host = from.host;
            port = from.port;
            http = from.http;
            socketIo = from.socketIo;
            lifecycle = from.lifecycle;
            health = from.health;
            documents = from.documents;
            docs = from.docs;
        }

        /**
         * The host or address to listen on; null or empty for all interfaces. Default: all interfaces, IPv6 and IPv4, since
         * most servers run in containers, where the loopback interface cannot be reached from outside; {@code 127.0.0.1} for
         * this machine only.
         */
        public Builder host(@Nullable String value) {
            host = value == null || value.isEmpty() ? null : value;
            return this;
        }

        /** The port to listen on; 0 takes any that is free. Default: 8080, which needs no rights and is the custom. */
        public Builder port(int value) {
            if (value < 0 || value > 65_535) {
                throw new IllegalArgumentException("port must be from 0 to 65535, not " + value);
            }
            port = value;
            return this;
        }

        /** Transport, limits and timeouts. Default: {@link HttpOptions#defaults}. */
        public Builder http(HttpOptions value) {
            http = Objects.requireNonNull(value);
            return this;
        }

        /** Path, transports, limits and timeouts of the namespaces. Default: {@link SocketIoOptions#defaults}. */
        public Builder socketIo(SocketIoOptions value) {
            socketIo = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Where the server says whether it lives and is ready, and what that depends on. Default: {@link
         * HealthOptions#defaults}.
         */
        public Builder health(HealthOptions value) {
            health = Objects.requireNonNull(value);
            return this;
        }

        /** How long the application may take to start and to stop. Default: {@link LifecycleOptions#defaults}. */
        public Builder lifecycle(LifecycleOptions value) {
            lifecycle = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Whether each document of the application is served as {@code openapi.json} under its base path, where no operation
         * has that path. Default: yes, a public API is a documented one.
         */
        public Builder documents(boolean value) {
            documents = value;
            return this;
        }

        /**
         * Where Swagger UI shows the documents that are served, and what it is told, where its webjar ({@code
         * org.webjars:swagger-ui}) is on the class path; null for nowhere. Default: {@link DocsOptions#defaults}, who adds the
         * webjar wants it.
         */
        public Builder docs(@Nullable DocsOptions value) {
            docs = value;
            return this;
        }

        /** The options. */
        public ServerOptions build() {
            return new ServerOptions(new Builder(this));
        }
    }
}
