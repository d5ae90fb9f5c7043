package dev.hardwire.net;

import dev.hardwire.net.CuttingProxy.Cut;
import dev.hardwire.net.CuttingProxy.Direction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection of a client, and the one to the server that belongs to it. */
final class Link {
    private static final int CHUNK = 64 * 1024;
    private static final int SINGLE_BYTES = 100;

    private final CuttingProxy proxy;
    private final Socket client;
    private final Socket server;
    private final AtomicInteger pumping = new AtomicInteger(2);
    /** Whether the server's side stays open, though there is no client any more. */
    private volatile boolean unheard;

    Link(CuttingProxy proxy, Socket client, Socket server) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        CuttingProxy.start("to-server", () -> pump(client, server, Direction.TO_SERVER));
        CuttingProxy.start("to-client", () -> pump(server, client, Direction.TO_CLIENT));
    }

    private void pump(Socket from, Socket to, Direction direction) {
        try {
            byte[] chunk = new byte[CHUNK];
            for (int length = from.getInputStream().read(chunk);
                    length >= 0;
                    length = from.getInputStream().read(chunk)) {
                forward(chunk, length, to.getOutputStream(), direction);
            }
            if (!unheard) {
                to.shutdownOutput();
            }
        } catch (IOException e) {
            // One side has gone rudely, or was cut: so goes the other.
            if (!unheard) {
                reset(from);
                reset(to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (pumping.decrementAndGet() == 0 && !unheard) {
                close();
            }
        }
    }

    private void forward(byte[] chunk, int length, OutputStream to, Direction direction)
            throws IOException, InterruptedException {
        int sent = 0;
        while (sent < length) {
            int piece = proxy.take(direction, piece(sent, length));
            TimeUnit.NANOSECONDS.sleep(proxy.delay().toNanos());
            to.write(chunk, sent, piece);
            to.flush();
            sent += piece;
            proxy.spent(direction, this);
        }
    }

    /** How long the piece is that begins here. */
    private int piece(int start, int length) {
        return switch (proxy.pieces()) {
            case WHOLE -> length - start;
            case HALVES -> start == 0 ? Math.max(1, length / 2) : length - start;
            case BYTES -> start < SINGLE_BYTES ? 1 : length - start;
        };
    }

    void cut(Cut how) {
        switch (how) {
            case RESET, ALONE -> {
                reset(client);
                reset(server);
            }
            case END -> close();
            case UNHEARD -> {
                unheard = true;
                reset(client);
            }
        }
    }

    void close() {
        close(client);
        close(server);
        proxy.ended(this);
    }

    /** Closes a connection so that the other side is told that it was reset. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
            return;
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
