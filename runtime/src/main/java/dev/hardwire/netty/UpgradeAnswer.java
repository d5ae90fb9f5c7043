package dev.hardwire.netty;

import dev.hardwire.http.transport.LingeringClose;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives handlers a connection only where they answer a request to upgrade with 101. Any other answer is the connection's
 * last: what follows on it would be requests to the whole server, which are none of theirs.
 */
final class UpgradeAnswer extends ChannelOutboundHandlerAdapter {
    /** Like the server's {@code closeTimeout}. */
    private static final long CLOSE_MILLIS = 2_000;
    /** How much is read ahead of the answer, in bytes. */
    private static final int MAX_HELD = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(NettyMount.class);

    private final Held held = new Held();
    private final Duration timeout;
    private final IntConsumer answered;
    private @Nullable Future<?> late;
    private boolean accepted;
    private boolean refused;
    private boolean complete;

    /**
     * The answer of one connection.
     *
     * @param timeout how long handlers may take
     * @param answered told the status of their answer
     */
    UpgradeAnswer(Duration timeout, IntConsumer answered) {
        this.timeout = timeout;
        this.answered = answered;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        late = context.executor().schedule(() -> late(context), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        inTime();
    }

    private void late(ChannelHandlerContext context) {
        LOG.warn("{}: the handlers have not answered a request to upgrade within {}", context.channel(), timeout);
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE);
        answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
        write(context, answer, context.newPromise());
        context.flush();
    }

    private void inTime() {
        Future<?> waiting = late;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    /** Keeps what comes behind the head until it is known whose that is; in front of the codec. */
    ChannelHandler held() {
        return held;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (complete) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response && !accepted && !refused) {
            decide(response);
            if (accepted) {
                // As a task: by then the handlers have put their codec in the place of HTTP's.
                context.write(message, promise.unvoid())
                        .addListener(written -> context.executor().execute(() -> giveAway(context)));
                return;
            }
        }
        if (refused && message instanceof LastHttpContent) {
            complete = true;
            context.write(message, promise.unvoid())
                    .addListener(written -> LingeringClose.start(context.channel(), CLOSE_MILLIS));
            return;
        }
        context.write(message, promise);
    }

    private void decide(HttpResponse response) {
        if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            accepted = true;
        } else if (response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            refused = true;
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            held.drop();
        }
        if (accepted || refused) {
            inTime();
            answered.accept(response.status().code());
        }
    }

    private void giveAway(ChannelHandlerContext context) {
        if (!context.isRemoved()) {
            Channel channel = context.channel();
            channel.pipeline().remove(this);
            channel.pipeline().remove(held);
            channel.config().setAutoRead(true);
        }
    }

    /** Keeps bytes, in bounds. */
    private static final class Held extends ByteToMessageDecoder {
        private boolean dropping;

        void drop() {
            dropping = true;
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            // What is kept is passed on when this handler is removed.
            if (dropping) {
                in.skipBytes(in.readableBytes());
            } else if (in.readableBytes() >= MAX_HELD) {
                context.channel().config().setAutoRead(false);
            }
        }
    }
}
