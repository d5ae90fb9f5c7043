package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Carried by the class that the Maven plugin writes for each document. The processor compares the digest with the
 * files that it reads, so that a stale stub is a compile error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DocumentDigest {
    /** The document, as a path relative to the resource root. */
    String document();

    /** SHA-256, as hexadecimal, over the names and contents of the document and all files that it refers to. */
    String sha256();
}
