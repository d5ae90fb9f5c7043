package dev.hardwire.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a program on Netty had before it moved: it answers by the end of the path. */
final class LegacyHandler extends ChannelInboundHandlerAdapter {
    /** How long the large answer is. */
    static final long LARGE = 64L << 20;

    private static final int PIECE = 16 * 1024;

    private final Seen seen;
    private String path = "";
    private long toWrite;

    LegacyHandler(Seen seen) {
        this.seen = seen;
    }

    /** What the handlers of all requests were told. */
    static final class Seen {
        final CompletableFuture<ChannelHandlerContext> context = new CompletableFuture<>();
        final CompletableFuture<String> inactive = new CompletableFuture<>();
        final AtomicInteger pieces = new AtomicInteger();
        final AtomicLong bytes = new AtomicLong();
        final AtomicLong written = new AtomicLong();
        final CompletableFuture<Long> stalled = new CompletableFuture<>();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            path = request.uri();
            head(context, request);
        }
        if (message instanceof HttpContent content) {
            content(context, content);
        }
        if (!path.endsWith("/unhandled")) {
            ReferenceCountUtil.release(message);
        }
    }

    private void head(ChannelHandlerContext context, HttpRequest request) throws Exception {
        switch (path.substring(path.lastIndexOf('/'))) {
            case "/hello" -> answer(context, "hello from " + path);
            case "/head" -> {
                FullHttpResponse answer = text("");
                answer.headers().set("Content-Length", 1234);
                context.writeAndFlush(answer);
            }
            case "/whole" ->
                answer(context, ((FullHttpRequest) request).content().toString(StandardCharsets.UTF_8));
            case "/request" -> {
                FullHttpResponse answer = text(request.method() + " " + request.uri() + " "
                        + request.protocolVersion() + " " + request.headers().get("X-One") + " "
                        + request.headers().get("Content-Encoding") + " "
                        + (context.channel().remoteAddress() != null)
                        + (context.channel().localAddress() != null));
                answer.headers()
                        .add("Set-Cookie", "a=1")
                        .add("Set-Cookie", "b=2")
                        .add("X-Many", "1")
                        .add("X-Many", "2");
                context.writeAndFlush(answer);
            }
            case "/echo" -> context.write(head(request.headers().get("Content-Length")));
            case "/throw" -> throw new IllegalStateException("on purpose");
            case "/close" -> context.close();
            case "/bad" -> {
                FullHttpResponse answer = text("never sent");
                answer.headers().set("Content-Type", "text/plain; charset=\"ü\"");
                context.writeAndFlush(answer);
            }
            case "/cut" -> {
                context.write(head("10"));
                context.writeAndFlush(new DefaultHttpContent(Unpooled.copiedBuffer("half", StandardCharsets.US_ASCII)))
                        .addListener(ChannelFutureListener.CLOSE);
            }
            case "/steps" -> context.channel().config().setAutoRead(false);
            case "/large" -> {
                context.write(head(Long.toString(LARGE)));
                toWrite = LARGE;
                writeMore(context);
            }
            case "/unhandled" -> context.fireChannelRead(request);
            default -> {
                // never answered
            }
        }
        seen.context.complete(context);
    }

    private void content(ChannelHandlerContext context, HttpContent content) {
        seen.pieces.incrementAndGet();
        seen.bytes.addAndGet(content.content().readableBytes());
        if (path.endsWith("/echo")) {
            context.writeAndFlush(content.retain());
            context.channel().config().setAutoRead(context.channel().isWritable());
        } else if (path.endsWith("/steps") && content instanceof LastHttpContent) {
            answer(context, "read " + seen.bytes.get());
        }
    }

    private void writeMore(ChannelHandlerContext context) {
        while (toWrite > 0 && context.channel().isWritable()) {
            ByteBuf piece = context.alloc().buffer(PIECE).writeZero(PIECE);
            context.writeAndFlush(new DefaultHttpContent(piece));
            toWrite -= PIECE;
            seen.written.addAndGet(PIECE);
        }
        if (toWrite > 0) {
            seen.stalled.complete(seen.written.get());
        } else {
            context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (path.endsWith("/large") && toWrite > 0) {
            writeMore(context);
        } else if (path.endsWith("/echo")) {
            context.channel().config().setAutoRead(context.channel().isWritable());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        seen.inactive.complete(path);
    }

    private static HttpResponse head(@Nullable String length) {
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        if (length != null) {
            head.headers().set("Content-Length", length);
        }
        return head;
    }

    private static void answer(ChannelHandlerContext context, String text) {
        context.writeAndFlush(text(text));
    }

    private static FullHttpResponse text(String text) {
        ByteBuf body = ByteBufUtil.writeUtf8(Unpooled.buffer().alloc(), text);
        FullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
        answer.headers()
                .set("Content-Type", "text/plain")
                .set("Connection", "close")
                .set("X-Legacy", "yes");
        return answer;
    }
}
