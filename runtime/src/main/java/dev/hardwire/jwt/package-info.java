/**
 * Verifies JSON Web Tokens of OpenID Connect and OAuth 2 issuers, for security checks. It needs the library {@code
 * com.nimbusds:nimbus-jose-jwt}, which an application that uses this package declares; nothing else imports it.
 */
@NullMarked
package dev.hardwire.jwt;

import org.jspecify.annotations.NullMarked;
