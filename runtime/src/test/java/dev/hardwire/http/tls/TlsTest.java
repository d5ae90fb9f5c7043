package dev.hardwire.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.Request;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import io.netty.pkitesting.CertificateBuilder.Algorithm;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS on the wire: versions, certificates of both sides, what changes while it runs, and what is said at the start. */
class TlsTest {
    private static final String HELLO = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    Path folder;

    private TestPki pki;

    @BeforeEach
    void authority() throws Exception {
        pki = new TestPki(folder);
    }

    private static HttpOptions.Builder options(TlsOptions.Builder tls) {
        return HttpOptions.builder().eventLoops(2).tls(tls.build());
    }

    private static Server start(HttpOptions.Builder options) {
        return Hardwire.of(ShopWiring.of(new Shop())).http(options.build()).listen(0);
    }

    private static Server start(TlsOptions.Builder tls) {
        return start(options(tls));
    }

    private HttpClient client(X509Bundle... own) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(pki.clientContext(own))
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, Server server) throws Exception {
        URI uri = URI.create("https://localhost:" + server.port() + "/hello");
        return client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }

    private static SSLSocket socket(SSLContext context, Server server) throws Exception {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", server.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    // ---- what is served ----

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void versions(String version) throws Exception {
        try (Server server = start(pki.options());
                SSLSocket socket = socket(pki.clientContext(), server)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.getOutputStream().write(HELLO.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).containsAnyOf("GCM", "CHACHA20");
        }
    }

    /** A second handshake costs the server more than the client. */
    @Test
    void renegotiationEndsTheConnection() throws Exception {
        try (Server server = start(pki.options());
                SSLSocket socket = socket(pki.clientContext(), server)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.getOutputStream().write(HELLO.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            assertThatThrownBy(() -> {
                        socket.startHandshake();
                        socket.getInputStream().readAllBytes();
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void oldVersionsAreNot() throws Exception {
        try (Server server = start(pki.options().protocols(List.of("TLSv1.3")));
                SSLSocket socket = socket(pki.clientContext(), server)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"rsa2048", "ecp384", "ed25519"})
    void keys(Algorithm algorithm) throws Exception {
        X509Bundle bundle = pki.server("keys", algorithm);
        try (Server server = start(TlsOptions.builder(pki.chain("a.pem", bundle), pki.key("a.key", bundle)))) {
            assertThat(get(client(), server).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void http11IsAgreedOn() throws Exception {
        try (Server server = start(pki.options());
                SSLSocket socket = socket(pki.clientContext(), server)) {
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"spdy/3", "http/1.1"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            assertThat(socket.getApplicationProtocol()).isEqualTo("http/1.1");
        }
    }

    /** The last answer arrives, with TLS's own end behind it, also while the client still sends. */
    @Test
    void connectionsEndAsTlsSays() throws Exception {
        try (Server server = start(options(pki.options()).maxBodySize(10));
                SSLSocket socket = socket(pki.clientContext(), server)) {
            socket.getOutputStream()
                    .write(("POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var sending = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 10; i++) {
                        socket.getOutputStream().write(new byte[1000]);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"status\":413");
            sending.handle((nothing, failure) -> failure == null).get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void webSockets() throws Exception {
        var received = new CompletableFuture<String>();
        try (Server server = Hardwire.of(ShopWiring.of(new ShopEndpoints.Talk(), false))
                .http(options(pki.options()).build())
                .listen(0)) {
            var listener = new WebSocket.Listener() {
                @Override
                public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
                    received.complete(data.toString());
                    return null;
                }
            };
            WebSocket socket = client().newWebSocketBuilder()
                    .buildAsync(URI.create("wss://localhost:" + server.port() + "/echo"), listener)
                    .get(10, TimeUnit.SECONDS);
            socket.sendText("over TLS", true);
            assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo("over TLS");
            socket.abort();
        }
    }

    // ---- clients' certificates ----

    /** A shop that keeps the certificate of who asks first. */
    private static Server startAsking(TlsOptions.Builder tls, CompletableFuture<X509Certificate> seen) {
        var shop = new Shop() {
            @Override
            public void asked(Request request) {
                assertThat(request.scheme()).isEqualTo("https");
                seen.complete(request.clientCertificate());
            }
        };
        return Hardwire.of(ShopWiring.of(shop)).http(options(tls).build()).listen(0);
    }

    @Test
    void requiredCertificates() throws Exception {
        var seen = new CompletableFuture<X509Certificate>();
        X509Bundle ann = pki.client("Ann");
        try (Server server = startAsking(
                pki.options().clientCertificates(ClientCertificates.REQUIRED).trust(pki.trust()), seen)) {
            assertThat(get(client(ann), server).statusCode()).isEqualTo(200);
            assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(ann.getCertificate());
            assertThatThrownBy(() -> get(client(), server)).isInstanceOf(IOException.class);
            X509Bundle stranger = new TestPki(folder).client("Ann");
            assertThatThrownBy(() -> get(client(stranger), server)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void optionalCertificates() throws Exception {
        var seen = new CompletableFuture<X509Certificate>();
        try (Server server = startAsking(
                pki.options().clientCertificates(ClientCertificates.OPTIONAL).trust(pki.trust()), seen)) {
            assertThat(get(client(), server).statusCode()).isEqualTo(200);
            assertThat(seen.get(10, TimeUnit.SECONDS)).isNull();
            assertThat(get(client(pki.client("Ann")), server).statusCode()).isEqualTo(200);
            X509Bundle stranger = new TestPki(folder).client("Ann");
            assertThatThrownBy(() -> get(client(stranger), server)).isInstanceOf(IOException.class);
        }
    }

    // ---- limits ----

    @Test
    void slowHandshakesEnd() throws Exception {
        try (Server server = start(pki.options().handshakeTimeout(Duration.ofMillis(200)));
                Socket silent = new Socket("localhost", server.port())) {
            silent.setSoTimeout(10_000);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whatIsNoTlsEnds() throws Exception {
        try (Server server = start(pki.options());
                RawClient plain = new RawClient(server.port())) {
            plain.send(HELLO);
            // An alert, maybe, but no answer.
            assertThat(plain.read()).isIn(-1, 21);
        }
    }

    @Test
    void connectionsAreLimited() throws Exception {
        try (Server server = start(options(pki.options()).maxConnections(1))) {
            try (SSLSocket first = socket(pki.clientContext(), server)) {
                first.startHandshake();
                // Without an answer: a handshake would cost more than what is refused.
                try (SSLSocket second = socket(pki.clientContext(), server)) {
                    assertThatThrownBy(second::startHandshake).isInstanceOf(IOException.class);
                }
            }
            await().ignoreExceptions().until(() -> get(client(), server).statusCode() == 200);
        }
    }

    @Test
    void idleConnectionsAndSlowHeadsEnd() throws Exception {
        try (Server server = start(options(pki.options())
                        .idleTimeout(Duration.ofMillis(200))
                        .headTimeout(Duration.ofMillis(200)));
                SSLSocket idle = socket(pki.clientContext(), server);
                SSLSocket slow = socket(pki.clientContext(), server)) {
            idle.startHandshake();
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            slow.getOutputStream().write("GET /hel".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    /** A stop does not wait for a handshake that nobody makes. */
    @Test
    void aStopEndsHandshakes() throws Exception {
        try (Server server = start(options(pki.options()).stopTimeout(Duration.ofSeconds(30)));
                Socket silent = new Socket("localhost", server.port());
                SSLSocket served = socket(pki.clientContext(), server)) {
            silent.setSoTimeout(10_000);
            served.startHandshake(); // so the silent one, which came before, is there too
            server.stop().toCompletableFuture().get(8, TimeUnit.SECONDS);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    // ---- what changes ----

    private static X509Certificate shown(TestPki pki, Server server) throws Exception {
        try (SSLSocket socket = socket(pki.clientContext(), server)) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    @Test
    void reloads() throws Exception {
        X509Bundle first = pki.server("first", Algorithm.ecp256);
        X509Bundle second = pki.server("second", Algorithm.rsa2048);
        var tls = TlsOptions.builder(pki.chain("a.pem", first), pki.key("a.key", first))
                .reloadInterval(Duration.ZERO);
        try (Server server = start(tls);
                SSLSocket open = socket(pki.clientContext(), server)) {
            open.startHandshake();
            assertThat(server.reloadTls()).isTrue();
            assertThat(shown(pki, server)).isEqualTo(first.getCertificate());

            pki.chain("a.pem", second);
            assertThat(server.reloadTls()).as("its key is still the first's").isFalse();
            assertThat(shown(pki, server)).isEqualTo(first.getCertificate());

            pki.key("a.key", second);
            assertThat(server.reloadTls()).isTrue();
            assertThat(shown(pki, server)).isEqualTo(second.getCertificate());

            Files.delete(folder.resolve("a.pem"));
            assertThat(server.reloadTls()).isFalse();
            assertThat(shown(pki, server)).isEqualTo(second.getCertificate());

            open.getOutputStream().write(HELLO.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(open.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
        try (Server plain = start(HttpOptions.builder())) {
            assertThat(plain.reloadTls()).isFalse();
        }
    }

    @Test
    void reloadsByItself() throws Exception {
        X509Bundle first = pki.server("first", Algorithm.ecp256);
        X509Bundle second = pki.server("second", Algorithm.ecp256);
        try (Server server = start(TlsOptions.builder(pki.chain("a.pem", first), pki.key("a.key", first))
                .reloadInterval(Duration.ofMillis(50)))) {
            assertThat(shown(pki, server)).isEqualTo(first.getCertificate());
            pki.key("a.key", second);
            pki.chain("a.pem", second);
            await().until(() -> shown(pki, server).equals(second.getCertificate()));
        }
    }

    // ---- what is said at the start ----

    @Test
    void whatCannotStart() throws Exception {
        X509Bundle one = pki.server("one", Algorithm.ecp256);
        Path chain = pki.chain("one.pem", one);
        Path key = pki.key("one.key", one);
        Path other = pki.key("other.key", pki.server("other", Algorithm.rsa2048));

        refused(TlsOptions.builder(folder.resolve("no.pem"), key), folder.resolve("no.pem") + " does not exist");
        refused(TlsOptions.builder(chain, folder.resolve("no.key")), folder.resolve("no.key") + " does not exist");
        refused(TlsOptions.builder(key, key), key + " has no certificate but PRIVATE KEY");
        refused(TlsOptions.builder(chain, chain), chain + " has no private key but CERTIFICATE");
        refused(
                TlsOptions.builder(chain, other),
                other + " does not fit the first certificate of " + chain + " (CN=one): give the key that");
        refused(
                TlsOptions.builder(pki.file("bad.pem", TestPki.pem("CERTIFICATE", new byte[9])), key),
                folder.resolve("bad.pem") + " has a certificate that is damaged");
        refused(
                TlsOptions.builder(chain, key)
                        .clientCertificates(ClientCertificates.OPTIONAL)
                        .trust(folder.resolve("nobody.pem")),
                folder.resolve("nobody.pem") + " does not exist");
        refused(TlsOptions.builder(chain, key).protocols(List.of("TLSv9")), "with the protocols [TLSv9]");
        refused(TlsOptions.builder(chain, key).ciphers(List.of("NONE_SUCH")), "the ciphers [NONE_SUCH]");
    }

    private static void refused(TlsOptions.Builder tls, String problem) {
        assertThatThrownBy(() -> start(tls).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("TLS cannot be served")
                .hasMessageContaining(problem);
    }

    @Test
    void optionsThatMakeNoSense() throws Exception {
        TlsOptions.Builder tls = pki.options();
        assertThatThrownBy(() -> tls.handshakeTimeout(Duration.ZERO)).hasMessageContaining("handshakeTimeout must be");
        assertThatThrownBy(() -> tls.reloadInterval(Duration.ofSeconds(-1)))
                .hasMessageContaining("reloadInterval must be positive, or zero for never");
        assertThatThrownBy(() -> tls.protocols(List.of())).hasMessageContaining("protocols must name at least one");
        assertThatThrownBy(() ->
                        tls.clientCertificates(ClientCertificates.REQUIRED).build())
                .hasMessageContaining("clientCertificates(REQUIRED) needs trust(file)");
    }
}
