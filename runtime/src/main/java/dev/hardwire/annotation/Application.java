package dev.hardwire.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one class of an application, usually the one with {@code main}. For a class {@code Shop} the processor generates
 * {@code ShopWiring}, whose {@code wire} method takes one instance per annotated class, sorted by simple name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Application {
    /**
     * The OpenAPI documents that the application serves, as paths relative to the resource root, for example
     * {@code openapi/petstore.yaml}. None by default: an application may have no REST part.
     */
    String[] openapi() default {};

    /** More documents, of which only some operations are served, or under another base path. */
    Document[] documents() default {};

    /**
     * Whether a request is refused that has query parameters which its operation does not declare: it is answered 400 with
     * the names of all of them. API keys of the document's security schemes are no such parameters. By default what nobody
     * asks for is passed over.
     */
    boolean strict() default false;

    /**
     * The annotated classes that belong to this application, and those with security checks. Empty, the default, means all of the compilation; several
     * applications in one compilation must each list theirs.
     */
    Class<?>[] parts() default {};

    /** What becomes of the operations that no controller implements. By default each is a compile error. */
    Unimplemented unimplemented() default Unimplemented.ERROR;

    /**
     * Whether answers are validated, too: what the Java types cannot guarantee, such as bounds, patterns and formats. One
     * that breaks the document is answered 500 without details; the log has the violations. Off by default: it costs a
     * second pass over each answer. {@code HttpOptions} turns it off where a server is started.
     */
    boolean validateResponses() default false;
}
