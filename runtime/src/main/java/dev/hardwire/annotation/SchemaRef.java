package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The schema of a document that a type stands for; stubs carry it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SchemaRef {
    /** Document and JSON Pointer, for example {@code openapi/petstore.yaml#/components/schemas/Pet}. */
    String value();
}
