package dev.hardwire.http.websocket.deflate;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses the messages of one connection piece by piece (RFC 7692, 7.2.2), so that whoever takes the pieces can count
 * them, and stop. On one thread only.
 */
public final class MessageInflater {
    private static final int MIN_PIECE = 512;
    private static final int MAX_PIECE = 16 * 1024;
    /** Final blocks cost time and need two bytes; who flushes with them has one in each frame at most. */
    private static final int MAX_FINAL_BLOCKS = 1000;

    /** What the sender has left out at the end of a message. */
    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private final boolean takeover;
    private final ByteBufAllocator allocator;
    /** The decompressor, from the first piece on: to the end of the message, or of the connection. */
    private @Nullable Inflation with;
    /** What is being decompressed; null where all is. */
    private @Nullable ByteBuf input;
    /** Whether the input is the last of its message, and whether what was left out is put behind it. */
    private boolean last;

    private boolean tailed;
    /** Whether the message has any byte: one that has none is empty, and nothing was left out. */
    private boolean any;

    private boolean ended;
    private int finalBlocks;
    private int nextSize = MIN_PIECE;

    /** Decompresses for a connection that has agreed on the parameters. */
    public MessageInflater(DeflateParameters agreed, ByteBufAllocator allocator) {
        this.takeover = agreed.clientTakeover();
        this.allocator = allocator;
    }

    /**
     * Takes the next piece of a compressed message, which is retained as long as it is needed. What was given before has been
     * taken by {@link #next} to its end.
     */
    public void input(ByteBuf piece, boolean ends) {
        Inflation inflation = with;
        if (inflation == null) {
            inflation = takeover ? new Inflation() : LoopInflations.take();
            with = inflation;
        }
        input = piece.retain();
        last = ends;
        any |= piece.isReadable();
        tailed = !any;
        ended = false;
        inflation.input(piece.nioBuffer());
    }

    /** Whether a piece is not decompressed to its end, or the end of a message was not looked at. */
    public boolean isBusy() {
        return input != null;
    }

    /** Whether the message is complete; until the next one begins. */
    public boolean isEnded() {
        return ended;
    }

    /**
     * The next piece of the message, which is the caller's; null where all that was given is decompressed.
     *
     * @throws MalformedMessage if it is not DEFLATE
     */
    public @Nullable ByteBuf next() throws MalformedMessage {
        Inflation inflation = with;
        if (inflation == null || input == null) {
            return null;
        }
        ByteBuf out = allocator.buffer(nextSize);
        try {
            while (true) {
                if (inflation.inflate(out) > 0) {
                    nextSize = Math.min(nextSize * 2, MAX_PIECE);
                    ByteBuf piece = out;
                    out = null;
                    return piece;
                }
                if (inflation.isFinished()) {
                    goOn(inflation);
                } else if (!inflation.needsInput()) {
                    throw new MalformedMessage("The message needs a dictionary that nobody has");
                } else if (last && !tailed) {
                    tailed = true;
                    inflation.input(ByteBuffer.wrap(TAIL));
                } else {
                    usedUp(inflation);
                    return null;
                }
            }
        } catch (DataFormatException e) {
            throw new MalformedMessage("The message is not compressed as it says: " + e.getMessage());
        } finally {
            if (out != null) {
                out.release();
            }
        }
    }

    private void goOn(Inflation inflation) throws MalformedMessage {
        finalBlocks++;
        if (finalBlocks > MAX_FINAL_BLOCKS) {
            throw new MalformedMessage("A compressed message can have at most " + MAX_FINAL_BLOCKS + " final blocks");
        }
        inflation.goOn();
    }

    private void usedUp(Inflation inflation) {
        releaseInput();
        if (last) {
            ended = true;
            any = false;
            finalBlocks = 0;
            nextSize = MIN_PIECE;
            if (!takeover) {
                with = null;
                LoopInflations.giveBack(inflation);
            }
        }
    }

    private void releaseInput() {
        ByteBuf held = input;
        if (held != null) {
            input = null;
            held.release();
        }
    }

    /** Gives back native memory; nothing is decompressed any more. */
    public void release() {
        releaseInput();
        Inflation inflation = with;
        if (inflation != null) {
            with = null;
            if (takeover) {
                inflation.end();
            } else {
                LoopInflations.giveBack(inflation);
            }
        }
    }
}
