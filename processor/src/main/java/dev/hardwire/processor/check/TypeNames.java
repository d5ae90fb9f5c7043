package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Binding.BuiltInType;
import java.util.Map;

/** The types that rules know by name: the processor does not link to the runtime. A test proves each against the real one. */
final class TypeNames {
    static final String STRING = "java.lang.String";
    static final String LIST = "java.util.List";
    static final String MAP = "java.util.Map";
    static final String OPTIONAL = "java.util.Optional";
    static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";
    static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";
    static final String JSON_NODE = "tools.jackson.databind.JsonNode";
    static final String BYTES = "byte[]";

    static final String HANDLER = "dev.hardwire.handler";
    static final String REQUEST = HANDLER + ".Request";
    static final String PRESENCE = HANDLER + ".Presence";
    static final String SOCKET = HANDLER + ".Socket";
    static final String HANDSHAKE = HANDLER + ".Handshake";
    static final String ARGS = HANDLER + ".Args";
    static final String DISCONNECT_REASON = HANDLER + ".DisconnectReason";
    static final String EVENT_CALL = HANDLER + ".EventCall";
    static final String WEB_SOCKET = HANDLER + ".WebSocket";
    static final String EXCEPTION = "java.lang.Exception";

    /** The built-in types that are told by their Java type alone. */
    static final Map<String, BuiltInType> BUILT_IN = Map.of(
            REQUEST, BuiltInType.REQUEST,
            SOCKET, BuiltInType.SOCKET,
            HANDSHAKE, BuiltInType.HANDSHAKE,
            ARGS, BuiltInType.ARGS,
            DISCONNECT_REASON, BuiltInType.DISCONNECT_REASON,
            EVENT_CALL, BuiltInType.EVENT_CALL,
            WEB_SOCKET, BuiltInType.WEB_SOCKET,
            EXCEPTION, BuiltInType.EXCEPTION);

    private TypeNames() {}

    /** A type as a message writes it: without the packages of its names. */
    static String simple(Object type) {
        return type.toString().replaceAll("\\b(?:\\p{javaLowerCase}\\w*\\.)+(?=\\p{javaUpperCase})", "");
    }
}
