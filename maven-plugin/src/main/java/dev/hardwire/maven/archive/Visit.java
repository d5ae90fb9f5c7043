package dev.hardwire.maven.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

    /** The body of the answer. */
    private String request(String method, String path, String body) throws IOException {
        try (Socket socket = connector.open()) {
            write(
                    socket,
                    method,
                    path,
                    "connection: close\r\ncontent-type: text/plain\r\ncontent-length: " + body.length() + "\r\n",
                    body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            answered(method, path, answer);
            return answer.substring(Math.max(0, answer.indexOf("\r\n\r\n")));
        }
    }

    private void write(Socket socket, String method, String path, String headers, String body) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nhost: "
                + connector.address().getAuthority() + "\r\n" + headers + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private void answered(String method, String path, String answer) throws IOException {
        if (!answer.startsWith("HTTP/1.1 ")) {
            throw new EOFException(method + " " + path + " was not answered");
        }
        done.add(method + " " + path.replaceFirst("&sid=.*", "") + ": " + answer.substring(9, 12));
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
            InputStream in = socket.getInputStream();
            answered("GET", SOCKET_IO + "websocket", head(in));
            frame(socket, "2probe");
            if (in.read() >= 0) {
                frame(socket, "5");
                frame(socket, "1"); // the session ends
                in.readAllBytes();
            }
        }
    }

    /** All up to the empty line. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
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
