package dev.hardwire.samples.benchmark.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One connection: sends its message, checks the answer, sends again. */
final class Connection extends ByteToMessageDecoder {
    private static final String UPGRADE =
            " HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\nupgrade: websocket\r\n"
                    + "sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    private static final byte[] CONTENT_LENGTH = ascii("content-length: ");
    private static final int MASK = 0x5aa5_3cc3;

    private final Script script;
    private final Progress progress;
    private final byte[] answer;
    private final ByteBuf message;
    private ChannelHandlerContext context;
    private boolean upgraded;
    private int preludeAnswers;
    /** The connection that sends when all have had an answer; this one where each sends for itself. */
    private Connection sender = this;

    private boolean sends;
    /** When what is answered next was sent. */
    private long sentAt;

    Connection(Script script, Progress progress) {
        this.script = script;
        this.progress = progress;
        this.answer = ascii(script.answer());
        this.message = Unpooled.unreleasableBuffer(
                isHttp()
                        ? Unpooled.copiedBuffer(script.message(), StandardCharsets.US_ASCII)
                        : frame(script.message()));
    }

    Script script() {
        return script;
    }

    private boolean isHttp() {
        return script.path().isEmpty();
    }

    /** Has another one send when all have had an answer. */
    void sendThrough(Connection other) {
        sender = other;
    }

    /** Begins to send. */
    void begin() {
        context.executor().execute(() -> {
            sends = true;
            send();
        });
    }

    private void send() {
        sentAt = System.nanoTime();
        context.writeAndFlush(message.duplicate(), context.voidPromise());
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        context = active;
        if (isHttp()) {
            progress.ready();
        } else {
            context.writeAndFlush(Unpooled.copiedBuffer("GET " + script.path() + UPGRADE, StandardCharsets.US_ASCII));
        }
    }

    @Override
    protected void decode(ChannelHandlerContext decoding, ByteBuf in, List<Object> out) {
        if (isHttp()) {
            decodeHttp(in);
        } else if (upgraded) {
            decodeFrame(in);
        } else {
            decodeUpgrade(in);
        }
    }

    private void decodeHttp(ByteBuf in) {
        int end = endOfHead(in);
        if (end < 0) {
            return;
        }
        ByteBuf head = in.slice(in.readerIndex(), end - in.readerIndex());
        int at = ByteBufUtil.indexOf(Unpooled.wrappedBuffer(CONTENT_LENGTH), head);
        if (at < 0) {
            fail(head.toString(StandardCharsets.US_ASCII));
            return;
        }
        int length = 0;
        for (int i = in.readerIndex() + at + CONTENT_LENGTH.length; in.getByte(i) >= '0'; i++) {
            length = length * 10 + in.getByte(i) - '0';
        }
        if (in.writerIndex() - end < length) {
            return;
        }
        in.readerIndex(end);
        check(in, length);
    }

    private void decodeUpgrade(ByteBuf in) {
        int end = endOfHead(in);
        if (end < 0) {
            return;
        }
        String head = in.readCharSequence(end - in.readerIndex(), StandardCharsets.US_ASCII)
                .toString();
        if (!head.startsWith("HTTP/1.1 101 ")) {
            fail(head);
            return;
        }
        upgraded = true;
        for (String first : script.prelude()) {
            context.writeAndFlush(frame(first));
        }
        if (script.preludeAnswers() == 0) {
            progress.ready();
        }
    }

    private void decodeFrame(ByteBuf in) {
        if (in.readableBytes() < 2) {
            return;
        }
        int start = in.readerIndex();
        int length = in.getUnsignedByte(start + 1);
        int head = 2;
        if (length == 126) {
            if (in.readableBytes() < 4) {
                return;
            }
            length = in.getUnsignedShort(start + 2);
            head = 4;
        }
        if (in.readableBytes() < head + length) {
            return;
        }
        in.skipBytes(head);
        if (in.getUnsignedByte(start) != 0x81) {
            fail("a frame that is no text: " + ByteBufUtil.hexDump(in));
        } else if (length == 1 && in.getByte(in.readerIndex()) == '2') {
            in.skipBytes(1);
            context.writeAndFlush(frame("3")); // the heartbeat
        } else if (preludeAnswers < script.preludeAnswers()) {
            in.skipBytes(length);
            if (++preludeAnswers == script.preludeAnswers()) {
                progress.ready();
            }
        } else {
            check(in, length);
        }
    }

    private void check(ByteBuf in, int length) {
        boolean right = length == answer.length;
        for (int i = 0; right && i < length; i++) {
            right = in.getByte(in.readerIndex() + i) == answer[i];
        }
        if (!right) {
            fail(in.toString(in.readerIndex(), length, StandardCharsets.UTF_8));
        }
        in.skipBytes(length);
        long done = progress.operation(sends ? System.nanoTime() - sentAt : 0);
        if (!progress.ended() && (!script.toAll() || done % script.connections() == 0)) {
            sender.send();
        }
    }

    private void fail(String received) {
        progress.fail("Instead of " + script.answer() + " there came " + received);
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) {
        progress.fail("The connection was closed");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext failed, Throwable cause) {
        progress.fail(cause.toString());
        failed.close();
    }

    private static int endOfHead(ByteBuf in) {
        for (int i = in.readerIndex(); i + 3 < in.writerIndex(); i++) {
            if (in.getInt(i) == 0x0d0a0d0a) {
                return i + 4;
            }
        }
        return -1;
    }

    /** A masked text frame, as clients must send. */
    private static ByteBuf frame(String text) {
        byte[] payload = ascii(text);
        ByteBuf frame = Unpooled.buffer(payload.length + 8).writeByte(0x81);
        if (payload.length < 126) {
            frame.writeByte(0x80 | payload.length);
        } else {
            frame.writeByte(0x80 | 126).writeShort(payload.length);
        }
        frame.writeInt(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.writeByte(payload[i] ^ (MASK >>> (24 - 8 * (i & 3))));
        }
        return frame;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
