package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The payloads of compressed messages (RFC 7692), as a client makes and reads them. */
public final class Deflated {
    private Deflated() {}

    /** Compresses a message, behind those that the compressor has seen. */
    public static byte[] message(Deflater with, byte[] message) {
        return message(with, message, Integer.MAX_VALUE);
    }

    /** Compresses a message so that nothing in it refers further back than a window: the compressor begins anew in each. */
    public static byte[] message(Deflater with, byte[] message, int window) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int at = 0; at < message.length; ) {
            int size = Math.min(window, message.length - at);
            with.setInput(message, at, size);
            int count;
            do {
                count = with.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                out.write(buffer, 0, count);
            } while (count == buffer.length);
            at += size;
            if (window != Integer.MAX_VALUE) {
                with.reset();
            }
        }
        return Arrays.copyOf(out.toByteArray(), out.size() - 4);
    }

    /** Compresses a part of a message up to the end of a byte, so that more may follow. */
    public static byte[] flushed(Deflater with, byte[] part) {
        var buffer = new byte[64 + 2 * part.length];
        with.setInput(part);
        return Arrays.copyOf(buffer, with.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH));
    }

    /** Decompresses a text, behind those that the decompressor has seen. */
    public static String text(Inflater with, RawWebSocket.Frame frame) throws DataFormatException {
        assertThat(frame.compressed()).isTrue();
        return text(with, frame.payload());
    }

    /** As {@link #text(Inflater, RawWebSocket.Frame)}, of the payload of a compressed message. */
    public static String text(Inflater with, byte[] payload) throws DataFormatException {
        byte[] input = Arrays.copyOf(payload, payload.length + 4);
        input[input.length - 2] = (byte) 0xff;
        input[input.length - 1] = (byte) 0xff;
        with.setInput(input);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        int count;
        while ((count = with.inflate(buffer)) > 0) {
            out.write(buffer, 0, count);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
