package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.BuiltInType;
import java.util.Map;
import java.util.Set;

/** The types that rules know by name: the processor does not link to the runtime. A test proves each against the real one. */
public final class TypeNames {
    public static final String STRING = "java.lang.String";
    public static final String LIST = "java.util.List";
    public static final String SET = "java.util.Set";
    public static final String MAP = "java.util.Map";
    static final String OPTIONAL = "java.util.Optional";
    public static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";
    static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";
    public static final String JSON_NODE = "tools.jackson.databind.JsonNode";
    public static final String BYTES = "byte[]";
    public static final String PATH = "java.nio.file.Path";
    public static final String INPUT_STREAM = "java.io.InputStream";
    public static final String BYTE_BUFFER = "java.nio.ByteBuffer";
    public static final String READER = "java.io.Reader";
    public static final String PUBLISHER = "java.util.concurrent.Flow.Publisher";

    /** What a body can be that is handed over as it was sent. */
    public static final Set<String> RAW = Set.of(BYTES, INPUT_STREAM, PUBLISHER);

    static final String HANDLER = "dev.hardwire.handler";
    public static final String REQUEST = HANDLER + ".Request";
    static final String ACCEPTED = HANDLER + ".Accepted";
    static final String RESPONSE_HEADERS = HANDLER + ".ResponseHeaders";
    public static final String HTTP_PROBLEM = HANDLER + ".HttpProblem";
    public static final String REDIRECT = HANDLER + ".Redirect";
    public static final String CONTENT = HANDLER + ".Content";
    public static final String SERVER_SENT_EVENT = HANDLER + ".ServerSentEvent";
    public static final String FILE_PART = HANDLER + ".FilePart";
    static final String PRESENCE = HANDLER + ".Presence";
    static final String SOCKET = HANDLER + ".Socket";
    static final String HANDSHAKE = HANDLER + ".Handshake";
    public static final String ACK = HANDLER + ".Ack";
    public static final String ARGS = HANDLER + ".Args";
    static final String DISCONNECT_REASON = HANDLER + ".DisconnectReason";
    static final String EVENT_CALL = HANDLER + ".EventCall";
    static final String WEB_SOCKET = HANDLER + ".WebSocket";
    static final String EXCEPTION = "java.lang.Exception";

    /** The built-in types that are told by their Java type alone. */
    public static final Map<String, BuiltInType> BUILT_IN = Map.ofEntries(
            Map.entry(REQUEST, BuiltInType.REQUEST),
            Map.entry(ACCEPTED, BuiltInType.ACCEPTED),
            Map.entry(RESPONSE_HEADERS, BuiltInType.RESPONSE_HEADERS),
            Map.entry(SOCKET, BuiltInType.SOCKET),
            Map.entry(HANDSHAKE, BuiltInType.HANDSHAKE),
            Map.entry(ARGS, BuiltInType.ARGS),
            Map.entry(DISCONNECT_REASON, BuiltInType.DISCONNECT_REASON),
            Map.entry(EVENT_CALL, BuiltInType.EVENT_CALL),
            Map.entry(WEB_SOCKET, BuiltInType.WEB_SOCKET),
            Map.entry(EXCEPTION, BuiltInType.EXCEPTION));

    /** Those of them that an operation has. */
    public static final Set<BuiltInType> OF_OPERATIONS =
            Set.of(BuiltInType.REQUEST, BuiltInType.HANDSHAKE, BuiltInType.ACCEPTED, BuiltInType.RESPONSE_HEADERS);

    private TypeNames() {}

    /** A type as a message writes it: without the packages of its names. */
    public static String simple(Object type) {
        return type.toString().replaceAll("\\b(?:\\p{javaLowerCase}\\w*\\.)+(?=\\p{javaUpperCase})", "");
    }
}
