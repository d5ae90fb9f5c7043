package dev.hardwire.maven.archive;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Opens connections to an application that this program has started, with TLS where it speaks that.
 *
 * @param address what it announced
 * @param timeout for a connection, and for the head of an answer
 * @param patience how long what follows the head is read
 */
record Connector(URI address, Duration timeout, Duration patience) {
    Socket open() throws IOException {
        Socket socket = address.getScheme().equals("https") ? trusting() : new Socket();
        try {
            int millis = Math.toIntExact(timeout.toMillis());
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Its certificate is for the world, not for this machine: whom it is talked to is known anyway. */
    private static Socket trusting() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, null);
            return context.getSocketFactory().createSocket();
        } catch (GeneralSecurityException e) {
            throw new IOException("This JDK has no TLS", e);
        }
    }

    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
