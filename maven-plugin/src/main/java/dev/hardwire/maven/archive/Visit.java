package dev.hardwire.maven.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What clients do first, so that the classes for it are in the archive: a page, the document, an operation that needs no
 * argument, a path that is not there, and a session of Socket.IO that begins with polling and goes on over WebSocket. Where
 * the application has no such thing, its refusal is what is trained.
 */
final class Visit {
    /** A path without variables that can be read, in a document. */
    private static final Pattern READABLE = Pattern.compile("\"(/[^\"{}]*)\"\\s*:\\s*\\{\\s*\"get\"");

    private static final Pattern SESSION = Pattern.compile("\"sid\"\\s*:\\s*\"([^\"]+)\"");
    private static final String SOCKET_IO = "/socket.io/?EIO=4&transport=";

    private final Connector connector;
    /** What was asked, and how that was answered. */
    private final List<String> done = new ArrayList<>();

    private Visit(Connector connector) {
        this.connector = connector;
    }

    /**
     * Visits an application.
     *
     * @param paths further ones to ask for
     * @return what was asked, and the status of the answer
     * @throws IOException if it does not answer
     */
    static List<String> make(Connector connector, List<String> paths) throws IOException {
        Visit visit = new Visit(connector);
        visit.get("/");
        String document = visit.get("/openapi.json");
        Matcher readable = READABLE.matcher(document);
        if (readable.find()) {
            visit.get(readable.group(1));
        }
        visit.get("/nothing-is-here");
        for (String path : paths) {
            visit.get(path);
        }
        visit.session();
        return visit.done;
    }

    private String get(String path) throws IOException {
        return request("GET", path, "");
    }

    /** The body of the answer, or what was read of it. */
    private String request(String method, String path, String body) throws IOException {
        try (Socket socket = connector.open()) {
            write(
                    socket,
                    method,
                    path,
                    "connection: close\r\ncontent-type: text/plain\r\ncontent-length: " + body.length() + "\r\n",
                    body);
            Answer answer = Answer.read(socket, connector);
            answered(method, path, answer.head(), answer.ending());
            return answer.body();
        } catch (IOException e) {
            throw new IOException(method + " " + path + " was not answered: " + e, e);
        }
    }

    private void write(Socket socket, String method, String path, String headers, String body) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nhost: "
                + connector.address().getAuthority() + "\r\n" + headers + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private void answered(String method, String path, String head, String ending) throws IOException {
        if (!head.startsWith("HTTP/1.1 ")) {
            throw new IOException(method + " " + path + " was not answered in HTTP/1.1");
        }
        done.add(method + " " + path.replaceFirst("&sid=.*", "") + ": " + head.substring(9, 12) + ending);
    }

    private void session() throws IOException {
        Matcher session = SESSION.matcher(get(SOCKET_IO + "polling"));
        if (!session.find()) {
            return; // nobody speaks it here
        }
        String id = "&sid=" + session.group(1);
        request("POST", SOCKET_IO + "polling" + id, "40");
        get(SOCKET_IO + "polling" + id);
        try (Socket socket = connector.open()) {
            write(
                    socket,
                    "GET",
                    SOCKET_IO + "websocket" + id,
                    "connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n"
                            + "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                    "");
            String head = Answer.head(socket, connector.timeout());
            answered("GET", SOCKET_IO + "websocket", head, probed(socket));
        }
    }

    /** What follows the upgrade; gives how that ended. */
    private String probed(Socket socket) {
        try {
            socket.setSoTimeout(Math.toIntExact(connector.patience().toMillis()));
            frame(socket, "2probe");
            if (socket.getInputStream().read() >= 0) {
                frame(socket, "5");
                frame(socket, "1"); // the session ends
            }
        } catch (IOException e) {
            return ", then " + e;
        }
        return Answer.rest(socket, connector.patience(), new ByteArrayOutputStream());
    }

    /** A text frame of RFC 6455 with less than 126 bytes, masked with zeros. */
    private static void frame(Socket socket, String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[6 + payload.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        socket.getOutputStream().write(frame);
        socket.getOutputStream().flush();
    }
}
