package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads messages that {@link ClusterWriter} has written; whatever else it is given, it throws nothing else and makes no more than was sent. */
final class ClusterReader {
    private final DataInputStream in;

    private ClusterReader(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * Reads a message.
     *
     * @throws IOException if it is none
     */
    static ClusterEnvelope read(byte[] bytes) throws IOException {
        ClusterReader reader = new ClusterReader(bytes);
        ClusterEnvelope envelope = reader.envelope();
        if (reader.in.available() > 0) {
            throw new IOException("There is something behind the message");
        }
        return envelope;
    }

    private ClusterEnvelope envelope() throws IOException {
        int version = in.readUnsignedByte();
        if (version != ClusterWriter.VERSION) {
            throw new IOException(
                    "Version " + version + " of the messages is not the one of this server, " + ClusterWriter.VERSION);
        }
        return new ClusterEnvelope(text(), text(), text(), message(in.readUnsignedByte()));
    }

    private ClusterMessage message(int type) throws IOException {
        return switch (type) {
            case MessageType.HEARTBEAT -> new ClusterMessage.Heartbeat(in.readBoolean());
            case MessageType.CLOSING -> new ClusterMessage.Closing();
            case MessageType.BROADCAST ->
                new ClusterMessage.Broadcast(
                        audience(), arguments(), delivery(), in.readLong(), Duration.ofMillis(in.readLong()));
            case MessageType.JOIN -> new ClusterMessage.Join(audience(), texts());
            case MessageType.LEAVE -> new ClusterMessage.Leave(audience(), texts());
            case MessageType.DISCONNECT -> new ClusterMessage.Disconnect(audience(), in.readBoolean());
            case MessageType.FETCH -> new ClusterMessage.Fetch(audience(), in.readLong());
            case MessageType.SERVER_EVENT -> new ClusterMessage.ServerEvent(arguments(), in.readLong());
            case MessageType.FETCHED -> new ClusterMessage.Fetched(in.readLong(), arrays());
            case MessageType.ASKED -> new ClusterMessage.Asked(in.readLong(), in.readInt());
            case MessageType.ANSWER -> new ClusterMessage.Answer(in.readLong(), in.readBoolean() ? arguments() : null);
            default -> throw new IOException("There are no messages of type " + type);
        };
    }

    private Audience audience() throws IOException {
        return new Audience(texts(), texts());
    }

    private Delivery delivery() throws IOException {
        return new Delivery(in.readBoolean(), in.readBoolean(), optional());
    }

    private EncodedArguments arguments() throws IOException {
        return new EncodedArguments(array(), arrays());
    }

    private @Nullable String optional() throws IOException {
        return in.readBoolean() ? text() : null;
    }

    private Set<String> texts() throws IOException {
        int count = count();
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    private String text() throws IOException {
        return new String(array(), StandardCharsets.UTF_8);
    }

    private List<byte[]> arrays() throws IOException {
        int count = count();
        List<byte[]> arrays = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            arrays.add(array());
        }
        return arrays;
    }

    private byte[] array() throws IOException {
        byte[] array = new byte[count()];
        in.readFully(array);
        return array;
    }

    /** A number of things of which each has at least one byte. */
    private int count() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) {
            throw new IOException("The message ends before " + count + " parts of it");
        }
        return count;
    }
}
