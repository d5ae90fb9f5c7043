package dev.hardwire.http.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.header.SecurityHeaders;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.tls.TestPki;
import dev.hardwire.http.transport.Transport;
import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that no socket takes at once: sent as it is, in time, and closed whatever happens. */
class LargeFileTest {
    private static final int SIZE = 24 * 1024 * 1024;
    private static final String HELLO = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

    @TempDir
    static Path folder;

    private static byte[] bytes;

    @BeforeAll
    static void write() throws IOException {
        bytes = new byte[SIZE];
        new Random(4).nextBytes(bytes);
        Files.write(folder.resolve("large.bin"), bytes);
    }

    private static Server start(HttpOptions.Builder options) {
        return Hardwire.of(ShopWiring.of(new Shop()))
                .http(options.eventLoops(1).build())
                .files("/", folder)
                .listen(0);
    }

    private static String get(String file, String headers) {
        return "GET /" + file + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    }

    private static long open(Path file) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "/proc/self/fd tells which files are open");
        try (var all = Files.list(descriptors)) {
            return all.filter(descriptor -> isLinkTo(descriptor, file)).count();
        }
    }

    private static boolean isLinkTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (NoSuchFileException e) {
            return false; // closed meanwhile
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitClosed(Path file) {
        await().atMost(Duration.ofSeconds(10)).until(() -> open(file) == 0);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyByteInItsPlace(Transport transport) throws IOException {
        assumeTrue(transport != Transport.EPOLL || Epoll.isAvailable(), "epoll is of Linux");
        Path file = folder.resolve("large.bin");
        try (var server = start(HttpOptions.builder().transport(transport));
                var client = new RawClient(server.port())) {
            // pipelined, so that what is behind waits for its turn
            client.send(get("large.bin", "") + HELLO + get("large.bin", "Range: bytes=5-20000004\r\n") + HELLO);
            var whole = client.answer(false);
            assertThat(whole.headers()).containsEntry("content-length", Integer.toString(SIZE));
            assertThat(client.read(SIZE)).isEqualTo(bytes);
            assertThat(client.answer().body()).contains("hello");
            assertThat(client.answer(false).headers()).containsEntry("content-length", "20000000");
            assertThat(ByteBuffer.wrap(client.read(20_000_000))).isEqualTo(ByteBuffer.wrap(bytes, 5, 20_000_000));
            assertThat(client.answer().body()).contains("hello");
            awaitClosed(file);
        }
    }

    @Test
    void aSlowClientIsWaitedForWhileItReads() throws Exception {
        try (var server = start(HttpOptions.builder().answerTimeout(Duration.ofSeconds(2)));
                var client = new RawClient(server.port())) {
            client.send(get("large.bin", ""));
            client.answer(false);
            for (int i = 0; i < 12; i++) {
                // longer than the timeout in all, but with some progress in each part of it
                assertThat(client.read(SIZE / 12)).hasSize(SIZE / 12);
                await().pollDelay(Duration.ofMillis(250)).until(() -> true);
            }
            assertThat(client.send(HELLO).answer().body()).contains("hello");
        }
    }

    @Test
    void aClientThatDoesNotReadIsCutOff() throws Exception {
        try (var server = start(HttpOptions.builder().answerTimeout(Duration.ofMillis(200)));
                var client = new RawClient(server.port())) {
            client.send(get("large.bin", ""));
            client.answer(false);
            awaitClosed(folder.resolve("large.bin"));
            assertThatThrownBy(() -> assertThat(client.read(SIZE).length).isEqualTo(SIZE))
                    .isInstanceOfAny(IOException.class, AssertionError.class);
        }
    }

    @Test
    void aClientThatVanishesLeavesNothingOpen() throws Exception {
        Path file = folder.resolve("large.bin");
        try (var server = start(HttpOptions.builder())) {
            for (int read : new int[] {0, 1, 100_000, 10_000_000}) {
                try (var client = new RawClient(server.port())) {
                    client.send(get("large.bin", "") + get("large.bin", ""));
                    client.answer(false);
                    client.read(read);
                }
            }
            awaitClosed(file);
        }
    }

    @Test
    void aHeadRequestLeavesNothingOpen() throws Exception {
        try (var server = start(HttpOptions.builder());
                var client = new RawClient(server.port())) {
            client.send("HEAD /large.bin HTTP/1.1\r\nHost: a\r\n\r\n" + HELLO);
            assertThat(client.answer(false).headers()).containsEntry("content-length", Integer.toString(SIZE));
            assertThat(client.answer().body()).contains("hello");
            awaitClosed(folder.resolve("large.bin"));
        }
    }

    @Test
    void aFileThatBecomesShorterIsNotFilledUp() throws Exception {
        Path file = folder.resolve("shrinking.bin");
        Files.write(file, bytes);
        try (var server = start(HttpOptions.builder());
                var client = new RawClient(server.port())) {
            client.send(get("shrinking.bin", "") + HELLO);
            client.answer(false);
            client.read(1000);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(100_000);
            }
            // Something less than was promised, then the end: no other answer in its place.
            assertThatThrownBy(() -> assertThat(client.read(SIZE - 1000).length).isEqualTo(SIZE - 1000))
                    .isInstanceOfAny(IOException.class, AssertionError.class);
            awaitClosed(file);
        }
    }

    @Test
    void aFileThatGrowsIsSentAsLongAsItWas() throws Exception {
        Path file = folder.resolve("growing.bin");
        Files.write(file, bytes);
        try (var server = start(HttpOptions.builder());
                var client = new RawClient(server.port())) {
            client.send(get("growing.bin", "") + HELLO);
            client.answer(false);
            client.read(1000);
            Files.write(file, new byte[1000], StandardOpenOption.APPEND);
            assertThat(ByteBuffer.wrap(client.read(SIZE - 1000))).isEqualTo(ByteBuffer.wrap(bytes, 1000, SIZE - 1000));
            assertThat(client.answer().body()).contains("hello");
        }
    }

    /** Read and encrypted piece by piece. */
    @Test
    void everyByteOverTls(@TempDir Path keys) throws Exception {
        Path file = folder.resolve("large.bin");
        var pki = new TestPki(keys);
        try (var server =
                start(HttpOptions.builder().tls(pki.options().build()).securityHeaders(SecurityHeaders.defaults()))) {
            var client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(pki.clientContext())
                    .build();
            var uri = URI.create("https://localhost:" + server.port() + "/large.bin");
            var whole = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            assertThat(ByteBuffer.wrap(whole.body())).isEqualTo(ByteBuffer.wrap(bytes));
            assertThat(whole.headers().firstValue("strict-transport-security")).hasValue("max-age=31536000");
            var range = client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Range", "bytes=7-1000006, 2000000-2999999")
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(range.statusCode()).isEqualTo(206);
            assertThat(range.body()).hasSizeBetween(2_000_000, 2_001_000);
            awaitClosed(file);

            try (var vanishing = pki.clientContext().getSocketFactory().createSocket("localhost", server.port())) {
                vanishing.getOutputStream().write(get("large.bin", "").getBytes(StandardCharsets.US_ASCII));
                assertThat(vanishing.getInputStream().readNBytes(100_000)).hasSize(100_000);
            }
            awaitClosed(file);
        }
    }

    /** Framed as the windows of the stream and the connection allow. */
    @Test
    void everyByteOverHttp2(@TempDir Path keys) throws Exception {
        var pki = new TestPki(keys);
        try (var server = start(HttpOptions.builder().tls(pki.options().build()))) {
            var client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_2)
                    .sslContext(pki.clientContext())
                    .build();
            var request = HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/large.bin"));
            var whole = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(whole.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(ByteBuffer.wrap(whole.body())).isEqualTo(ByteBuffer.wrap(bytes));
            var known = client.send(
                    request.header(
                                    "If-None-Match",
                                    whole.headers().firstValue("etag").orElseThrow())
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            awaitClosed(folder.resolve("large.bin"));
        }
    }
}
