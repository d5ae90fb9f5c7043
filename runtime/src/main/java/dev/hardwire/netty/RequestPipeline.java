package dev.hardwire.netty;

import io.netty.channel.DefaultChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

/** The pipeline of a request, which is answered also where no handler does. */
final class RequestPipeline extends DefaultChannelPipeline {
    private final RequestChannel channel;

    RequestPipeline(RequestChannel channel) {
        super(channel);
        this.channel = channel;
    }

    @Override
    protected void onUnhandledInboundException(Throwable cause) {
        channel.failed(cause);
    }

    @Override
    protected void onUnhandledInboundMessage(Object message) {
        boolean isHead = message instanceof HttpRequest;
        ReferenceCountUtil.release(message);
        if (isHead) {
            channel.failed(new IllegalStateException("No handler of the pipeline has taken the request"));
        }
    }
}
