package dev.hardwire.spi.security;

import dev.hardwire.handler.BasicCredentials;
import dev.hardwire.handler.Request;
import java.security.cert.X509Certificate;
import java.util.List;

/** A credential to be checked. Each accessor throws {@code IllegalStateException} where the scheme has another kind. */
public interface SecurityCall {
    /** An API key, a bearer token, or what stands behind another authentication scheme; never empty. */
    String credential();

    /** Name and password of {@link SecurityScheme.Kind#BASIC}. */
    BasicCredentials basic();

    /** The certificate of {@link SecurityScheme.Kind#CERTIFICATE}. */
    X509Certificate certificate();

    /** The scopes that the operation asks for; unmodifiable. */
    List<String> scopes();

    /** The request that is about to be admitted; its body is not read. */
    Request request();
}
