package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.request.TrailingSlash;
import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.spi.Wiring;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An application with a library's as a module under {@code /accounts} and {@code /old/accounts}, over the wire. The library
 * is a jar with its document; documents, paths, namespaces, security schemes and exceptions have the same names in both.
 */
class ModulesTest {
    private static final Path SOURCES = Path.of("src", "test", "resources", "modules");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path output;

    private static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());
    private static URLClassLoader libraryLoader;
    private static URLClassLoader loader;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        Path library = jar(compiled("library", "accounts", List.of()), output.resolve("library.jar"));
        Path application = compiled("application", "shop", List.of(library));
        libraryLoader = new URLClassLoader(new URL[] {library.toUri().toURL()}, ModulesTest.class.getClassLoader());
        loader = new URLClassLoader(new URL[] {application.toUri().toURL()}, libraryLoader);
        server = Hardwire.of(wiring("shop.Shop"))
                .module("/accounts", wiring("accounts.Accounts"))
                .module("/old/accounts", wiring("accounts.Accounts"))
                .http(HttpOptions.builder()
                        .trailingSlash(TrailingSlash.REDIRECT)
                        .build())
                .host("127.0.0.1")
                .listen(0);
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        loader.close();
        libraryLoader.close();
    }

    /** The folder of the classes of an application, which stubs of its document and the processor were made for. */
    private static Path compiled(String folder, String name, List<Path> classPath) throws IOException {
        Path here = Files.createDirectories(output.resolve(folder));
        Path stubs = Files.createDirectories(here.resolve("stubs"));
        var generated = new Generator(List.of(SOURCES.resolve(folder)), stubs, "test")
                .generate(Map.of("openapi/openapi.yaml", name + ".api"), true);
        assertThat(generated.diagnostics()).noneMatch(Diagnostic::isError);
        List<Path> files = new ArrayList<>(files(stubs));
        files.addAll(files(SOURCES.resolve(folder)));
        Compiled compiled = Compiled.compile(
                files.stream().filter(file -> file.toString().endsWith(".java")).toList(),
                here,
                classPath,
                List.of("-A" + HardwireProcessor.RESOURCES + "=" + SOURCES.resolve(folder), "-Werror"),
                new HardwireProcessor());
        assertThat(compiled.lines()).allMatch(line -> line.startsWith("note: "));
        return compiled.classes();
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path each : files(classes)) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Wiring wiring(String application) throws ReflectiveOperationException {
        return (Wiring)
                loader.loadClass(application).getMethod("wiring", List.class).invoke(null, LOG);
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String answer(String method, String path, String body, String... headers) throws Exception {
        HttpResponse<String> answer = send(method, path, body, headers);
        return answer.statusCode() + " " + answer.body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/users/7 | 200 customer 7",
                "/accounts/v1/users/7 | 200 {\"name\":\"n7\"}",
                "/old/accounts/v1/users/7 | 200 {\"name\":\"n7\"}",
                "/%61ccounts/v1/users/7?q=/x | 200 {\"name\":\"n7\"}",
                "/accounts/v1/ | 200 accounts at /accounts/v1/",
                "/accounts/v1/invoices | 200 [\"one\"]",
                "/accounts/mine/users | 200 shop has mine"
            })
    void eachHasItsOperationsBelowItsPrefix(String path, String answer) throws Exception {
        assertThat(answer("GET", path, null)).isEqualTo(answer);
    }

    @Test
    void parametersAndBodiesAreReadAndRefusedAsAnywhere() throws Exception {
        String json = "application/json";
        assertThat(answer("POST", "/accounts/v1/users", "{\"name\":\"Ann\"}", "Content-Type", json))
                .isEqualTo("201 {\"name\":\"Ann\"}");
        assertThat(answer("POST", "/accounts/v1/users", "{\"name\":\"too long\"}", "Content-Type", json))
                .startsWith("400 ")
                .contains("\"pointer\":\"/name\"");
        assertThat(answer("GET", "/old/accounts/v1/users/0", null))
                .startsWith("400 ")
                .contains("\"parameter\":\"id\"");
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        assertThat(answer("GET", "/accounts/v1/nothing", null))
                .startsWith("404 ")
                .contains("There is nothing at /accounts/v1/nothing");
        assertThat(send("GET", "/accounts/users/7", null).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/accounts", null).statusCode()).isEqualTo(404);
        HttpResponse<String> wrong = send("PUT", "/accounts/v1/users/7", null);
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("allow")).contains("GET, HEAD, DELETE, OPTIONS");
        HttpResponse<String> options = send("OPTIONS", "/old/accounts/v1/users", null);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("allow")).contains("POST, OPTIONS");
    }

    @Test
    void trailingSlashesAreThoseOfTheWholePath() throws Exception {
        HttpResponse<String> there = send("GET", "/accounts/v1/users/7/", null);
        assertThat(there.statusCode()).isEqualTo(308);
        assertThat(there.headers().firstValue("location")).contains("/accounts/v1/users/7");
        assertThat(send("GET", "/accounts/v1", null).headers().firstValue("location"))
                .contains("/accounts/v1/");
    }

    @Test
    void eachMapsItsExceptions() throws Exception {
        assertThat(answer("GET", "/users/404", null)).startsWith("410 ").contains("no customer 404");
        assertThat(answer("GET", "/accounts/v1/users/404", null))
                .startsWith("404 ")
                .contains("no account 404 at /accounts/v1/users/404");
    }

    @Test
    void eachChecksItsCallers() throws Exception {
        LOG.clear();
        assertThat(answer("DELETE", "/users/7", null, "X-Key", "shop")).isEqualTo("200 caller deletes 7");
        assertThat(answer("DELETE", "/accounts/v1/users/7", null, "X-Key", "accounts"))
                .isEqualTo("200 keeper deletes 7");
        assertThat(send("DELETE", "/accounts/v1/users/7", null, "X-Key", "shop").statusCode())
                .isEqualTo(401);
        assertThat(send("DELETE", "/users/7", null).statusCode()).isEqualTo(401);
        assertThat(LOG).containsExactly("shop checks shop", "accounts checks accounts", "accounts checks shop");
    }

    @Test
    void documentsSayWhereTheModuleIs() throws Exception {
        assertThat(answer("GET", "/openapi.json", null))
                .contains("\"title\":\"Shop\"")
                .doesNotContain("servers");
        assertThat(answer("GET", "/accounts/v1/openapi.json", null))
                .contains("\"title\":\"Accounts\"", "\"servers\":[{\"url\":\"/accounts/v1\"}]", "\"/users/{id}\"");
        assertThat(answer("GET", "/old/accounts/v1/openapi.json", null))
                .contains("\"servers\":[{\"url\":\"/old/accounts/v1\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/accounts | /accounts", "/old/accounts | /old/accounts"})
    void theDefaultNamespaceOfAModuleIsItsPrefix(String namespace, String name) throws Exception {
        assertThat(asked(namespace, "where")).isEqualTo(name);
    }

    @Test
    void namespacesAreBelowThePrefix() throws Exception {
        assertThat(asked("/chat", "say", "hello")).isEqualTo("shop hears hello in /chat");
        Object note = Map.of("text", "hello");
        assertThat(asked("/accounts/chat", "say", note)).isEqualTo("accounts hears hello in /accounts/chat");
        assertThat(asked("/old/accounts/chat", "say", note)).isEqualTo("accounts hears hello in /old/accounts/chat");
    }

    /** What the acknowledgement of an event has. */
    private static Object asked(String namespace, String event, Object... arguments) throws Exception {
        IO.Options options = IO.Options.builder().setForceNew(true).build();
        Socket socket = IO.socket(URI.create("http://127.0.0.1:" + server.port() + namespace), options);
        var answered = new CompletableFuture<Object>();
        socket.on(Socket.EVENT_CONNECT_ERROR, refused -> answered.complete("refused " + refused[0]));
        socket.connect();
        socket.emit(event, arguments, (Ack) ack -> answered.complete(ack[0]));
        try {
            return answered.get(10, TimeUnit.SECONDS);
        } finally {
            socket.disconnect();
        }
    }

    /** A type of the library has its codec there, also where it is sent untyped. */
    @Test
    void whatAModuleEmitsIsWrittenByItsCodecs() throws Exception {
        IO.Options options = IO.Options.builder().setForceNew(true).build();
        Socket socket = IO.socket(URI.create("http://127.0.0.1:" + server.port() + "/accounts/chat"), options);
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        socket.on("heard", arguments -> heard.add(arguments[0]));
        socket.connect();
        socket.emit("say", Map.of("text", "hello"));
        try {
            assertThat(heard.poll(10, TimeUnit.SECONDS)).hasToString("{\"text\":\"hello\"}");
        } finally {
            socket.disconnect();
        }
    }

    @Test
    void whoIsOutsideFindsNamespacesAndEndpointsOfModules() {
        assertThat(server.endpoint("/accounts/feed/{room}").path()).isEqualTo("/accounts/feed/{room}");
        assertThat(server.endpoint("/feed/{room}").path()).isEqualTo("/feed/{room}");
        assertThat(server.namespace("/accounts/chat").name()).isEqualTo("/accounts/chat");
        assertThat(server.namespace("/old/accounts").name()).isEqualTo("/old/accounts");
        assertThatThrownBy(() -> server.namespace("/accounts/nothing"))
                .hasMessage("The application has no namespace /accounts/nothing");
    }

    @Test
    void endpointsAreBelowThePrefix() throws Exception {
        assertThat(talk("/feed/7")).containsExactly("shop 7");
        assertThat(talk("/accounts/feed/7", "{\"number\":1}"))
                .containsExactly("accounts 7 at /accounts/feed/7", "{\"number\":2}");
        assertThat(talk("/old/accounts/feed/8", "{\"number\":2}"))
                .containsExactly("accounts 8 at /old/accounts/feed/8", "{\"number\":3}");
        assertThat(send("GET", "/accounts/feed/7", null).statusCode()).isEqualTo(426);
        assertThatThrownBy(() -> talk("/accounts/feed/seven")).hasMessageContaining("WebSocketHandshakeException");
    }

    /** What an endpoint says when it is opened, and to each message. */
    private static List<String> talk(String path, String... messages) throws Exception {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        var listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
                said.add(data.toString());
                webSocket.request(1);
                return null;
            }
        };
        WebSocket webSocket = CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + path), listener)
                .get(10, TimeUnit.SECONDS);
        List<String> all = new ArrayList<>(List.of(said.poll(10, TimeUnit.SECONDS)));
        for (String message : messages) {
            webSocket.sendText(message, true).get(10, TimeUnit.SECONDS);
            all.add(said.poll(10, TimeUnit.SECONDS));
        }
        webSocket.abort();
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accounts.Accounts | /x | shop.Shop | Two things are at /x/users/{id}: the operation getUser of the module"
                        + " /x (shop.ShopWiring), and the operation getUser of the module /x (shop.ShopWiring)",
                "accounts.Accounts | /x | accounts.Accounts | Two things are at /x/feed/{room}: the endpoint /feed/{room} of"
                        + " the module /x (accounts.AccountsWiring), and the endpoint /feed/{room} of the module /x"
                        + " (shop.ShopWiring)",
                "shop.Shop | /chat | accounts.Accounts | Two things are at /chat: the namespace / of the module /chat"
                        + " (accounts.AccountsWiring), and the namespace /chat of the application (shop.ShopWiring)"
            })
    void twoThingsAtOnePlaceFailAtStart(String application, String prefix, String module, String message)
            throws Exception {
        Hardwire hardwire = Hardwire.of(wiring(application)).module(prefix, wiring(module));
        Hardwire twice = prefix.equals("/x") ? hardwire.module(prefix, wiring("shop.Shop")) : hardwire;
        assertThatThrownBy(() -> twice.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message + ". Give a module another prefix");
    }
}
