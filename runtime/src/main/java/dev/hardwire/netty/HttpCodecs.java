package dev.hardwire.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayList;
import java.util.List;

/** The codecs of HTTP in a pipeline: those of the handlers are in the way, as they get objects that are decoded. */
final class HttpCodecs {
    private HttpCodecs() {}

    /**
     * Has handlers go on with a connection behind a head that was read already. On its event loop.
     *
     * @param answer sees to what they answer
     */
    static void start(Channel channel, ChannelHandler handlers, HttpRequest head, UpgradeAnswer answer) {
        List<ChannelHandler> kept = new ArrayList<>(channel.pipeline().toMap().values());
        HttpServerCodec codec = new HttpServerCodec();
        kept.add(codec);
        channel.pipeline().addLast(answer.held(), codec, answer, handlers);
        ChannelHandlerContext context = channel.pipeline().context(codec);
        // What a handler is told of a connection that has just been accepted; some fill the pipeline only then.
        context.fireChannelRegistered();
        remove(channel, kept);
        // When what has read the head is out of the pipeline.
        channel.eventLoop().execute(() -> {
            if (!context.isRemoved()) {
                context.fireChannelActive();
                context.fireChannelRead(head);
                context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
                context.fireChannelReadComplete();
            }
        });
    }

    /** Takes codecs out of a pipeline, but for some. */
    static void remove(Channel channel, List<ChannelHandler> kept) {
        channel.pipeline().toMap().values().stream()
                .filter(HttpCodecs::isCodec)
                .filter(handler -> !kept.contains(handler))
                .forEach(handler -> channel.pipeline().remove(handler));
    }

    private static boolean isCodec(ChannelHandler handler) {
        return handler instanceof HttpServerCodec
                || handler instanceof HttpRequestDecoder
                || handler instanceof HttpResponseEncoder;
    }
}
