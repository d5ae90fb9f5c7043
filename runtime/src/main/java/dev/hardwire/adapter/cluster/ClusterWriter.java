package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes messages as bytes; {@link ClusterReader} reads them. */
final class ClusterWriter {
    /** The first byte: what a server of another version says is not misread. */
    static final int VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ClusterWriter() {}

    static byte[] write(ClusterEnvelope envelope) {
        ClusterWriter writer = new ClusterWriter();
        try {
            writer.envelope(envelope);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return writer.bytes.toByteArray();
    }

    private void envelope(ClusterEnvelope envelope) throws IOException {
        out.writeByte(VERSION);
        text(envelope.sender());
        text(envelope.target());
        text(envelope.namespace());
        message(envelope.message());
    }

    private void message(ClusterMessage message) throws IOException {
        if (message instanceof ClusterMessage.Broadcast broadcast) {
            out.writeByte(MessageType.BROADCAST);
            audience(broadcast.audience());
            arguments(broadcast.event());
            delivery(broadcast.delivery());
            out.writeLong(broadcast.request());
            out.writeLong(broadcast.timeout().toMillis());
        } else if (message instanceof ClusterMessage.Answer answer) {
            out.writeByte(MessageType.ANSWER);
            out.writeLong(answer.request());
            EncodedArguments arguments = answer.arguments();
            out.writeBoolean(arguments != null);
            if (arguments != null) {
                arguments(arguments);
            }
        } else if (message instanceof ClusterMessage.Asked asked) {
            out.writeByte(MessageType.ASKED);
            out.writeLong(asked.request());
            out.writeInt(asked.count());
        } else if (message instanceof ClusterMessage.Fetched fetched) {
            out.writeByte(MessageType.FETCHED);
            out.writeLong(fetched.request());
            arrays(fetched.sockets());
        } else if (message instanceof ClusterMessage.ServerEvent event) {
            out.writeByte(MessageType.SERVER_EVENT);
            arguments(event.event());
            out.writeLong(event.request());
        } else if (message instanceof ClusterMessage.Heartbeat heartbeat) {
            out.writeByte(MessageType.HEARTBEAT);
            out.writeBoolean(heartbeat.first());
        } else if (message instanceof ClusterMessage.Closing) {
            out.writeByte(MessageType.CLOSING);
        } else {
            aboutSockets(message);
        }
    }

    private void aboutSockets(ClusterMessage message) throws IOException {
        if (message instanceof ClusterMessage.Join join) {
            out.writeByte(MessageType.JOIN);
            audience(join.audience());
            texts(join.rooms());
        } else if (message instanceof ClusterMessage.Leave leave) {
            out.writeByte(MessageType.LEAVE);
            audience(leave.audience());
            texts(leave.rooms());
        } else if (message instanceof ClusterMessage.Disconnect disconnect) {
            out.writeByte(MessageType.DISCONNECT);
            audience(disconnect.audience());
            out.writeBoolean(disconnect.close());
        } else if (message instanceof ClusterMessage.Fetch fetch) {
            out.writeByte(MessageType.FETCH);
            audience(fetch.audience());
            out.writeLong(fetch.request());
        }
    }

    private void audience(Audience audience) throws IOException {
        texts(audience.rooms());
        texts(audience.except());
    }

    private void delivery(Delivery delivery) throws IOException {
        out.writeBoolean(delivery.droppable());
        out.writeBoolean(delivery.compress());
        optional(delivery.offset());
    }

    private void arguments(EncodedArguments arguments) throws IOException {
        array(arguments.json());
        arrays(arguments.attachments());
    }

    private void optional(@Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(text);
        }
    }

    private void texts(Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        array(text.getBytes(StandardCharsets.UTF_8));
    }

    private void arrays(Collection<byte[]> arrays) throws IOException {
        out.writeInt(arrays.size());
        for (byte[] array : arrays) {
            array(array);
        }
    }

    private void array(byte[] array) throws IOException {
        out.writeInt(array.length);
        out.write(array);
    }
}
