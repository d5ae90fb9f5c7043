package dev.hardwire.http.tls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * What the files of the options hold.
 *
 * @param digest of all files, to see whether they have changed
 * @param trusted what the certificates of clients must lead to; none where they are not asked
 */
record Credentials(String digest, List<X509Certificate> chain, PrivateKey key, List<X509Certificate> trusted) {
    /** Reads the files, and sees whether they fit each other. */
    static Credentials read(TlsOptions options) throws Unusable {
        PemFile certificates = PemFile.read(options.certificates());
        List<X509Certificate> chain = certificates.certificates();
        PemFile keyFile = PemFile.read(options.privateKey());
        PrivateKey key = KeyFile.read(keyFile, options.password());
        if (!isPair(chain.get(0), key)) {
            throw new Unusable(
                    options.privateKey(),
                    "does not fit the first certificate of " + options.certificates() + " ("
                            + chain.get(0).getSubjectX500Principal()
                            + "): give the key that the certificate was made for, and put the server's certificate first");
        }
        Path trust = options.trust();
        if (trust == null || options.clientCertificates() == ClientCertificates.NONE) {
            return new Credentials(digest(certificates, keyFile), chain, key, List.of());
        }
        PemFile trusted = PemFile.read(trust);
        return new Credentials(digest(certificates, keyFile, trusted), chain, key, trusted.certificates());
    }

    /** Not the text itself: the key is in it. */
    private static String digest(PemFile... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PemFile file : files) {
                digest.update(file.text().getBytes(StandardCharsets.ISO_8859_1));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Whether what the key signs is what the certificate verifies. */
    private static boolean isPair(X509Certificate certificate, PrivateKey key) {
        String algorithm = switch (certificate.getPublicKey().getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> certificate.getPublicKey().getAlgorithm();
        };
        byte[] sample = new byte[32];
        new SecureRandom().nextBytes(sample);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(sample);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
