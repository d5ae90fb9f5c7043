package dev.hardwire.http.tls;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.CertificateBuilder.Algorithm;
import io.netty.pkitesting.X509Bundle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Certificates of a test's own authority, as files and for clients. */
public final class TestPki {
    private final Path folder;
    private final X509Bundle authority;

    /** An authority that writes its files to a folder. */
    public TestPki(Path folder) throws Exception {
        this.folder = folder;
        this.authority = new CertificateBuilder()
                .subject("CN=Test Authority")
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
    }

    /** A certificate for this machine. */
    public X509Bundle server(String name, Algorithm algorithm) throws Exception {
        return new CertificateBuilder()
                .algorithm(algorithm)
                .subject("CN=" + name)
                .addSanDnsName("localhost")
                .addSanIpAddress("127.0.0.1")
                .buildIssuedBy(authority);
    }

    /** A certificate of a client. */
    public X509Bundle client(String name) throws Exception {
        return new CertificateBuilder()
                .subject("CN=" + name)
                .addExtendedKeyUsageClientAuth()
                .buildIssuedBy(authority);
    }

    /** The certificate of the authority, as a file. */
    public Path trust() throws Exception {
        return file("authority.pem", authority.getCertificatePEM());
    }

    /** A server's options with a fresh certificate. */
    public TlsOptions.Builder options() throws Exception {
        X509Bundle bundle = server("server", Algorithm.ecp256);
        return TlsOptions.builder(chain("server.pem", bundle), key("server.key", bundle));
    }

    /** A chain as a file. */
    public Path chain(String file, X509Bundle bundle) throws Exception {
        return file(file, bundle.getCertificatePathPEM());
    }

    /** A key as a file, as PKCS #8. */
    public Path key(String file, X509Bundle bundle) throws Exception {
        return file(file, pem("PRIVATE KEY", bundle.getKeyPair().getPrivate().getEncoded()));
    }

    /** A file of the folder with this text. */
    public Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
    }

    /** A part of a PEM file. */
    static String pem(String label, byte[] data) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(data) + "\n-----END " + label
                + "-----\n";
    }

    /** A client that trusts the authority, with certificates where bundles are given. */
    public SSLContext clientContext(X509Bundle... own) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManager[] keys =
                own.length == 0 ? null : own[0].toKeyManagerFactory().getKeyManagers();
        context.init(keys, new TrustManager[] {authority.toTrustManager()}, null);
        return context;
    }

    /** What the authority trusts, as a client's key store. */
    public KeyStore trustStore() throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("authority", authority.getCertificate());
        return store;
    }
}
