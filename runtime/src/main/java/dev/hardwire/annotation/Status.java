package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The HTTP status that a record of a sealed response stands for.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Status {
    /** The status, 100 to 599; 0 means {@code default}, and the record has an {@code int status} as its first component. */
    int value();

    /**
     * One of the media types that the record is sent as, where the response has several whose Java types differ; the default
     * stands for all of them.
     */
    String contentType() default "";
}
