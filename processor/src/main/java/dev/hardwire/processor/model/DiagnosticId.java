package dev.hardwire.processor.model;

import java.util.Locale;

/**
 * The catalogue of mistakes. Each constant's id is stable: {@code NO_CONTROLLER} is printed as {@code
 * [hardwire/no-controller]}. A test provokes every one of them.
 */
public enum DiagnosticId {
    /** A document is neither in the folder of the option, nor in the class output, nor on the class path. */
    DOCUMENT_NOT_FOUND,
    /** A file is not YAML or JSON in UTF-8. */
    DOCUMENT_SYNTAX,
    /** A file is larger, nested deeper, or by its aliases larger than any document needs to be. */
    DOCUMENT_TOO_LARGE,
    /** A mapping has a key twice. */
    DUPLICATE_KEY,
    /** A document is not valid OpenAPI. */
    DOCUMENT_INVALID,
    /** A keyword that OpenAPI does not have at its place. */
    UNKNOWN_KEYWORD,
    /** A keyword that is valid and changes nothing where it stands. */
    NO_EFFECT,
    /** A format that nobody knows, so that nothing is checked by it. */
    UNKNOWN_FORMAT,
    /** A document uses something that Hardwire does not support. */
    UNSUPPORTED,
    /** A reference to a file, or a place in it, that is not there. */
    DANGLING_REFERENCE,
    /** A reference to another machine: nothing is fetched over a network. */
    REMOTE_REFERENCE,
    /** A relative reference to a file outside of the resource root. */
    REFERENCE_LEAVES_ROOT,
    /** A reference where OpenAPI allows none. */
    MISPLACED_REFERENCE,
    /** References that lead back to themselves without an object in between. */
    REFERENCE_CYCLE,
    /** The first server has no usable address: a variable without default, say. */
    INVALID_SERVER,
    /** Two operations with one operationId. */
    DUPLICATE_OPERATION_ID,
    /** Two paths that differ in the names of their variables only. */
    AMBIGUOUS_PATHS,
    /** A variable in a path without a path parameter. */
    PATH_VARIABLE_UNDECLARED,
    /** A path parameter whose path has no such variable. */
    PATH_PARAMETER_UNUSED,
    /** Two parameters with one name and location. */
    REPEATED_PARAMETER,
    /** A parameter that OpenAPI says to ignore. */
    IGNORED_PARAMETER,
    /** A parameter whose values are written in a way that OpenAPI leaves open. */
    UNDEFINED_STYLE,
    /** A default that its own schema refuses. */
    INVALID_DEFAULT,
    /** A pattern that is no regular expression. */
    INVALID_PATTERN,
    /** Keywords of one schema that no value can satisfy together. */
    CONTRADICTION,
    /** Parts of an {@code allOf} that no value can satisfy together. */
    ALLOF_CONFLICT,
    /** A required property that is not declared. */
    REQUIRED_UNDECLARED,
    /** A discriminator that does not fit the variants. */
    DISCRIMINATOR_MISMATCH,
    /** A file that would be generated from a document exists and was not generated. */
    FOREIGN_FILE,

    /** Several applications in one compilation, and one of them does not list its parts. */
    SEVERAL_APPLICATIONS,
    /** An annotated class that belongs to no application. */
    NO_APPLICATION,
    /** An application lists a part that is not annotated, or not compiled with it. */
    NOT_A_PART,
    /** An application has a controller and names no document. */
    NO_DOCUMENT,
    /** The generated stubs were made of another state of the document. */
    STALE_STUB,
    /** An application selects a tag or an operation that the document does not have. */
    UNKNOWN_SELECTION,
    /** The base path that an application gives to a document is none. */
    BASE_PATH,
    /** Two documents of an application have the same operation. */
    DUPLICATE_OPERATION,
    /** A type does not exist, also after all other processors have run. */
    UNRESOLVED_TYPE,
    /** An annotated class was generated after the application's wiring was written. */
    TOO_LATE,
    /** Generated code cannot call a class or method: it is private, abstract, generic or not visible. */
    NOT_CALLABLE,
    /** An annotation is on a method whose class has not the annotation that goes with it. */
    MISPLACED,
    /** Two things of one scope would have the same name in Java, or a generated class that of another class. */
    NAME_CLASH,

