package dev.hardwire.maven.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What came back for a request. It needs a head; what follows may be without an end, such as server-sent events, or large: some
 * of it is read, for a while, and how that goes on or breaks off is no failure.
 *
 * @param head up to the empty line
 * @param body what was read of what follows
 * @param ending empty if it was read to its end; otherwise why it was not, to be said after the status
 */
record Answer(String head, String body, String ending) {
    /** How many bytes are read of a head, and of what follows. */
    static final int LIMIT = 65_536;

    /**
     * Reads one.
     *
     * @throws IOException if there is no head
     */
    static Answer read(Socket socket, Connector connector) throws IOException {
        String head = head(socket, connector.timeout());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String ending = rest(socket, connector.patience(), body);
        return new Answer(head, body.toString(StandardCharsets.UTF_8), ending);
    }

    /**
     * All up to the empty line, and nothing that follows.
     *
     * @throws IOException if there is none in time
     */
    static String head(Socket socket, Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        StringBuilder head = new StringBuilder();
        byte[] next = new byte[1];
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            if (head.length() == LIMIT || read(socket, next, deadline) < 0) {
                throw new EOFException("no head of an answer, but " + head);
            }
            head.append((char) (next[0] & 0xFF));
        }
        return head.toString();
    }

    /**
     * Reads on, not for ever.
     *
     * @param body gets what is read
     * @return as {@link #ending}
     */
    static String rest(Socket socket, Duration patience, ByteArrayOutputStream body) {
        long deadline = System.nanoTime() + patience.toNanos();
        byte[] buffer = new byte[8192];
        try {
            while (body.size() < LIMIT) {
                int count = read(socket, buffer, deadline);
                if (count < 0) {
                    return "";
                }
                body.write(buffer, 0, Math.min(count, LIMIT - body.size()));
            }
            return ", read up to " + LIMIT + " bytes";
        } catch (SocketTimeoutException e) {
            return ", read for " + patience.toMillis() + " ms";
        } catch (IOException e) {
            return ", then " + e;
        }
    }

    private static int read(Socket socket, byte[] buffer, long deadline) throws IOException {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("It takes too long");
        }
        socket.setSoTimeout(Math.toIntExact(left));
        return socket.getInputStream().read(buffer);
    }
}
