package dev.hardwire.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.RawClient;
import dev.hardwire.http.http2.FrameClient;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uploads and streams whose clients vanish at every point: in the head, in the body, between chunks, in a form with
 * files, while the handler runs or the answer streams, or by not reading on; under Netty's paranoid leak detection. Afterwards nothing is left.
 */
class VanishingClientsTest {
    /** Which bytes of a request are the last that are sent: each of so many. */
    private static final int STEP = 4;

    @TempDir
    private Path folder;

    private int port;

    @Test
    void nothingIsLeft() throws Exception {
        Files.write(folder.resolve("large.bin"), new byte[20_000_000]);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dio.netty.leakDetection.level=paranoid",
                        "-Dio.netty.leakDetection.targetRecords=10",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VanishServer.class.getName(),
                        folder.toRealPath().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                OutputStream in = process.getOutputStream()) {
            List<String> log = new ArrayList<>();
            port = Integer.parseInt(lineOf(out, "port ", log).substring(5));
            vanish();
            in.write('\n');
            in.flush();
            assertThat(lineOf(out, "left ", log))
                    .isEqualTo("left requests 0 bodies 0 answers 0 workers 0 files 0 spooled 0 threads 0");
            assertThat(log)
                    .noneMatch(line -> line.contains("LEAK") || line.contains("ERROR") || line.contains("still busy"));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String lineOf(BufferedReader out, String start, List<String> log) throws Exception {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
            log.add(line);
        }
        throw new AssertionError("The server has ended: " + String.join("\n", log));
    }

    private void vanish() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (byte[] request : requests()) {
                for (int sent = 1; sent < request.length; sent += STEP) {
                    int length = sent;
                    done.add(clients.submit(() -> leaveWithin(request, length)));
                }
                for (Leaving leaving : Leaving.values()) {
                    done.add(clients.submit(() -> leaveBehind(request, leaving)));
                }
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static String head(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    }

    private static List<byte[]> requests() throws IOException {
        String chunks = "5\r\nhello\r\n" + "14;a=b\r\n" + "x".repeat(20) + "\r\n0\r\nTrailer: a\r\n\r\n";
        String chunked = "Transfer-Encoding: chunked\r\n";
        String length = "Content-Length: 40\r\n";
        String gzip = "Accept-Encoding: gzip\r\n";
        String forty = "x".repeat(40);
        List<byte[]> requests = new ArrayList<>();
        for (String path : new String[] {"/collect", "/sink", "/worker", "/echo"}) {
            requests.add(bytes(head("POST", path, length) + forty));
            requests.add(bytes(head("POST", path, chunked) + chunks));
            requests.add(compressed(path));
        }
        requests.add(form());
        requests.add(bytes(head("POST", "/sink", length + "Expect: 100-continue\r\n") + forty));
        for (String path : new String[] {"/endless", "/text", "/thread", "/silent", "/files/large.bin"}) {
            requests.add(bytes(head("GET", path, gzip)));
        }
        requests.add(bytes(head("GET", "/silent", "")
                + head("GET", "/endless", "")
                + head("GET", "/thread", gzip)
                + head("POST", "/worker", chunked)
                + chunks));
        requests.add(bytes(head("GET", "/files/large.bin", "").repeat(2)
                + head("POST", "/echo", length)
                + forty
                + head("GET", "/text", gzip)));
        requests.add(http2("/collect", "/worker", "/echo", "/endless", "/thread", "/silent"));
        requests.add(http2("/files/large.bin", "/sink", "/text", "/endless", "/worker", "/echo"));
        return requests;
    }

    /** The same over HTTP/2: streams side by side, whose bodies come in pieces; one of them is reset, one has no end. */
    private static byte[] http2(String... paths) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(bytes(FrameClient.PREFACE));
        all.writeBytes(FrameClient.bytes(FrameClient.SETTINGS, 0, 0, new byte[0]));
        int stream = 1;
        for (String path : paths) {
            boolean get = !Set.of("/collect", "/worker", "/echo", "/sink").contains(path);
            byte[] head = FrameClient.block(
                    get ? ":method: GET" : ":method: POST", ":scheme: http", ":authority: a", ":path: " + path);
            int flags = FrameClient.END_HEADERS | (get ? FrameClient.END_STREAM : 0);
            all.writeBytes(FrameClient.bytes(FrameClient.HEADERS, flags, stream, head));
            if (!get) {
                all.writeBytes(FrameClient.bytes(FrameClient.DATA, 0, stream, bytes("hello")));
            }
            stream += 2;
        }
        all.writeBytes(FrameClient.bytes(FrameClient.DATA, FrameClient.END_STREAM, 3, bytes("x".repeat(40))));
        all.writeBytes(FrameClient.bytes(FrameClient.RST_STREAM, 0, 5, FrameClient.number(8)));
        return all.toByteArray();
    }

    /** A text, a file that stays in memory, one that does not, and a part that nobody wants. */
    private static byte[] form() {
        String part = "--x\r\nContent-Disposition: form-data; name=";
        String body = part + "title\r\n\r\nRex\r\n" + part + "file; filename=a\r\n\r\nsmall\r\n" + part
                + "file; filename=b\r\nContent-Type: image/png\r\n\r\n" + "x".repeat(300) + "\r\n" + part
                + "other\r\n\r\ndropped\r\n--x--\r\n";
        String type = "Content-Type: multipart/form-data; boundary=x\r\n";
        return bytes(head("POST", "/form", type + "Content-Length: " + body.length() + "\r\n") + body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] compressed(String path) throws IOException {
        var body = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(body)) {
            gzip.write(new byte[100_000]);
        }
        var request = new ByteArrayOutputStream();
        request.write(bytes(head("POST", path, "Content-Encoding: gzip\r\nContent-Length: " + body.size() + "\r\n")));
        request.write(body.toByteArray());
        return request.toByteArray();
    }

    /** Sends a part of a request and leaves, politely or not. */
    private Void leaveWithin(byte[] request, int length) throws IOException {
        try (var client = new RawClient(port)) {
            client.send(java.util.Arrays.copyOf(request, length));
            if (length / STEP % 2 == 0) {
                client.reset();
            }
        }
        return null;
    }

    /** How a client leaves that has sent its whole request. */
    private enum Leaving {
        AT_ONCE(0),
        BEHIND_THE_HEAD(20),
        IN_THE_BODY(300_000),
        WITH_A_RESET(300_000),
        WITH_ITS_OUTPUT(20),
        BY_NOT_READING(20);

        private final int read;

        Leaving(int read) {
            this.read = read;
        }
    }

    private Void leaveBehind(byte[] request, Leaving leaving) throws IOException {
        try (var client = new RawClient(port)) {
            client.send(request);
            readSome(client, leaving.read);
            switch (leaving) {
                case WITH_A_RESET -> client.reset();
                case WITH_ITS_OUTPUT -> client.endOutput().read(1000);
                case BY_NOT_READING -> stay();
                default -> {
                    // closes
                }
            }
        } catch (IOException e) {
            // The server has cut the connection, as it may: what matters is what is left there.
            assertThat(e).hasMessageMatching(".*(reset|Broken pipe|Read timed out|closed).*");
        }
        return null;
    }

    /** Longer than any timeout of the server. */
    private static void stay() {
        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
    }

    private static void readSome(RawClient client, int bytes) throws IOException {
        int read = 0;
        for (int b = 0; b >= 0 && read < bytes; read++) {
            b = client.read();
        }
    }
}
