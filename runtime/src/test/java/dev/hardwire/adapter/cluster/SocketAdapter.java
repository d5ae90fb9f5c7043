package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.LocalNamespace;
import dev.hardwire.adapter.Retention;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Joins servers through a {@link SocketHub}. */
final class SocketAdapter extends ClusterAdapter {
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private final int port;
    private Socket socket;
    private DataOutputStream out;

    SocketAdapter(int port, String namespace, LocalNamespace local, Retention retention, ClusterOptions options) {
        super(namespace, local, retention, options);
        this.port = port;
    }

    @Override
    public void start() {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            out = new DataOutputStream(socket.getOutputStream());
            out.writeUTF(serverId());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt(); // the hub knows of this server
            reader.execute(() -> read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.start();
    }

    private void read(DataInputStream in) {
        try {
            while (!socket.isClosed()) {
                received(in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            reader.shutdown(); // closed
        }
    }

    @Override
    protected CompletionStage<Void> publish(byte[] message) {
        return publishResponse("", message);
    }

    @Override
    protected CompletionStage<Void> publishResponse(String server, byte[] message) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        out.writeUTF(server);
                        out.writeInt(message.length);
                        out.write(message);
                        out.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                writer);
    }

    @Override
    public void close() {
        super.close();
        if (writer.isShutdown()) {
            return;
        }
        // Behind what was said before.
        writer.execute(() -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.shutdown();
    }
}
