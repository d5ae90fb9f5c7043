package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.Problem;
import dev.hardwire.http.file.Extent;
import dev.hardwire.http.file.Piece;
import dev.hardwire.http.file.Representation;
import dev.hardwire.http.file.Selection;
import dev.hardwire.http.file.Text;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Something in memory that is served as it is, or in ranges. Immutable and thread-safe. */
final class Content {
    private static final Map<String, String> HEADERS =
            Map.of("cache-control", "no-cache", "x-content-type-options", "nosniff");

    private final Representation representation;
    private final byte[] bytes;

    private Content(Representation representation, byte[] bytes) {
        this.representation = representation;
        this.bytes = bytes;
    }

    /** A content, whose entity tag is made from its bytes; they are never changed. */
    static Content of(String mediaType, byte[] bytes) {
        String etag = '"'
                + Integer.toHexString(bytes.length)
                + '-'
                + sum(new CRC32(), bytes)
                + sum(new CRC32C(), bytes)
                + '"';
        return new Content(new Representation(mediaType, bytes.length, etag, null, HEADERS), bytes);
    }

    /** For contents of one's own; a digest would load the JDK's security providers when a server starts. */
    private static String sum(Checksum checksum, byte[] bytes) {
        checksum.update(bytes, 0, bytes.length);
        return HexFormat.of().toHexDigits(checksum.getValue(), 8);
    }

    /** Answers with it, with ranges of it, or with 304 where the client has it already. */
    void respond(HttpExchange exchange) {
        Selection selection = Selection.of(exchange.request(), representation, 200);
        if (selection.isProblem()) {
            exchange.respond(Problem.of(selection.status(), selection.detail()), selection.headers());
        } else {
            exchange.respond(selection.status(), selection.contentType(), selection.headers(), body(selection));
        }
    }

    private ByteBuf body(Selection selection) {
        ByteBuf[] buffers = selection.pieces().stream().map(this::buffer).toArray(ByteBuf[]::new);
        return Unpooled.wrappedBuffer(buffers.length, buffers);
    }

    private ByteBuf buffer(Piece piece) {
        if (piece instanceof Extent extent) {
            return Unpooled.wrappedBuffer(bytes, (int) extent.start(), (int) extent.length());
        }
        return Unpooled.wrappedBuffer(((Text) piece).bytes());
    }
}
