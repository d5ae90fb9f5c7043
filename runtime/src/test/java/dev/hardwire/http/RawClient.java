package dev.hardwire.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A client that sends exactly what a test says, over one connection. */
public final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    /** Connects to a port of this machine. */
    public RawClient(int port) throws IOException {
        socket = new Socket();
        // Small, so that a test notices soon when it is not read.
        socket.setSendBufferSize(64 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        in = new java.io.BufferedInputStream(socket.getInputStream());
    }

    /** Sends text, each character one byte. */
    public RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends a request with a header and a cookie, and reads its answer; a body is sent as JSON. */
    public Answer request(String method, String target, String body) throws IOException {
        String head = method + " " + target + " HTTP/1.1\r\nHost: test\r\nX-Id: 5\r\nCookie: a=b; session=\"s 1\"\r\n";
        if (body == null) {
            send(head + "\r\n");
        } else {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            send(head + "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n");
            send(bytes);
        }
        return answer(!method.equals("HEAD"));
    }

    /** Reads an answer that has a body. */
    public Answer answer() throws IOException {
        return answer(true);
    }

    /** Reads an answer; {@code body} says whether one follows the head. */
    public Answer answer(boolean body) throws IOException {
        String statusLine = line();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (before, more) -> before + " & " + more);
        }
        int length = body ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0;
        return new Answer(
                Integer.parseInt(statusLine.split(" ", 3)[1]),
                headers,
                new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("The connection was closed after: " + line);
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Reads a byte; -1 at the end. */
    public int read() throws IOException {
        return in.read();
    }

    /** Reads so many bytes. */
    public byte[] read(int length) throws IOException {
        return in.readNBytes(length);
    }

    /** Whether the server has closed its side, with nothing more to read. */
    public boolean atEnd() throws IOException {
        return in.read() < 0;
    }

    /** Ends what is sent, and can still read. */
    public RawClient endOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Closes so that the server is told of a failure (RST). */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** An answer. */
    public record Answer(int status, Map<String, String> headers, String body) {}
}
