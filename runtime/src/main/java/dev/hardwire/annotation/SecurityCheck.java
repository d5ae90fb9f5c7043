package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks the credentials of a security scheme. The class of the method needs no other annotation; {@code wire} takes an
 * instance of it unless the method is static.
 *
 * <p>The method takes the credential: a {@code String} for an API key, a bearer token or another HTTP scheme, {@code
 * BasicCredentials} for HTTP basic, {@code X509Certificate} for mutual TLS. It may also take a {@code List<String>}, the
 * scopes that the operation asks for, and the {@code Request}. It returns the principal, of any type, or a {@code
 * CompletionStage} of it; null refuses the credential. It may throw {@code HttpProblem} to refuse in another way.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SecurityCheck {
    /** The name of the security scheme in the document. */
    String value();

    /**
     * The document whose scheme it is, as the application names it. Empty, the default, means every document of the
     * application that has a scheme of this name, and no check of its own for it.
     */
    String document() default "";
}
