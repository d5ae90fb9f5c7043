package dev.hardwire.http.tls;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a connection whose client begins a second handshake. TLS 1.2 allows that, and each costs the server more than the
 * client; TLS 1.3 has none. Stands before the handler of TLS.
 */
public final class OneHandshake extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(OneHandshake.class);

    private final SslHandler tls;

    /** Guards a connection of this handler. */
    public OneHandshake(SslHandler tls) {
        this.tls = tls;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object received) {
        // Decrypts, and answers a handshake, at once; then the engine waits for the client's next message of it.
        ctx.fireChannelRead(received);
        if (tls.handshakeFuture().isSuccess() && isInHandshake()) {
            LOG.debug(
                    "{} is closed, as it began a second handshake of TLS",
                    ctx.channel().remoteAddress());
            ctx.close();
        }
    }

    /** An engine that is being closed says that it handshakes, too. */
    private boolean isInHandshake() {
        SSLEngine engine = tls.engine();
        return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING
                && !engine.isInboundDone()
                && !engine.isOutboundDone();
    }
}
