package dev.hardwire.samples.benchmark.baseline;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** Sends each message back, or to all in the room; flushed when all that was read is answered. */
final class WebSocketAnswers extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;
    private static final int PONG = 0x8a;

    private final Room room;
    private final boolean cast;

    WebSocketAnswers(Room room, boolean cast) {
        this.room = room;
        this.cast = cast;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (cast && frame instanceof TextWebSocketFrame) {
            room.send(frame(context, TEXT, frame.content()));
            return;
        }
        int opcode = frame instanceof TextWebSocketFrame
                ? TEXT
                : frame instanceof PingWebSocketFrame ? PONG : frame instanceof CloseWebSocketFrame ? CLOSE : BINARY;
        context.write(frame(context, opcode, frame.content()), context.voidPromise());
        if (opcode == CLOSE) {
            context.flush().close();
        }
    }

    private static ByteBuf frame(ChannelHandlerContext context, int opcode, ByteBuf payload) {
        int length = payload.readableBytes();
        ByteBuf frame = context.alloc().buffer(length + 10).writeByte(opcode);
        if (length < 126) {
            frame.writeByte(length);
        } else if (length < 65536) {
            frame.writeByte(126).writeShort(length);
        } else {
            frame.writeByte(127).writeLong(length);
        }
        return frame.writeBytes(payload);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
