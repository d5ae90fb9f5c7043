package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.AdapterFactory;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes messages from server to server over local sockets: to all that are connected, or to one. */
public final class SocketHub implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, DataOutputStream> connections = new ConcurrentHashMap<>();
    private final AtomicInteger passed = new AtomicInteger();
    /** What is passed on to nobody, until it is false again. */
    volatile boolean deaf;

    public SocketHub() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many messages were passed on so far. */
    int passed() {
        return passed.get();
    }

    /** The factory of a server that is joined by this hub. */
    public AdapterFactory factory() {
        return factory(ClusterOptions.defaults());
    }

    AdapterFactory factory(ClusterOptions options) {
        return (namespace, local, retention) -> new SocketAdapter(port(), namespace, local, retention, options);
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            connections.clear(); // closed
        }
    }

    private void serve(Socket connection) {
        String id = null;
        try (connection) {
            DataInputStream in = new DataInputStream(connection.getInputStream());
            id = in.readUTF();
            connections.put(id, new DataOutputStream(connection.getOutputStream()));
            // Says that what is sent from now on arrives.
            pass(connections.get(id), new byte[0]);
            while (true) {
                String target = in.readUTF();
                byte[] message = in.readNBytes(in.readInt());
                pass(id, target, message);
            }
        } catch (IOException e) {
            if (id != null) {
                connections.remove(id); // closed
            }
        }
    }

    private void pass(String sender, String target, byte[] message) {
        if (deaf) {
            return;
        }
        passed.incrementAndGet();
        connections.forEach((id, out) -> {
            if (target.isEmpty() ? !id.equals(sender) : id.equals(target)) {
                pass(out, message);
            }
        });
    }

    private static void pass(DataOutputStream out, byte[] message) {
        synchronized (out) {
            try {
                out.writeInt(message.length);
                out.write(message);
                out.flush();
            } catch (IOException e) {
                // The server has gone, which its own connection finds out.
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
