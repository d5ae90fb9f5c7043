package dev.hardwire.samples.benchmark.baseline;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The three REST answers and the upgrade, from pre-built bytes; flushed when all that was read is answered. */
final class HttpAnswers extends ChannelInboundHandlerAdapter {
    private static final byte[] HELLO = bytes("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
            + "content-length: 19\r\n\r\n{\"message\":\"hello\"}");
    private static final byte[] HEAD = bytes("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ");
    private static final byte[] NOT_FOUND = bytes("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
    private static final byte[] BAD_REQUEST = bytes("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
    private static final int MAX_BODY = 1 << 20;

    private final Room room;
    private final ItemJson json = new ItemJson();
    /** The body of a POST that is being read. */
    private ByteBuf body;

    HttpAnswers(Room room) {
        this.room = room;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof HttpRequest request) {
                begin(context, request);
            }
            if (body != null && message instanceof HttpContent content) {
                body.writeBytes(content.content());
                if (body.readableBytes() > MAX_BODY) {
                    context.close();
                } else if (message instanceof LastHttpContent) {
                    answerItem(context);
                }
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        String uri = request.uri();
        if (uri.equals("/hello")) {
            write(context, HELLO);
        } else if (uri.startsWith("/items/")) {
            answerFound(context, uri);
        } else if (uri.equals("/items")) {
            body = context.alloc().buffer(512);
        } else if (uri.equals("/ws") || uri.equals("/cast")) {
            upgrade(context, request, uri.equals("/cast"));
        } else {
            write(context, NOT_FOUND);
        }
    }

    private static void answerFound(ChannelHandlerContext context, String uri) {
        int query = uri.indexOf("?q=");
        int id = query < 0 ? -1 : number(uri, query);
        if (id < 0) {
            write(context, BAD_REQUEST);
            return;
        }
        String q = uri.substring(query + 3);
        if (q.indexOf('%') >= 0 || q.indexOf('+') >= 0 || q.indexOf('&') >= 0) {
            write(context, BAD_REQUEST); // the load driver sends plain words
            return;
        }
        answer(context, bytes("{\"id\":" + id + ",\"q\":\"" + q + "\"}"));
    }

    private static int number(String uri, int end) {
        try {
            return Integer.parseInt(uri, "/items/".length(), end, 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void answerItem(ChannelHandlerContext context) {
        byte[] received = ByteBufUtil.getBytes(body);
        body.release();
        body = null;
        ItemJson.Item item = json.read(received);
        if (item == null) {
            write(context, BAD_REQUEST);
        } else {
            answer(context, json.write(item));
        }
    }

    private static void answer(ChannelHandlerContext context, byte[] content) {
        ByteBuf answer = context.alloc().buffer(HEAD.length + content.length + 16);
        answer.writeBytes(HEAD);
        ByteBufUtil.writeAscii(answer, Integer.toString(content.length));
        answer.writeInt(0x0d0a0d0a).writeBytes(content);
        context.write(answer, context.voidPromise());
    }

    private static void write(ChannelHandlerContext context, byte[] answer) {
        context.write(context.alloc().buffer(answer.length).writeBytes(answer), context.voidPromise());
    }

    private void upgrade(ChannelHandlerContext context, HttpRequest request, boolean cast) {
        String key = request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY, "");
        write(
                context,
                bytes("HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
                        + "sec-websocket-accept: " + accept(key) + "\r\n\r\n"));
        WebSocketDecoderConfig config = WebSocketDecoderConfig.newBuilder()
                .allowExtensions(false)
                .maxFramePayloadLength(MAX_BODY)
                .build();
        context.pipeline().addLast(new WebSocket13FrameDecoder(config)).addLast(new WebSocketAnswers(room, cast));
        context.flush();
        context.executor().execute(() -> {
            context.pipeline().remove(HttpRequestDecoder.class);
            context.pipeline().remove(this);
        });
        if (cast) {
            room.join(context.channel());
        }
    }

    private static String accept(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha1.digest(bytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (body != null) {
            body.release();
            body = null;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
