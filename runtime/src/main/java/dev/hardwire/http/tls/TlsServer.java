package dev.hardwire.http.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.util.ReferenceCountUtil;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's side of TLS, with the certificates that its files had when they could be used last. Thread-safe. */
public final class TlsServer {
    private static final Logger LOG = LoggerFactory.getLogger(TlsServer.class);

    private final TlsOptions options;
    private final List<String> applicationProtocols;
    private Credentials credentials;
    /** What was wrong last, so that it is logged once. */
    private String lastProblem = "";

    private volatile SslContext context;

    /**
     * Reads the files.
     *
     * @param applicationProtocols what is spoken over TLS, by its names in ALPN (RFC 7301), the best first
     * @throws IllegalStateException if a file cannot be used; the message names it and says what to do
     */
    public TlsServer(TlsOptions options, List<String> applicationProtocols) {
        this.options = options;
        this.applicationProtocols = applicationProtocols;
        try {
            credentials = Credentials.read(options);
            context = context(credentials);
        } catch (Unusable e) {
            throw new IllegalStateException("TLS cannot be served: " + e.getMessage(), e);
        } catch (SSLException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "TLS cannot be served with the protocols " + options.protocols() + " and the ciphers "
                            + (options.ciphers().isEmpty() ? "of the default" : options.ciphers()) + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** The options. */
    public TlsOptions options() {
        return options;
    }

    /** What encrypts a connection that was just accepted. */
    public SslHandler handler(ByteBufAllocator allocator) {
        SslHandler handler = context.newHandler(allocator);
        handler.setHandshakeTimeoutMillis(options.handshakeTimeout().toMillis());
        return handler;
    }

    /**
     * Reads the files again; connections from now on get what has changed. Files that cannot be used are logged, and what
     * was read before stays. Reads from a disk, so not for an event loop.
     *
     * @return whether the files as they are now are what new connections get
     */
    public synchronized boolean reload() {
        try {
            Credentials read = Credentials.read(options);
            if (!read.digest().equals(credentials.digest())) {
                context = context(read);
                credentials = read;
                X509Certificate certificate = read.chain().get(0);
                LOG.info(
                        "New connections get the certificate {}, valid until {}",
                        certificate.getSubjectX500Principal(),
                        certificate.getNotAfter().toInstant());
            }
            lastProblem = "";
            return true;
        } catch (Unusable | SSLException | IllegalArgumentException e) {
            String problem = String.valueOf(e.getMessage());
            if (!problem.equals(lastProblem)) {
                lastProblem = problem;
                LOG.error("The certificate stays what it was: {}", problem, e);
            }
            return false;
        }
    }

    private SslContext context(Credentials from) throws SSLException {
        SslContextBuilder builder = SslContextBuilder.forServer(from.key(), from.chain())
                .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                .protocols(options.protocols())
                .clientAuth(
                        switch (options.clientCertificates()) {
                            case NONE -> ClientAuth.NONE;
                            case OPTIONAL -> ClientAuth.OPTIONAL;
                            case REQUIRED -> ClientAuth.REQUIRE;
                        })
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        Protocol.ALPN,
                        SelectorFailureBehavior.NO_ADVERTISE,
                        SelectedListenerFailureBehavior.ACCEPT,
                        applicationProtocols));
        if (options.ciphers().isEmpty()) {
            builder.ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE);
        } else {
            builder.ciphers(options.ciphers());
        }
        if (!from.trusted().isEmpty()) {
            builder.trustManager(from.trusted());
        }
        SslContext made = builder.build();
        // Only an engine looks at the names of protocols and ciphers: better now than for each connection.
        ReferenceCountUtil.release(made.newEngine(ByteBufAllocator.DEFAULT));
        return made;
    }
}
