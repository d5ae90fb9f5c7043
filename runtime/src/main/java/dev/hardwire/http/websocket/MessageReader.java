package dev.hardwire.http.websocket;

import dev.hardwire.http.websocket.deflate.DeflateParameters;
import dev.hardwire.http.websocket.deflate.MalformedMessage;
import dev.hardwire.http.websocket.deflate.MessageInflater;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * Puts the messages of a client together (RFC 6455, 5.4), or hands them on in pieces to a listener that wants that; checks
 * their size and that text is UTF-8, each as early as it can be known. On the channel's event loop only.
 */
final class MessageReader {
    /** What is reserved for a message of which only a part has come; it may never come as a whole. */
    private static final int MAX_RESERVED = 64 * 1024;
    /** By how much a message may be larger when it is compressed, besides its 256th part. */
    private static final int MAX_OVERHEAD = 1024;

    private final ByteBufAllocator allocator;
    private final WebSocketListener listener;
    private final WebSocketOptions options;
    private final Closing closing;
    private final @Nullable IdleTimer idle;
    /** Null where no compression is agreed on. */
    private final @Nullable MessageInflater inflater;

    private final Utf8 utf8 = new Utf8();

    /** Whether frames are held back. */
    private boolean paused;
    /** Whether a message has begun that has not ended, and what it is. */
    private boolean begun;

    private boolean text;
    private boolean compressed;
    /** Whether the frame that is being read is its last one. */
    private boolean lastFrame;
    /** How many bytes of it were announced by the headers of frames. */
    private long size;
    /** How many bytes it has decompressed to. */
    private long inflated;
    /** Takes it in pieces, if somebody does. */
    private @Nullable MessagePieces pieces;
    /** What has come of it, where it did not come at once. */
    private @Nullable ByteBuf collected;

    MessageReader(
            ByteBufAllocator allocator,
            WebSocketListener listener,
            WebSocketOptions options,
            Closing closing,
            @Nullable IdleTimer idle,
            @Nullable DeflateParameters agreed) {
        this.allocator = allocator;
        this.listener = listener;
        this.options = options;
        this.closing = closing;
        this.idle = idle;
        this.inflater = agreed == null ? null : new MessageInflater(agreed, allocator);
    }

    /** Whether a message may be compressed. */
    boolean takesCompressed() {
        return inflater != null;
    }

    boolean isPaused() {
        return paused;
    }

    void pause() {
        paused = true;
    }

    /** Goes on with what was held back, until somebody pauses again. */
    void resume() {
        paused = false;
        if (inflater != null && inflater.isBusy()) {
            inflate(inflater);
        }
    }

    /** The header of a data frame has come. */
    void frame(int first, long length) {
        if (closing.isSent()) {
            return;
        }
        boolean continues = (first & FrameHeader.OPCODE) == WebSocketFrames.CONTINUATION;
        if (continues != begun) {
            closing.fail(
                    1002,
                    begun
                            ? "A message cannot begin before the one before it has ended"
                            : "A message cannot begin with a continuation frame");
            return;
        }
        lastFrame = (first & FrameHeader.FINAL) != 0;
        if (!continues) {
            begun = true;
            size = 0;
            compressed = (first & FrameHeader.RSV1) != 0;
            inflated = 0;
            text = (first & FrameHeader.OPCODE) == WebSocketFrames.TEXT;
            pieces = listener.begin(text);
        }
        long most = compressed ? mostCompressed() : limit();
        if (length > most - size) {
            tooBig();
        }
        size += length;
    }

    /** How large a message within the limit can be when it is compressed. */
    private long mostCompressed() {
        long limit = Math.min(limit(), Long.MAX_VALUE / 2); // nobody sends more, and the sum stays a number
        return limit + (limit >> 8) + MAX_OVERHEAD;
    }

    private void tooBig() {
        closing.fail(1009, "A message can have at most " + limit() + " bytes");
    }

    private long limit() {
        return pieces == null ? options.maxMessageSize() : options.maxStreamedMessageSize();
    }

    /** The next piece of the payload of a data frame, which is the caller's; the last one may be empty. */
    void payload(ByteBuf piece, boolean endsFrame) {
        if (closing.isSent()) {
            return; // we have said goodbye, and wait for the peer's close frame only
        }
        if (idle != null) {
            idle.touch();
        }
        boolean ends = endsFrame && lastFrame;
        if (compressed && inflater != null) {
            inflater.input(piece, ends);
            inflate(inflater);
        } else {
            take(piece, ends);
        }
    }

    /** Decompresses what has come, as long as it is wanted. */
    private void inflate(MessageInflater from) {
        try {
            while (!paused && !closing.isSent()) {
                ByteBuf piece = from.next();
                if (piece == null) {
                    break;
                }
                try {
                    inflated += piece.readableBytes();
                    if (inflated > limit()) {
                        tooBig();
                    } else {
                        take(piece, false);
                    }
                } finally {
                    piece.release();
                }
            }
            if (from.isEnded() && !closing.isSent()) {
                take(Unpooled.EMPTY_BUFFER, true);
            }
        } catch (MalformedMessage e) {
            closing.fail(1007, String.valueOf(e.getMessage()));
        }
    }

    /** Takes the next piece of a message as it is. */
    private void take(ByteBuf piece, boolean ends) {
        MessagePieces taking = pieces;
        if (text && !(utf8.accept(piece) && (!ends || utf8.end()))) {
            closing.fail(1007, "The text is not UTF-8");
        } else if (taking != null) {
            if (piece.isReadable()) {
                taking.piece(piece);
            }
            end(ends);
        } else if (ends && collected == null) {
            begun = false;
            deliver(piece);
        } else {
            collect(piece);
            end(ends);
        }
    }

    private void collect(ByteBuf piece) {
        ByteBuf soFar = collected;
        if (soFar == null && compressed) {
            collected = piece.retain(); // nobody else has it
            return;
        }
        if (soFar == null) {
            soFar = allocator.buffer((int) Math.max(piece.readableBytes(), Math.min(size, MAX_RESERVED)));
            collected = soFar;
        }
        soFar.writeBytes(piece);
    }

    private void end(boolean ends) {
        if (!ends || closing.isSent()) {
            return;
        }
        begun = false;
        MessagePieces taking = pieces;
        ByteBuf whole = collected;
        if (taking != null) {
            pieces = null;
            taking.end();
        } else if (whole != null) {
            collected = null;
            try {
                deliver(whole);
            } finally {
                whole.release();
            }
        }
    }

    private void deliver(ByteBuf message) {
        if (text) {
            listener.text(message);
        } else {
            listener.binary(message);
        }
    }

    /** Nothing more is handed over: the rest of a message that has begun will never come. */
    void cut(String reason) {
        ByteBuf soFar = collected;
        if (soFar != null) {
            collected = null;
            soFar.release();
        }
        MessagePieces taking = pieces;
        if (taking != null) {
            pieces = null;
            taking.cut(reason);
        }
        if (inflater != null) {
            inflater.release();
        }
    }
}
