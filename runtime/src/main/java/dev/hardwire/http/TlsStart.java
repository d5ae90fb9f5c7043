package dev.hardwire.http;

import dev.hardwire.http.request.Peer;
import dev.hardwire.http.tls.OneHandshake;
import dev.hardwire.http.tls.TlsServer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the TLS handshake of a connection, and then starts the protocol that was agreed on. */
final class TlsStart extends LoopConnection {
    private static final String HTTP_1_1 = ApplicationProtocolNames.HTTP_1_1;
    private static final String HTTP_2 = ApplicationProtocolNames.HTTP_2;

    private static final Logger LOG = LoggerFactory.getLogger(TlsStart.class);

    private final Channel channel;

    private TlsStart(LoopState loop, Channel channel) {
        super(loop);
        this.channel = channel;
    }

    /** Makes a channel that was just accepted speak TLS. On its event loop. */
    static void start(Channel channel, LoopState loop, TlsServer tls) {
        TlsStart start = new TlsStart(loop, channel);
        SslHandler handler = tls.handler(channel.alloc());
        channel.pipeline().addLast(new OneHandshake(handler), handler, start);
        loop.add(start);
        if (loop.isStopping()) {
            start.stop();
        }
    }

    /** What can be agreed on in the handshake, by its names there, the best first. */
    static List<String> protocols(HttpOptions options) {
        return options.http2().enabled() ? List.of(HTTP_2, HTTP_1_1) : List.of(HTTP_1_1);
    }

    /** Where a connection comes from. */
    static InetSocketAddress address(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress address
                ? address
                : InetSocketAddress.createUnresolved("unknown", 0);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof SslHandshakeCompletionEvent completion) {
            if (completion.isSuccess()) {
                start(ctx);
            } else {
                LOG.debug("The TLS handshake with {} failed", address(ctx.channel()), completion.cause());
                ctx.close();
            }
        }
        ctx.fireUserEventTriggered(event);
    }

    private void start(ChannelHandlerContext ctx) {
        SslHandler tls = ctx.pipeline().get(SslHandler.class);
        Peer peer = new Peer(
                address(ctx.channel()), "https", certificate(tls.engine().getSession()));
        if (HTTP_2.equals(tls.applicationProtocol())) {
            MultiplexedConnection.start(ctx.channel(), loop, peer);
        } else {
            HttpConnection.start(ctx.channel(), loop, peer);
        }
        ctx.pipeline().remove(this);
    }

    private static @Nullable X509Certificate certificate(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate ? certificate : null;
        } catch (SSLPeerUnverifiedException e) {
            return null; // the client has shown none, or was not asked
        }
    }

    /** What fails before the handshake is over: no TLS at all, mostly. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("{} is closed before it could say anything", address(ctx.channel()), cause);
        closeNow();
    }

    @Override
    boolean isWorking() {
        return false;
    }

    @Override
    void closeNow() {
        channel.close();
    }

    @Override
    void flush() {
        // writes nothing
    }

    @Override
    void checkDeadline(long now) {
        // the handler of TLS has one
    }

    @Override
    void stop() {
        closeNow();
    }
}
