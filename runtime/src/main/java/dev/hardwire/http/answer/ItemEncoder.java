package dev.hardwire.http.answer;

import dev.hardwire.handler.ServerSentEvent;
import dev.hardwire.spi.ItemCheck;
import dev.hardwire.spi.ItemWriter;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Encodes the items of a stream. Used by one thread at a time. */
final class ItemEncoder<T> {
    private static final byte RECORD_SEPARATOR = 0x1e;
    private static final byte[] DATA = ascii("data: ");

    private final Framing framing;
    private final ItemWriter<T> writer;
    private final @Nullable ItemCheck check;
    private final JsonWriter json = new JsonWriter(256);

    /** @param check what each item is to pass; null where answers are not validated */
    ItemEncoder(Framing framing, ItemWriter<T> writer, @Nullable ItemCheck check) {
        this.framing = framing;
        this.writer = writer;
        this.check = check;
    }

    /** An item. */
    ByteBuf item(T item) {
        if (framing == Framing.EVENTS) {
            return event(ServerSentEvent.of(item));
        }
        write(item);
        ByteBuf piece = Unpooled.buffer(json.size() + 2);
        if (framing == Framing.SEQUENCE) {
            piece.writeByte(RECORD_SEPARATOR);
        }
        return piece.writeBytes(json.buffer(), 0, json.size()).writeByte('\n');
    }

    /** An event, as WHATWG's HTML has it. */
    ByteBuf event(ServerSentEvent<T> event) {
        ByteBuf piece = Unpooled.buffer(128);
        field(piece, "id: ", event.id());
        field(piece, "event: ", event.event());
        Duration retry = event.retry();
        field(piece, "retry: ", retry == null ? null : Long.toString(retry.toMillis()));
        write(event.data());
        if (writer == ItemWriter.TEXT) {
            for (String line : event.data().toString().split("\r\n|\r|\n", -1)) {
                field(piece, "data: ", line);
            }
        } else {
            piece.writeBytes(DATA).writeBytes(json.buffer(), 0, json.size()).writeByte('\n');
        }
        return piece.writeByte('\n');
    }

    private static void field(ByteBuf piece, String name, @Nullable String value) {
        if (value != null) {
            piece.writeBytes(ascii(name));
            piece.writeCharSequence(value, StandardCharsets.UTF_8);
            piece.writeByte('\n');
        }
    }

    private void write(T item) {
        json.reset(null);
        json.direction(Direction.RESPONSE);
        writer.write(json, item);
        ItemCheck checking = check;
        if (checking != null) {
            Violations violations = new Violations();
            try (JsonReader reader =
                    JsonReader.of(json.buffer(), 0, json.size(), violations).direction(Direction.RESPONSE)) {
                checking.read(reader);
            }
            if (violations.count() > 0) {
                throw new InvalidItem(violations);
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
