package dev.hardwire.socketio.packet;

import dev.hardwire.spi.json.JsonWriter;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A writer of JSON with the attachments that it takes; event loops keep one each. */
final class JsonWriters {
    private static final int CAPACITY = 256;
    /** A writer that has grown larger is left to the garbage collector. */
    private static final int MAX_KEPT = 64 * 1024;

    private static final FastThreadLocal<@Nullable JsonWriter> KEPT = new FastThreadLocal<>();

    private JsonWriters() {}

    /** A writer that is ready for a text whose binary values go to the list. */
    static JsonWriter take(List<byte[]> attachments) {
        JsonWriter writer = null;
        if (Thread.currentThread() instanceof FastThreadLocalThread) {
            writer = KEPT.get();
            KEPT.set(null);
        }
        if (writer == null) {
            writer = new JsonWriter(CAPACITY);
        }
        writer.reset(attachments);
        return writer;
    }

    /** Gives a writer back; its bytes must have been copied. */
    static void giveBack(JsonWriter writer) {
        if (Thread.currentThread() instanceof FastThreadLocalThread && writer.buffer().length <= MAX_KEPT) {
            writer.reset(null);
            KEPT.set(writer);
        }
    }
}
