package dev.hardwire.processor.check.endpoint;

import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of messages that are no JSON. */
final class MessageTypes {
    private static final Set<String> BINARY =
            Set.of(TypeNames.BYTES, TypeNames.BYTE_BUFFER, TypeNames.INPUT_STREAM, TypeNames.PUBLISHER);

    private MessageTypes() {}

    /** How a message of such a type is handed over; null for any other type, and for {@code String} and {@code byte[]}. */
    static @Nullable Value value(JavaType type) {
        return switch (type.name()) {
            case TypeNames.BYTE_BUFFER -> new Value.Bytes(type);
            case TypeNames.INPUT_STREAM, TypeNames.READER -> new Value.Streamed(type, false);
            case TypeNames.PUBLISHER -> isOfBuffers(type) ? new Value.Streamed(type, true) : null;
            default -> null;
        };
    }

    /** Whether a text or binary message is handed over as a whole, without being read as JSON. */
    static boolean isPlain(JavaType type) {
        return type.name().equals(TypeNames.STRING) || type.name().equals(TypeNames.BYTES);
    }

    private static boolean isOfBuffers(JavaType type) {
        return type.arguments().size() == 1 && type.arguments().get(0).name().equals(TypeNames.BYTE_BUFFER);
    }

    /** Whether it is a binary message. */
    static boolean isBinary(Argument argument) {
        return argument instanceof Argument.FromPayload payload
                && BINARY.contains(payload.value().type().name());
    }

    /** Whether a thread that reads it must wait. */
    static boolean isWaitedFor(Argument argument) {
        return argument instanceof Argument.FromPayload payload
                && payload.value() instanceof Value.Streamed streamed
                && !streamed.published();
    }
}
