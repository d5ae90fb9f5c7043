package dev.hardwire.http.tls;

/** Whether clients are asked for certificates in the TLS handshake. */
public enum ClientCertificates {
    /** They are not asked. */
    NONE,
    /** They are asked; one that shows none is served, one whose certificate is not trusted is not. */
    OPTIONAL,
    /** They are asked; without a certificate that is trusted, the handshake fails. */
    REQUIRED
}
