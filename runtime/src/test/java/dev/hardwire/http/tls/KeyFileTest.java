package dev.hardwire.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.pkitesting.CertificateBuilder.Algorithm;
import io.netty.pkitesting.X509Bundle;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What private keys come in, and what is said of files that are none. */
class KeyFileTest {
    @TempDir
    Path folder;

    private TestPki pki;

    @BeforeEach
    void authority() throws Exception {
        pki = new TestPki(folder);
    }

    private PrivateKey read(String text, String password) throws Exception {
        return KeyFile.read(PemFile.read(pki.file("key.pem", text)), password);
    }

    @ParameterizedTest
    @EnumSource(names = {"rsa2048", "ecp256", "ecp384", "ed25519"})
    void pkcs8(Algorithm algorithm) throws Exception {
        PrivateKey key = key(algorithm);
        assertThat(read("A comment\r\n" + TestPki.pem("PRIVATE KEY", key.getEncoded()), null))
                .isEqualTo(key);
    }

    @Test
    void pkcs1() throws Exception {
        PrivateKey key = key(Algorithm.rsa2048);
        assertThat(read(TestPki.pem("RSA PRIVATE KEY", inner(key.getEncoded())), null))
                .isEqualTo(key);
    }

    @Test
    void ec() throws Exception {
        PrivateKey key = key(Algorithm.ecp256);
        byte[] p256 = {0x06, 8, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 3, 1, 7};
        byte[] bare = inner(key.getEncoded());
        // SEC 1 with [0] the curve, behind version and the 32 bytes of the key
        var withCurve = new ByteArrayOutputStream();
        withCurve.write(0x30);
        withCurve.write(3 + 34 + 2 + p256.length);
        withCurve.write(bare, 2, 3 + 34);
        withCurve.write(0xa0);
        withCurve.write(p256.length);
        withCurve.writeBytes(p256);

        // An encoding may or may not have the public key beside it: what counts is the secret.
        assertThat(secret(read(TestPki.pem("EC PRIVATE KEY", withCurve.toByteArray()), null)))
                .isEqualTo(secret(key));
        assertThat(secret(read(TestPki.pem("EC PARAMETERS", p256) + TestPki.pem("EC PRIVATE KEY", bare(bare)), null)))
                .isEqualTo(secret(key));
        assertThatThrownBy(() -> read(TestPki.pem("EC PRIVATE KEY", bare(bare)), null))
                .hasMessageContaining("does not say its curve: convert it with openssl pkcs8 -topk8");
    }

    private static BigInteger secret(PrivateKey key) {
        return ((ECPrivateKey) key).getS();
    }

    /** Without what may follow the key. */
    private static byte[] bare(byte[] sec1) {
        byte[] bare = Arrays.copyOf(sec1, 2 + 3 + 34);
        bare[1] = 3 + 34;
        return bare;
    }

    @ParameterizedTest
    @CsvSource({"PBEWithHmacSHA256AndAES_256", "PBEWithHmacSHA1AndAES_128", "PBEWithSHA1AndDESede"})
    void encrypted(String algorithm) throws Exception {
        PrivateKey key = key(Algorithm.rsa2048);
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec("secret".toCharArray())));
        AlgorithmParameters parameters = cipher.getParameters();
        if (algorithm.contains("Hmac")) { // which the JDK writes under its other name only
            parameters = AlgorithmParameters.getInstance("PBES2");
            parameters.init(cipher.getParameters().getEncoded());
        }
        byte[] info = new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded())).getEncoded();
        String text = TestPki.pem("ENCRYPTED PRIVATE KEY", info);

        assertThat(read(text, "secret")).isEqualTo(key);
        assertThatThrownBy(() -> read(text, null))
                .hasMessage(
                        folder.resolve("key.pem") + " is encrypted: give its password (TlsOptions.Builder.password)");
        assertThatThrownBy(() -> read(text, "wrong"))
                .hasMessageContaining("cannot be decrypted: is the password right (TlsOptions.Builder.password)?");
    }

    @Test
    void whatIsNoKey() throws Exception {
        X509Bundle bundle = pki.server("a", Algorithm.ecp256);
        assertThatThrownBy(() -> read(bundle.getCertificatePEM(), null))
                .hasMessageContaining(
                        "has no private key but CERTIFICATE: give the file with -----BEGIN PRIVATE KEY-----");
        assertThatThrownBy(() -> read("", null)).hasMessageContaining("is no PEM file: it has no -----BEGIN …-----");
        assertThatThrownBy(() -> read(TestPki.pem("PRIVATE KEY", new byte[] {1, 2, 3}), null))
                .hasMessageContaining("is no RSA, EC or EdDSA key, or damaged: copy it anew, or make another");
        assertThatThrownBy(() -> read("-----BEGIN PRIVATE KEY-----\na\n-----END PRIVATE KEY-----\n", null))
                .hasMessageContaining("is damaged: what follows BEGIN PRIVATE KEY is not Base64; copy the file anew");
        assertThatThrownBy(() -> read(TestPki.pem("DSA PRIVATE KEY", new byte[3]), null))
                .hasMessageContaining("has a DSA PRIVATE KEY, which TLS has no use for: give an RSA, EC or EdDSA key");
        assertThatThrownBy(() -> read(
                        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n"
                                + "-----END RSA PRIVATE KEY-----\n",
                        null))
                .hasMessageContaining(
                        "the way of old versions of OpenSSL, which is weak: convert it with openssl pkcs8");
        assertThatThrownBy(() -> read(TestPki.pem("ENCRYPTED PRIVATE KEY", new byte[] {1}), "secret"))
                .hasMessageContaining("is damaged: copy it anew");
        assertThatThrownBy(() -> read("x".repeat(1024 * 1024 + 1), null)).hasMessageContaining("is larger than 1 MiB");
        assertThatThrownBy(() -> PemFile.read(folder.resolve("nowhere")))
                .hasMessage(folder.resolve("nowhere") + " does not exist: correct the path, or create the file");
        assertThatThrownBy(() -> PemFile.read(folder)).hasMessageContaining("cannot be read");
    }

    private PrivateKey key(Algorithm algorithm) throws Exception {
        return pki.server("a", algorithm).getKeyPair().getPrivate();
    }

    /** What PKCS #8 wraps: the content of its octet string, which comes last. */
    private static byte[] inner(byte[] pkcs8) {
        int position = header(pkcs8, 0); // into the sequence
        position = header(pkcs8, position) + 1; // over the version
        position = header(pkcs8, position) + (pkcs8[position + 1] & 0xff); // over the algorithm
        int start = header(pkcs8, position);
        int first = pkcs8[position + 1] & 0xff;
        int length = first < 0x80 ? first : 0;
        for (int i = 0; first >= 0x80 && i < (first & 0x7f); i++) {
            length = (length << 8) | (pkcs8[position + 2 + i] & 0xff);
        }
        return Arrays.copyOfRange(pkcs8, start, start + length);
    }

    private static int header(byte[] der, int position) {
        int first = der[position + 1] & 0xff;
        return position + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }
}