    /** No controller implements an operation. */
    NO_CONTROLLER,
    /** An operation that asks for credentials has a handler, and nothing checks them. */
    SECURITY_UNCHECKED,
    /** A class is {@code @Secured} by what no document has, or by what several have. */
    SECURED_SCHEME,
    /** A check of credentials that no operation asks for. */
    UNUSED_CHECK,
    /** Two methods check the credentials of one security scheme. */
    TWO_CHECKS,
    /** A check has a parameter that checks of its kind cannot have, or lacks the credential. */
    CHECK_PARAMETER,
    /** A check returns what cannot say who calls. */
    CHECK_RESULT,
    /** Nobody sees to the scopes that an operation asks for. */
    SCOPES_UNCHECKED,
    /** A handler's parameter is a principal that its operation does not have, or has several of. */
    WRONG_PRINCIPAL,
    /** A handler's parameter cannot hold that there is no principal. */
    NULLABLE_PRINCIPAL,
    /** A method provides what cannot be provided: nothing, a text or a number, something of Hardwire. */
    NOT_PROVIDABLE,
    /** Two methods provide one type, or a security check returns it as well. */
    TWO_PROVIDERS,
    /** A provider needs a type that nobody provides, or a parameter is {@code @Provided} and is not. */
    MISSING_PROVIDER,
    /** Providers need each other. */
    PROVIDER_CYCLE,
    /** What is kept for a connection needs what is closed when a call has ended. */
    SHORT_LIVED,
    /** A provider needs what the handler that asks for it does not have. */
    PROVIDER_UNAVAILABLE,
    /** A provider's parameter of the request does not say where it is, or cannot be read. */
    PROVIDER_PARAMETER,
    /** A handler's parameter is provided, and may be the operation's parameter or body as well. */
    PROVIDED_TWICE,
    /** A handler's parameter is provided, and a client could send it as well. */
    PROVIDED_UNMARKED,
    /** A parameter cannot hold that a provider has made null. */
    NULLABLE_PROVIDED,
    /** A provider that no handler asks for. */
    UNUSED_PROVIDER,
    /** A mocked operation has no example, and no value was found that its schema allows. */
    NO_MOCK,
    /** Two methods implement one operation. */
    TWO_CONTROLLERS,
    /** A controller's method looks like the implementation of an operation and is none. */
    UNKNOWN_OPERATION,
    /** A handler's parameter is neither in the operation nor built in. */
    UNKNOWN_PARAMETER,
    /** Two parameters of a handler are bound to the same parameter of the operation. */
    DUPLICATE_PARAMETER,
    /** A class file does not have the names of a method's parameters. */
    PARAMETER_NAMES,
    /** A handler returns what the operation does not answer. */
    WRONG_RESULT,
    /** A record of a sealed response has a status or body that the operation does not have. */
    WRONG_RESPONSE,

    /** A type cannot hold what the schema allows. */
    WRONG_TYPE,
    /** A primitive type cannot hold that a value is absent or null. */
    NOT_NULLABLE,
    /** A property of the schema has no component in the record. */
    MISSING_COMPONENT,
    /** A component of a record has no property in the schema. */
    UNKNOWN_COMPONENT,
    /** A value of the schema has no constant in the enum. */
    MISSING_CONSTANT,
    /** A constant of an enum has no value in the schema. */
    UNKNOWN_CONSTANT,
    /** A sealed interface permits other types than the schema has variants. */
    WRONG_VARIANTS,
    /** One type stands for two schemas. */
    TWO_SCHEMAS,
    /** {@code @SchemaRef} names a schema that the application's documents do not have. */
    UNKNOWN_SCHEMA,
    /** There is no codec for a type. */
    NO_CODEC,
    /** A constraint of Jakarta Validation is on a type that it says nothing about. */
    CONSTRAINT_TYPE,
    /** A constraint of Jakarta Validation cannot be compiled. */
    CONSTRAINT_UNSUPPORTED,
    /** A constraint of Jakarta Validation is where no value is read. */
    CONSTRAINT_UNCHECKED,

    /** A method that is called at the start or the stop takes what belongs to a call. */
    NOT_AT_START,

    /** Two handlers in a class for the same thing. */
    TWO_HANDLERS,
    /** The name of an event is reserved. */
    RESERVED_EVENT,
    /** The path of a namespace is not valid. */
    NAMESPACE_PATH,
    /** A name may have the forms of two dynamic namespaces, of which none says more of it. */
    AMBIGUOUS_NAMESPACES,
    /** The handlers of the wildcard namespace are never called. */
    UNREACHABLE_NAMESPACE,
    /** The path of an endpoint is not valid. */
    ENDPOINT_PATH,
    /** A subprotocol of an endpoint has a name that none can have, or is named twice. */
    SUBPROTOCOL,
    /** Two classes have the same path. */
    DUPLICATE_PATH,
    /** A handler has a parameter that handlers of its kind cannot have. */
    HANDLER_PARAMETER,
    /** A handler returns what handlers of its kind cannot return. */
    HANDLER_RESULT;

    /** The id, for example {@code hardwire/no-controller}. */
    public String text() {
        return "hardwire/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
