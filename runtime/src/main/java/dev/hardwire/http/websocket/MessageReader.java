package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the messages of a client together (RFC 6455, 5.4), or hands them on in pieces to a listener that wants that; checks
 * their size and that text is UTF-8, each as early as it can be known. On the channel's event loop only.
 */
final class MessageReader {
    /** What is reserved for a message of which only a part has come; it may never come as a whole. */
    private static final int MAX_RESERVED = 64 * 1024;

    private final ByteBufAllocator allocator;
    private final WebSocketListener listener;
    private final WebSocketOptions options;
    private final Closing closing;
    private final @Nullable IdleTimer idle;
    private final Utf8 utf8 = new Utf8();

    /** Whether frames are held back. */
    private boolean paused;
    /** Whether a message has begun that has not ended, and what it is. */
    private boolean begun;

    private boolean text;
    /** Whether the frame that is being read is its last one. */
    private boolean lastFrame;
    /** How many bytes of it were announced by the headers of frames. */
    private long size;
    /** Takes it in pieces, if somebody does. */
    private @Nullable MessagePieces pieces;
    /** What has come of it, where it did not come at once. */
    private @Nullable ByteBuf collected;

    MessageReader(
            ByteBufAllocator allocator,
            WebSocketListener listener,
            WebSocketOptions options,
            Closing closing,
            @Nullable IdleTimer idle) {
        this.allocator = allocator;
        this.listener = listener;
        this.options = options;
        this.closing = closing;
        this.idle = idle;
    }

    boolean takesCompressed() {
        return false;
    }

    boolean isPaused() {
        return paused;
    }

    /** Whether a message is handed on in pieces. */
    boolean isStreaming() {
        return pieces != null;
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
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
            text = (first & FrameHeader.OPCODE) == WebSocketFrames.TEXT;
            pieces = listener.begin(text);
        }
        long limit = limit();
        if (length > limit - size) {
            closing.fail(1009, "A message can have at most " + limit + " bytes");
        }
        size += length;
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
    }
}
