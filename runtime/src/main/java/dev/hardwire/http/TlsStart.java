package dev.hardwire.http;

import dev.hardwire.http.request.Peer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the TLS handshake of a connection, and then starts the protocol that was agreed on. */
final class TlsStart extends ChannelInboundHandlerAdapter {
    /** The name of HTTP/1.1 in ALPN. */
    static final String HTTP_1_1 = "http/1.1";

    private static final Logger LOG = LoggerFactory.getLogger(TlsStart.class);

    private final LoopState loop;

    TlsStart(LoopState loop) {
        this.loop = loop;
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
        HttpConnection.start(ctx.channel(), loop, peer);
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
        ctx.close();
    }
}
