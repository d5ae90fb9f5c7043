package dev.hardwire.http.tls;

import dev.hardwire.http.tls.PemFile.Block;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads the private key of a PEM file: PKCS #8, encrypted or not, and the older PKCS #1 (RSA) and SEC 1 (EC). */
final class KeyFile {
    private static final String PKCS8 = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final String PKCS1 = "RSA PRIVATE KEY";
    private static final String SEC1 = "EC PRIVATE KEY";
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private final PemFile pem;
    private final @Nullable String password;

    private KeyFile(PemFile pem, @Nullable String password) {
        this.pem = pem;
        this.password = password;
    }

    static PrivateKey read(PemFile pem, @Nullable String password) throws Unusable {
        KeyFile file = new KeyFile(pem, password);
        for (Block block : pem.blocks()) {
            if (block.label().endsWith("PRIVATE KEY")) {
                return file.key(block);
            }
        }
        throw new Unusable(
                pem.file(),
                "has no private key but " + pem.labels() + ": give the file with -----BEGIN PRIVATE KEY-----");
    }

    private PrivateKey key(Block block) throws Unusable {
        if (block.headers().contains("ENCRYPTED")) {
            throw unusable(
                    "is encrypted the way of old versions of OpenSSL, which is weak: convert it with openssl pkcs8"
                            + " -topk8",
                    null);
        }
        return switch (block.label()) {
            case PKCS8 -> decoded(block.data());
            case ENCRYPTED -> decoded(decrypted(block.data()));
            case PKCS1 -> decoded(Der.pkcs8OfRsa(block.data()));
            case SEC1 -> decoded(ofEc(block));
            default ->
                throw unusable(
                        "has a " + block.label() + ", which TLS has no use for: give an RSA, EC or EdDSA key", null);
        };
    }

    private byte[] ofEc(Block block) throws Unusable {
        byte[] curve = pem.blocks().stream()
                .filter(other -> other.label().equals("EC PARAMETERS"))
                .map(Block::data)
                .findFirst()
                .orElse(null);
        byte[] key = Der.pkcs8OfEc(block.data(), curve);
        if (key == null) {
            throw unusable(
                    "is damaged, or does not say its curve: convert it with openssl pkcs8 -topk8 -nocrypt", null);
        }
        return key;
    }

    private byte[] decrypted(byte[] data) throws Unusable {
        if (password == null) {
            throw unusable("is encrypted: give its password (TlsOptions.Builder.password)", null);
        }
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray());
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(data);
            // Of PBES2 the JDK names only the parameters as what they are.
            String algorithm =
                    info.getAlgName().equals("PBES2") || info.getAlgName().equals("1.2.840.113549.1.5.13")
                            ? info.getAlgParameters().toString()
                            : info.getAlgName();
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec),
                    info.getAlgParameters());
            return info.getKeySpec(cipher).getEncoded();
        } catch (IOException e) {
            throw unusable("is damaged: copy it anew", e);
        } catch (NoSuchAlgorithmException e) {
            throw unusable(
                    "is encrypted in a way that this JDK does not know (" + e.getMessage()
                            + "): convert it with openssl pkcs8 -topk8 -v2 aes256",
                    e);
        } catch (GeneralSecurityException e) {
            throw unusable("cannot be decrypted: is the password right (TlsOptions.Builder.password)?", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** The key; PKCS #8 says its algorithm, but the JDK wants to be told. */
    private PrivateKey decoded(byte[] pkcs8) throws Unusable {
        InvalidKeySpecException failure = null;
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException e) {
                failure = e;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK since 15 has " + algorithm, e);
            }
        }
        throw unusable("is no RSA, EC or EdDSA key, or damaged: copy it anew, or make another", failure);
    }

    private Unusable unusable(String problem, @Nullable Throwable cause) {
        return cause == null ? new Unusable(pem.file(), problem) : new Unusable(pem.file(), problem, cause);
    }
}
