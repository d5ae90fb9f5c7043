package dev.hardwire.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PEM file (RFC 7468), as it was read.
 *
 * @param file where it lies
 * @param text all of it
 * @param blocks its parts, in their order
 */
record PemFile(Path file, String text, List<Block> blocks) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----", Pattern.DOTALL);
    /** No key or chain comes near. */
    private static final long MAX_SIZE = 1024 * 1024;

    /**
     * A part of the file.
     *
     * @param label for example {@code CERTIFICATE}
     * @param headers what stands above the data, in old files
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Block(String label, String headers, byte[] data) {}

    static PemFile read(Path file) throws Unusable {
        String text;
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new Unusable(file, "is larger than 1 MiB: it should be a PEM file with certificates or a key");
            }
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new Unusable(file, "does not exist: correct the path, or create the file", e);
        } catch (IOException e) {
            throw new Unusable(file, "cannot be read (" + e + "): the user of the server needs the right to", e);
        }
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(block(file, matcher.group(1), matcher.group(2)));
        }
        if (blocks.isEmpty()) {
            throw new Unusable(
                    file,
                    "is no PEM file: it has no -----BEGIN …----- with its -----END …-----; convert it, for example with"
                            + " openssl x509 or openssl pkcs12");
        }
        return new PemFile(file, text, List.copyOf(blocks));
    }

    private static Block block(Path file, String label, String content) throws Unusable {
        int data = content.indexOf(':') < 0 ? 0 : endOfHeaders(content);
        try {
            return new Block(
                    label, content.substring(0, data), Base64.getMimeDecoder().decode(content.substring(data)));
        } catch (IllegalArgumentException e) {
            throw new Unusable(
                    file, "is damaged: what follows BEGIN " + label + " is not Base64; copy the file anew", e);
        }
    }

    private static int endOfHeaders(String content) {
        Matcher empty = Pattern.compile("\\r?\\n\\r?\\n").matcher(content);
        return empty.find() ? empty.end() : content.length();
    }

    /** The certificates, of which there is at least one. */
    List<X509Certificate> certificates() throws Unusable {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks) {
            if (block.label.equals("CERTIFICATE") || block.label.equals("X509 CERTIFICATE")) {
                certificates.add(certificate(block));
            }
        }
        if (certificates.isEmpty()) {
            throw new Unusable(
                    file, "has no certificate but " + labels() + ": give the file with -----BEGIN CERTIFICATE-----");
        }
        return certificates;
    }

    private X509Certificate certificate(Block block) throws Unusable {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(block.data));
        } catch (CertificateException e) {
            throw new Unusable(file, "has a certificate that is damaged (" + e.getMessage() + "): copy it anew", e);
        }
    }

    /** What the file has, for messages. */
    String labels() {
        return String.join(", ", blocks.stream().map(Block::label).distinct().toList());
    }
}
