package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A document of an {@link Application} that is not served as a whole, or not where its {@code servers} say: {@code
 * @Application(documents = @Document(value = "openapi/pets.yaml", basePath = "/v2", tags = "pets"))}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Document {
    /** The document, as a path relative to the resource root. */
    String value();

    /**
     * The path that all of its operations are served under, in place of the document's servers: {@code "/v2"}, or {@code "/"}
     * for none. By default what the servers say.
     */
    String basePath() default "";

    /** The tags whose operations are served. With {@link #operations}, what is in one of both; by default all. */
    String[] tags() default {};

    /** The operationIds of operations that are served. With {@link #tags}, what is in one of both; by default all. */
    String[] operations() default {};
}
