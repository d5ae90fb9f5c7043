package dev.hardwire.netty;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.stream.RequestReceiver;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.AbstractChannel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelMetadata;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelConfig;
import io.netty.channel.DefaultChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** One request as a channel: its objects are read from it, and those of its answer are written to it. */
final class RequestChannel extends AbstractChannel implements RequestReceiver {
    private static final ChannelMetadata METADATA = new ChannelMetadata(false);

    private final ChannelConfig config = new DefaultChannelConfig(this);
    private final HttpExchange exchange;
    private final AnswerWriter answer;
    /** What was read and is not handed over: the head, one piece, the end. */
    private final ArrayDeque<Object> inbound = new ArrayDeque<>(3);

    private volatile boolean open = true;
    /** A read was asked for and has brought nothing yet. */
    private boolean reading;

    private boolean handingOver;
    /** Whether the pipeline is as its handlers have wanted it. */
    private boolean filled;

    private boolean ended;

    RequestChannel(HttpExchange exchange, HttpRequest head) {
        super(null);
        this.exchange = exchange;
        this.answer = new AnswerWriter(exchange, this);
        inbound.add(head);
    }

    /** Begins, with the handlers that the pipeline has. On the event loop of the exchange. */
    void start() {
        exchange.stream().receive(this);
        exchange.onAbort(this::abandoned);
        exchange.eventLoop().register(this); // at once, on the event loop
        HttpCodecs.remove(this, List.of());
        filled = true;
        handOver();
    }

    // ---- the request ----

    @Override
    protected void doBeginRead() {
        reading = true;
        handOver();
    }

    private void handOver() {
        if (handingOver || !filled) {
            return;
        }
        handingOver = true;
        try {
            while (reading && open && !inbound.isEmpty()) {
                reading = false;
                for (Object next = inbound.poll(); next != null; next = inbound.poll()) {
                    pipeline().fireChannelRead(next);
                }
                pipeline().fireChannelReadComplete();
            }
        } finally {
            handingOver = false;
        }
        if (reading && open && !ended) {
            exchange.stream().more();
        }
    }

    @Override
    public void piece(ByteBuf piece) {
        inbound.add(new DefaultHttpContent(piece));
        handOver();
    }

    @Override
    public void end() {
        ended = true;
        inbound.add(LastHttpContent.EMPTY_LAST_CONTENT);
        handOver();
    }

    @Override
    public void aborted(RequestAborted why) {
        ended = true;
        if (why.reason() != RequestAborted.Reason.ANSWERED) {
            abandoned();
        }
    }

    // ---- the answer ----

    @Override
    protected Object filterOutboundMessage(Object message) {
        boolean sendable = message instanceof HttpObject || message instanceof ByteBuf;
        if (!sendable || (message instanceof ByteBufHolder holder && holder.refCnt() == 0)) {
            throw new UnsupportedOperationException(
                    "An answer is written as HttpResponse, HttpContent and ByteBuf, not " + message.getClass());
        }
        return message;
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer written) {
        for (Object message = written.current(); message != null; message = written.current()) {
            if (!answer.write(message)) {
                return; // until the client takes more
            }
            written.remove();
        }
    }

    /** The client takes more. */
    void writable() {
        ((RequestUnsafe) unsafe()).flushAgain();
    }

    // ---- the end ----

    /** The answer is complete, or of no use any more: closes, when those who are at work have returned. */
    void closeLater() {
        try {
            exchange.eventLoop().execute(this::close);
        } catch (RejectedExecutionException e) {
            unsafe().closeForcibly(); // the server has stopped
        }
    }

    /** An exception has reached the end of the pipeline. */
    void failed(Throwable cause) {
        answer.fail(cause);
        closeLater();
    }

    /** The client is gone, or was answered by others. */
    private void abandoned() {
        answer.abandon();
        closeLater();
    }

    @Override
    protected void doClose() {
        open = false;
        for (Object next = inbound.poll(); next != null; next = inbound.poll()) {
            ReferenceCountUtil.release(next);
        }
        exchange.stream().drop();
        answer.closed();
    }

    // ---- what a channel is ----

    @Override
    protected AbstractUnsafe newUnsafe() {
        return new RequestUnsafe();
    }

    @Override
    protected DefaultChannelPipeline newChannelPipeline() {
        return new RequestPipeline(this);
    }

    @Override
    protected boolean isCompatible(EventLoop loop) {
        return true;
    }

    @Override
    protected SocketAddress localAddress0() {
        return exchange.localAddress();
    }

    @Override
    protected SocketAddress remoteAddress0() {
        return exchange.request().remoteAddress();
    }

    @Override
    protected void doBind(SocketAddress address) {
        throw new UnsupportedOperationException("A request cannot be bound");
    }

    @Override
    protected void doDisconnect() {
        doClose();
    }

    @Override
    public ChannelConfig config() {
        return config;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isActive() {
        return open;
    }

    @Override
    public ChannelMetadata metadata() {
        return METADATA;
    }

    private final class RequestUnsafe extends AbstractUnsafe {
        @Override
        public void connect(SocketAddress remote, SocketAddress local, ChannelPromise promise) {
            promise.setFailure(new UnsupportedOperationException("A request cannot be connected"));
        }

        void flushAgain() {
            flush0();
        }
    }
}
