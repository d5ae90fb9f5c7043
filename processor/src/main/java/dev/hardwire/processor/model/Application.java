package dev.hardwire.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Application} and the annotated classes that belong to it, as they were scanned.
 *
 * @param documents the documents it names, relative to the resource root
 * @param strict whether query parameters that an operation does not have are refused
 * @param controllers in source order, as all lists here
 * @param stubs the digests that generated stubs of the compilation carry
 * @param shapes by qualified name: every type that occurs in a signature, and those that they consist of, but for those of
 *     {@code java.*} and of Hardwire
 * @param compiled by qualified name: the top-level types that are compiled now
 * @param unimplemented what becomes of operations that no controller implements
 * @param validateResponses whether answers are validated
 * @param checks the methods that check credentials, also those of controllers and the like
 * @param exceptionMethods the methods of controllers that make problems of exceptions
 * @param providers what makes values for handlers, also methods of controllers and the like; several may have one name
 * @param lifecycle the methods that are called at the start and the stop; what starts make is among the providers
 * @param closeable the qualified names of the classes that are {@code AutoCloseable}
 */
public record Application(
        JavaClass type,
        List<DocumentUse> documents,
        boolean strict,
        List<Handlers> controllers,
        List<NamespaceClass> namespaces,
        List<EndpointClass> endpoints,
        List<EmitsInterface> emitted,
        List<StubDigest> stubs,
        Map<String, TypeShape> shapes,
        Map<String, Place.InJava> compiled,
        Unimplemented unimplemented,
        boolean validateResponses,
        List<SecurityCheck> checks,
        List<ExceptionMethod> exceptionMethods,
        List<Provider> providers,
        List<LifecycleMethod> lifecycle,
        Set<String> closeable) {
    public Application {
        documents = List.copyOf(documents);
        controllers = List.copyOf(controllers);
        namespaces = List.copyOf(namespaces);
        endpoints = List.copyOf(endpoints);
        emitted = List.copyOf(emitted);
        stubs = List.copyOf(stubs);
        shapes = Map.copyOf(shapes);
        compiled = Map.copyOf(compiled);
        checks = List.copyOf(checks);
        exceptionMethods = List.copyOf(exceptionMethods);
        providers = List.copyOf(providers);
        lifecycle = List.copyOf(lifecycle);
        closeable = Set.copyOf(closeable);
    }

    /** What becomes of the operations that no controller implements; named as the constants of the annotation. */
    public enum Unimplemented {
        /** Each is a mistake. */
        ERROR,
        /** Each is answered 501. */
        NOT_IMPLEMENTED,
        /** Each is answered as the document says. */
        MOCK
    }

    /** A document as the application names it. */
    public record DocumentUse(String resource, Selection selection, Place.InJava place) {
        /** Whether this is what was read. */
        public boolean isOf(Document document) {
            return document.resource().equals(resource) && document.selection().equals(selection);
        }
    }

    /**
     * A method of a controller that is {@code @OnError}.
     *
     * @param exceptions those of its parameters' types that can be thrown, by name, with how many superclasses each has
     */
    public record ExceptionMethod(JavaClass type, HandlerMethod method, Map<String, Integer> exceptions) {
        public ExceptionMethod {
            exceptions = Map.copyOf(exceptions);
        }
    }

    /** The {@code @DocumentDigest} of a generated class. */
    public record StubDigest(String document, String sha256, Place.InJava place) {}

    /**
     * An annotated class and its methods.
     *
     * @param methods those that may be handlers: of a controller all methods that are not private, with the parameters'
     *     annotations of the stub that they implement; of others the annotated ones
     */
    public record Handlers(JavaClass type, List<HandlerMethod> methods) {
        public Handlers {
            methods = List.copyOf(methods);
        }
    }

    /**
     * A {@code @Namespace} class.
     *
     * @param place of the path
     * @param secured the alternatives of who may join; empty where everybody may
     */
    public record NamespaceClass(String path, Place.InJava place, Handlers handlers, List<Secured> secured) {
        public NamespaceClass {
            secured = List.copyOf(secured);
        }
    }

    /**
     * A {@code @WebSocketEndpoint} class.
     *
     * @param place of the path, and of what else its annotation says
     * @param subprotocols as they are written
     * @param sends the types that are sent besides
     * @param secured the alternatives of who may connect; empty where everybody may
     */
    public record EndpointClass(
            String path,
            Place.InJava place,
            Handlers handlers,
            List<String> subprotocols,
            List<JavaType> sends,
            List<Secured> secured) {
        public EndpointClass {
            subprotocols = List.copyOf(subprotocols);
            sends = List.copyOf(sends);
            secured = List.copyOf(secured);
        }
    }

    /**
     * A {@code @Secured} of a class.
     *
     * @param schemes all of which are asked for; none lets in who has no credentials
     * @param document the resource of the document whose schemes they are; empty for the only one that has them
     */
    public record Secured(List<String> schemes, List<String> scopes, String document, Place.InJava place) {
        public Secured {
            schemes = List.copyOf(schemes);
            scopes = List.copyOf(scopes);
        }
    }

    /** An {@code @Emits} interface. */
    public record EmitsInterface(JavaClass type, List<HandlerMethod> methods) {
        public EmitsInterface {
            methods = List.copyOf(methods);
        }
    }

    /**
     * A method.
     *
     * @param role which annotation it has
     * @param event the name in {@code @OnEvent}, or the method's; empty for other roles
     * @param stub the interface method that it implements, where that is a generated stub, as {@code PetsApi.getPet}, or
     *     null
     * @param nonBlocking whether it or its class is {@code @NonBlocking}
     * @param owner the class that has or inherits it
     * @param isPublic whether it and its class are, so that generated code of any package can call it
     * @param concurrent whether it is {@code @Concurrent}
     * @param place of the method
     * @param eventPlace of the event's name in the annotation, where it is given there; else of the method
     */
    public record HandlerMethod(
            String name,
            Role role,
            String event,
            @Nullable String stub,
            boolean isStatic,
            boolean nonBlocking,
            JavaClass owner,
            boolean isPublic,
            boolean concurrent,
            JavaType returns,
            List<MethodParameter> parameters,
            Place.InJava place,
            Place.InJava eventPlace) {
        public HandlerMethod {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A {@code @SecurityCheck}.
     *
     * @param type the class that has or inherits the method
     * @param scheme the name of the security scheme
     * @param document the resource of the document whose scheme it is; empty for that of every document
     * @param principalTypes the qualified names of all types that the principal has: of what the method returns, or of what
     *     the {@code CompletionStage} has that it returns
     * @param place of the annotation
     */
    public record SecurityCheck(
            JavaClass type,
            HandlerMethod method,
            String scheme,
            String document,
            Set<String> principalTypes,
            Place.InJava place) {
        public SecurityCheck {
            principalTypes = Set.copyOf(principalTypes);
        }
    }

    /** What a method is for. */
    public enum Role {
        /** A method of a controller. */
        OPERATION,
        BEFORE_CONNECT,
        CONNECT,
        BEFORE_EVENT,
        EVENT,
        DISCONNECTING,
        DISCONNECT,
        ERROR,
        OPEN,
        MESSAGE,
        CLOSE,
        /** A method of an {@code @Emits} interface. */
        EMIT,
        /** A {@code @SecurityCheck}. */
        CHECK,
        /** A {@code @Provides} method. */
        PROVIDE,
        /** An {@code @OnStart} method. */
        START,
        /** An {@code @OnStop} method. */
        STOP
    }

    /**
     * A parameter of a method.
     *
     * @param name the Java name; null where the class file does not have it
     * @param boundName its {@code @Param}, on the method or the stub that it implements, or null
     * @param boundIn the location in {@code @Param}, or empty
     * @param marked whether it or its type is {@code @Provided}: a client never sends it
     */
    public record MethodParameter(
            @Nullable String name,
            @Nullable String boundName,
            String boundIn,
            JavaType type,
            boolean marked,
            Place.InJava place) {}
}
