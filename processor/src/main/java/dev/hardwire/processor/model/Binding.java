package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Application.HandlerMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application whose handlers are bound to what they handle: all that the writers need, decided. Made by the rules when
 * there is no mistake.
 *
 * @param instances the classes of which {@code wire} takes one instance each, sorted by simple name
 * @param controllers the classes with the operations that each implements
 * @param placeholders the operations that no controller implements and that are served all the same, in document order
 * @param checks the security schemes that a method checks, in document order
 * @param providers what makes values for handlers, whether any asks for them or not, in source order
 * @param lifecycle what is called at the start and the stop
 * @param codecs each type that has a codec, those of all parts, without repetition
 */
public record Binding(
        Application application,
        List<Document> documents,
        List<JavaClass> instances,
        List<ControllerTable> controllers,
        List<Placeholder> placeholders,
        List<NamespaceTable> namespaces,
        List<EndpointTable> endpoints,
        List<Emitter> emitters,
        List<SchemeCheck> checks,
        List<Provider> providers,
        LifecyclePlan lifecycle,
        List<CodecType> codecs) {

    /**
     * A controller.
     *
     * @param routes the operations that it implements, in document order
     * @param exceptions what it makes problems of, in source order
     */
    public record ControllerTable(JavaClass type, List<Route> routes, List<MappedException> exceptions) {}

    /**
     * An exception that a method makes a problem of.
     *
     * @param exception its type
     * @param depth how many superclasses that has: of two that an object has, that with more is the more special one
     * @param tableMethod the name of the method of the controller's table, which no other exception has
     */
    public record MappedException(HandlerMethod method, JavaType exception, int depth, String tableMethod) {}

    /**
     * An operation and the method that implements it.
     *
     * @param arguments one per parameter of the method, in their order
     * @param unclaimed what is read and checked besides: the parameters of the operation that the method does not take, and
     *     those of providers
     * @param providers what is made before the method is called, in this order
     * @param nonBlocking whether it is called on the event loop, and the providers before it
     */
    public record Route(
            Document document,
            Operation operation,
            HandlerMethod method,
            List<Argument> arguments,
            List<Argument.FromParameter> unclaimed,
            List<ProviderCall> providers,
            Answer answer,
            boolean nonBlocking) {}

    /**
     * An operation that no controller implements.
     *
     * @param arguments what is read and checked before it is answered; nothing where that is always 501
     */
    public record Placeholder(Document document, Operation operation, List<Argument> arguments) {}

    /**
     * A handler of anything else that happens to a socket or connection.
     *
     * @param providers what is made before it is called, in this order; what the connection keeps, or is made for that, is
     *     not among them
     * @param nonBlocking whether it is called on the event loop, and the providers before it
     */
    public record Lifecycle(
            HandlerMethod method,
            List<Argument> arguments,
            List<ProviderCall> providers,
            Reply reply,
            boolean nonBlocking) {
        /** The same, but for what is made already when it begins. */
        public Lifecycle after(List<ProviderCall> made) {
            List<ProviderCall> rest = providers.stream()
                    .filter(call ->
                            made.stream().noneMatch(other -> other.provider().equals(call.provider())))
                    .toList();
            return new Lifecycle(method, arguments, rest, reply, nonBlocking);
        }
    }

    /**
     * An endpoint, its path split at the slashes, and its handlers.
     *
     * @param subprotocols that it speaks
     * @param secured who may connect; null where everybody may
     * @param connectionArguments what its handlers and their providers take of the request, each once, read at the handshake
     * @param connectionProviders what is made before the upgrade, and before what {@code open} asks for, in this order; what
     *     is of the scope {@code CALL} among them is needed for the others, and by {@code open}, but not kept
     * @param connectNonBlocking whether all that is made before the upgrade is made on the event loop
     */
    public record EndpointTable(
            String path,
            List<Operation.Segment> segments,
            JavaClass type,
            List<String> subprotocols,
            @Nullable SecuredClass secured,
            List<Argument.FromParameter> connectionArguments,
            List<ProviderCall> connectionProviders,
            boolean connectNonBlocking,
            @Nullable Lifecycle open,
            @Nullable Lifecycle text,
            @Nullable Lifecycle binary,
            @Nullable Lifecycle close,
            @Nullable Lifecycle error) {}

    /** An {@code @Emits} interface. */
    public record Emitter(JavaClass type, List<Emitted> events) {}

    /**
     * An event that the server sends.
     *
     * @param acknowledgement what is asked for; null where nothing is
     */
    public record Emitted(
            String name,
            HandlerMethod method,
            List<Value> arguments,
            @Nullable Acknowledgement acknowledgement) {}

    /**
     * What clients acknowledge an event with.
     *
     * @param value null where that they do is all
     */
    public record Acknowledgement(@Nullable Value value) {}

    /** What one parameter of a handler gets. */
    public sealed interface Argument {
        /**
         * A parameter of an operation or endpoint.
         *
         * @param position where a path parameter is; null for the others
         */
        record FromParameter(
                Operation.Parameter parameter, @Nullable PathPosition position, Value value) implements Argument {}

        /**
         * The body of a request; null is handed over where it is not required and absent.
         *
         * @param type of the handler's parameter
         * @param cases what it may be; requests of other media types are refused
         */
        record FromBody(JavaType type, boolean required, List<BodyCase> cases) implements Argument {
            public FromBody {
                cases = List.copyOf(cases);
            }

            /** The media types that are taken; the position in this list is the number of a media type. */
            public List<String> mediaTypes() {
                return cases.stream()
                        .flatMap(each -> each.content().mediaTypes().stream())
                        .toList();
            }
        }

        /**
         * The next argument of an event, or the message of an endpoint; it may be absent or null if its type is nullable.
         *
         * @param optional whether it is handed over in an {@code Optional}, which is empty where it is absent or null
         */
        record FromPayload(Value value, boolean optional) implements Argument {
            /** A value that is handed over itself. */
            public FromPayload(Value value) {
                this(value, false);
            }
        }

        /**
         * Who calls.
         *
         * @param type of the principal
         * @param schemes those whose check returns it, in document order: the call has that of one of them
         */
        record FromCheck(JavaType type, List<String> schemes, Presence presence) implements Argument {
            public FromCheck {
                schemes = List.copyOf(schemes);
            }
        }

        /**
         * What somebody provides.
         *
         * @param scope where the value is found: in a variable of this call, in what the connection keeps, or with the
         *     application; for an operation, what is made for a connection is made for the call
         */
        record FromProvider(Provider provider, Provider.Scope scope, Presence presence) implements Argument {}

        /** How a parameter holds that there may be no value. */
        enum Presence {
            /** There always is one. */
            ALWAYS,
            /** As null. */
            NULLABLE,
            /** As an empty {@code Optional}. */
            OPTIONAL
        }

        /** Something that every call has. */
        record BuiltIn(BuiltInType type) implements Argument {}
    }

    /**
     * What a body of certain media types is.
     *
     * @param record the record of one component that the value is handed over in; null where it is handed over itself
     */
    public record BodyCase(
            RequestBody.Content content,
            Value value,
            @Nullable JavaType record) {
        /** Whether the handler's thread takes it as it comes: then nobody collects it before. */
        public boolean isStreamed() {
            return value instanceof Value.Streamed || content.format() == RequestBody.Format.MULTIPART;
        }
    }

    /**
     * Where in a path a parameter is.
     *
     * @param index the position of the segment, from 0
     */
    public record PathPosition(int index, Operation.Segment segment) {
        /** Where the variable of this name is; null where there is none. */
        public static @Nullable PathPosition of(String variable, List<Operation.Segment> segments) {
            for (int i = 0; i < segments.size(); i++) {
                if (segments.get(i).variables().contains(variable)) {
                    return new PathPosition(i, segments.get(i));
                }
            }
            return null;
        }
    }

    /** The types that a handler may ask for without anybody providing them; the documentation has this table. */
    public enum BuiltInType {
        /** {@code dev.hardwire.handler.Request}: of an operation or endpoint. */
        REQUEST,
        /** {@code dev.hardwire.handler.Accepted}: of an operation. */
        ACCEPTED,
        /** {@code dev.hardwire.handler.ResponseHeaders}: of an operation. */
        RESPONSE_HEADERS,
        /** {@code dev.hardwire.handler.Socket}: in a namespace. */
        SOCKET,
        /** {@code dev.hardwire.handler.Handshake}: in a namespace. */
        HANDSHAKE,
        /** {@code dev.hardwire.handler.Args}: of an event. */
        ARGS,
        /** {@code String}, in a handler of every event ({@code "*"}), or in {@code @OnClose}: event name, close reason. */
        TEXT,
        /** {@code int}, in {@code @OnClose}: the close code. */
        CLOSE_CODE,
        /** {@code dev.hardwire.handler.DisconnectReason}: in {@code @OnDisconnect}. */
        DISCONNECT_REASON,
        /** {@code dev.hardwire.handler.EventCall}: in a namespace's {@code @OnError}. */
        EVENT_CALL,
        /** {@code Exception}: in {@code @OnError}. */
        EXCEPTION,
        /** {@code dev.hardwire.handler.WebSocket}: of an endpoint. */
        WEB_SOCKET
    }

    /** How a type is read, checked and written. */
    public sealed interface Value {
        /** The Java type as it is declared. */
        JavaType type();

        /** A string, number, boolean, date and so on; the schema has its bounds. */
        record Scalar(JavaType type, Schema schema) implements Value {}

        /** A {@code List}. */
        record ListOf(JavaType type, Schema.Array schema, Value items) implements Value {}

        /** A {@code Map} with string keys. */
        record MapOf(JavaType type, Schema.MapOf schema, Value values) implements Value {}

        /** {@code JsonNode}. */
        record Tree(JavaType type, Schema.Free schema) implements Value {}

        /** {@code byte[]}: a body that is not JSON. */
        record Bytes(JavaType type) implements Value {}

        /**
         * A body that is handed over while it comes.
         *
         * @param published whether as a publisher; else as an {@code InputStream}
         */
        record Streamed(JavaType type, boolean published) implements Value {}

        /** A file of a form. */
        record FileOf(JavaType type) implements Value {}

        /** A type with a codec. */
        record Coded(JavaType type, boolean nullable, CodecName codec) implements Value {}

        /** A value of an enum as a parameter has it, for which there is no Java type: a string. */
        record OneOf(JavaType type, boolean nullable, List<Literal> values) implements Value {
            public OneOf {
                values = List.copyOf(values);
            }
        }

        /** A value that is checked as a tree before it is read. */
        record Validated(Value value, TypeId validator) implements Value {
            @Override
            public JavaType type() {
                return value.type();
            }
        }
    }

    /** The class of a codec. */
    public record CodecName(String packageName, String simpleName) {}

    /** What a handler's return value is for a request. */
    public sealed interface Answer {
        /** Whether the handler returns a {@code CompletionStage} of it. */
        boolean async();

        /** A sealed response: one case per record. */
        record Sealed(boolean async, JavaType type, List<Case> cases) implements Answer {}

        /** The body of the one 2xx response that has one. */
        record Body(boolean async, int status, Payload payload) implements Answer {}

        /** Nothing: the one 2xx response has no body. */
        record Empty(boolean async, int status) implements Answer {}
    }

    /**
     * A record of a sealed response.
     *
     * @param status below 100 where the record's first component is the status: 2 to 5 for {@code 2XX} to {@code 5XX}, 0 for
     *     {@code default}
     * @param component the component that has the body; null where there is none
     * @param payload the body; null where there is none
     */
    public record Case(
            JavaType type,
            int status,
            @Nullable String component,
            @Nullable Payload payload,
            List<SentHeader> headers) {
        public Case {
            headers = List.copyOf(headers);
        }
    }

    /** What is sent as the body of an answer. */
    public sealed interface Payload {
        /** The Java type as it is declared. */
        JavaType type();

        /** The media types that it may be sent as; at least one. */
        List<String> mediaTypes();

        /** A value as JSON. */
        record Json(List<String> mediaTypes, Value value) implements Payload {
            public Json {
                mediaTypes = List.copyOf(mediaTypes);
            }

            @Override
            public JavaType type() {
                return value.type();
            }
        }

        /** A string as it is. */
        record Text(List<String> mediaTypes, Value value) implements Payload {
            public Text {
                mediaTypes = List.copyOf(mediaTypes);
            }

            @Override
            public JavaType type() {
                return value.type();
            }
        }

        /** Bytes of some kind: {@code Content}, or what it can be made of. */
        record Bytes(List<String> mediaTypes, JavaType type) implements Payload {
            public Bytes {
                mediaTypes = List.copyOf(mediaTypes);
            }
        }

        /**
         * What a publisher publishes, one by one.
         *
         * @param item the value that is written of each
         * @param text whether it is written as it is, not as JSON
         * @param events whether the publisher has {@code ServerSentEvent} with the values as data
         */
        record Items(List<String> mediaTypes, JavaType type, Value item, boolean text, boolean events)
                implements Payload {
            public Items {
                mediaTypes = List.copyOf(mediaTypes);
            }
        }
    }

    /**
     * A header of a response.
     *
     * @param checked how it is read again, where answers are validated
     */
    public record SentHeader(Operation.Header header, Accessor accessor, Argument.FromParameter checked) {}

    /** A component of a record and how to write it. */
    public record Accessor(String name, Value value) {}

    /** A type with a codec. */
    public sealed interface CodecType {
        /** The type. */
        JavaClass type();

        /** The class of the codec. */
        CodecName codec();

        /** For the comment: the schema it comes from, as {@code openapi/petstore.yaml:31}, or the type's own name. */
        String origin();

        /**
         * An object: a record, or a class with a builder.
         *
         * @param others where properties go that are no field's; null where they are dropped or refused
         * @param builder the builder of a class that is no record, or null
         * @param validator what checks it before it is read, or null
         */
        record OfRecord(
                JavaClass type,
                CodecName codec,
                String origin,
                List<Field> fields,
                @Nullable Accessor others,
                boolean closed,
                int minProperties,
                int maxProperties,
                @Nullable JavaType builder,
                @Nullable TypeId validator)
                implements CodecType {
            public OfRecord {
                fields = List.copyOf(fields);
            }
        }

        /**
         * A record that is written as an array.
         *
         * @param others the component that is the list of what follows, or null
         * @param closed whether nothing may follow; else it is dropped if there are no others
         * @param validator what checks it before it is read, or null
         */
        record OfTuple(
                JavaClass type,
                CodecName codec,
                String origin,
                List<Element> elements,
                @Nullable Accessor others,
                boolean closed,
                int minItems,
                int maxItems,
                @Nullable TypeId validator)
                implements CodecType {
            public OfTuple {
                elements = List.copyOf(elements);
            }
        }

        /**
         * A sealed interface whose records have one value each, chosen by what the JSON is.
         *
         * @param byKind whether the kinds of JSON tell the cases apart, so that nobody needs a validator
         * @param validator of the whole
         */
        record OfChoice(
                JavaClass type,
                CodecName codec,
                String origin,
                boolean byKind,
                List<ChoiceCase> cases,
                TypeId validator)
                implements CodecType {
            public OfChoice {
                cases = List.copyOf(cases);
            }
        }

        /** An enum of strings, numbers or booleans: JSON value by constant, in order. */
        record OfEnum(JavaClass type, CodecName codec, String origin, Map<String, Literal> values)
                implements CodecType {}

        /**
         * A sealed interface, told apart by a property.
         *
         * @param validator what checks it before it is read, or null
         */
        record OfUnion(
                JavaClass type,
                CodecName codec,
                String origin,
                String discriminator,
                List<UnionCase> cases,
                @Nullable TypeId validator)
                implements CodecType {}
    }

    /**
     * A property of an object and the record component that holds it, in the order of the components.
     *
     * @param value without what holds it
     * @param required whether its absence is a violation
     * @param access which way it goes; in the other it is refused and not required
     * @param defaultValue what an absent property has, or null
     */
    public record Field(
            String jsonName,
            String component,
            Value value,
            boolean required,
            Holder holder,
            NamedType.Access access,
            @Nullable Literal defaultValue) {
        /** Whether the component is null where there is no value. */
        public boolean mayBeNull() {
            return (!required && defaultValue == null) || access != NamedType.Access.BOTH;
        }
    }

    /** What a component is of its value. */
    public enum Holder {
        /** The value. */
        PLAIN,
        /** An {@code Optional} of it. */
        OPTIONAL,
        /** A {@code dev.hardwire.handler.Presence} of it. */
        PRESENCE
    }

    /**
     * An item of an array and the record component that holds it.
     *
     * @param required whether the array is too short without it
     */
    public record Element(String component, Value value, boolean required) {}

    /** A variant of a union. */
    public record UnionCase(String discriminatorValue, JavaClass type, CodecName codec) {}

    /**
     * An alternative of a choice: a record with one component.
     *
     * @param kinds what the JSON of the value may be
     * @param validator says whether a value is of this case
     */
    public record ChoiceCase(JavaClass type, String component, Value value, Set<Kind> kinds, TypeId validator) {
        public ChoiceCase {
            kinds = Set.copyOf(kinds);
        }
    }

    /** The kinds of JSON, named as the runtime names them. */
    public enum Kind {
        /** An object. */
        OBJECT,
        /** An array. */
        ARRAY,
        /** A string. */
        STRING,
        /** A number. */
        NUMBER,
        /** A boolean. */
        BOOLEAN,
        /** Null. */
        NULL
    }
}
