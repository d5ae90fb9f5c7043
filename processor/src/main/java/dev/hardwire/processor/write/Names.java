package dev.hardwire.processor.write;

import com.palantir.javapoet.ClassName;

/** The types that generated code uses and the processor does not link to, by name. */
public final class Names {
    public static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");

    public static final ClassName DOCUMENT_DIGEST = annotation("DocumentDigest");
    public static final ClassName PARAM = annotation("Param");
    public static final ClassName PROPERTY = annotation("Property");
    public static final ClassName SCHEMA_REF = annotation("SchemaRef");
    public static final ClassName STATUS = annotation("Status");

    public static final ClassName CONTENT = handler("Content");
    public static final ClassName DISCONNECT_REASON = handler("DisconnectReason");
    public static final ClassName BROADCAST_ANSWERS = handler("BroadcastAnswers");
    public static final ClassName BROADCAST_OPERATOR = handler("BroadcastOperator");
    public static final ClassName EMITTER = handler("Emitter");
    public static final ClassName SOCKET_EMITTER = handler("SocketEmitter");
    public static final ClassName EVENT_CALL = handler("EventCall");
    public static final ClassName FILE_PART = handler("FilePart");
    public static final ClassName HTTP_PROBLEM = handler("HttpProblem");
    public static final ClassName PRESENCE = handler("Presence");
    public static final ClassName REQUEST = handler("Request");
    public static final ClassName SERVER_SENT_EVENT = handler("ServerSentEvent");
    public static final ClassName WEB_SOCKET = handler("WebSocket");

    public static final ClassName ACKNOWLEDGED = spi("Acknowledged");
    public static final ClassName ARGUMENTS_WRITER = spi("ArgumentsWriter");
    public static final ClassName BROADCAST_EVENT_EMITTER = spi("BroadcastEventEmitter");
    public static final ClassName SOCKET_EVENT_EMITTER = spi("SocketEventEmitter");
    public static final ClassName CONNECT_CALL = spi("ConnectCall");
    public static final ClassName DOCUMENT_RESOURCE = spi("DocumentResource");
    public static final ClassName ENDPOINT_CONNECTION = spi("EndpointConnection");
    public static final ClassName ENDPOINT_MOMENT = spi("EndpointMoment");
    public static final ClassName ENDPOINT_ROUTES = spi("EndpointRoutes");
    public static final ClassName ENDPOINT_TABLE = spi("EndpointTable");
    public static final ClassName EVENT_EMITTER = spi("EventEmitter");
    public static final ClassName EXCEPTION_TABLE = spi("ExceptionTable");
    public static final ClassName HTTP_CALL = spi("HttpCall");
    public static final ClassName FORM_SHAPE = spi("FormShape");
    public static final ClassName HEADER_STYLE = HTTP_CALL.nestedClass("HeaderStyle");
    public static final ClassName ITEM_WRITER = spi("ItemWriter");
    public static final ClassName MESSAGE_CALL = spi("MessageCall");
    public static final ClassName MOMENT = ENDPOINT_TABLE.nestedClass("Moment");
    public static final ClassName UPGRADE_CALL = spi("UpgradeCall");
    public static final ClassName MOCKS = ClassName.get("dev.hardwire.spi.mock", "Mocks");
    public static final ClassName NAMESPACE_TABLE = spi("NamespaceTable");
    public static final ClassName NAMESPACE_TEMPLATE = spi("NamespaceTemplate");
    public static final ClassName OPERATION = spi("Operation");
    public static final ClassName OPERATION_BODY = OPERATION.nestedClass("Body");
    public static final ClassName PARAMETER_READER = spi("ParameterReader");
    public static final ClassName PARAMETER_SHAPE = spi("ParameterShape");
    public static final ClassName PARAMETER_STYLE = spi("ParameterStyle");
    public static final ClassName REQUEST_PATH = spi("RequestPath");
    public static final ClassName SECURED_ROUTE_TABLE = spi("SecuredRouteTable");
    public static final ClassName SEGMENT_TEMPLATE = spi("SegmentTemplate");
    public static final ClassName RESPONSE_HEAD = spi("ResponseHead");
    public static final ClassName ROUTE_TABLE = spi("RouteTable");
    public static final ClassName SOCKET_CALL = spi("SocketCall");
    public static final ClassName SOCKET_MOMENT = spi("SocketMoment");
    public static final ClassName LIFECYCLE = spi("Lifecycle");
    public static final ClassName START_CALL = spi("StartCall");
    public static final ClassName STOP_CALL = spi("StopCall");
    public static final ClassName WIRING = spi("Wiring");

    public static final ClassName SECURITY_CALL = security("SecurityCall");
    public static final ClassName SECURITY_REQUIREMENT = security("SecurityRequirement");
    public static final ClassName SECURITY_SCHEME = security("SecurityScheme");
    public static final ClassName SECURITY_KIND = SECURITY_SCHEME.nestedClass("Kind");
    public static final ClassName SECURITY_TABLE = security("SecurityTable");

    public static final ClassName CODEC = json("Codec");
    public static final ClassName CONDITIONS = json("Conditions");
    public static final ClassName CONSTRAINTS = json("Constraints");
    public static final ClassName DIRECTION = json("Direction");
    public static final ClassName JSON_NAME = json("JsonName");
    public static final ClassName JSON_READER = json("JsonReader");
    public static final ClassName JSON_SET = json("JsonSet");
    public static final ClassName JSON_WRITER = json("JsonWriter");
    public static final ClassName LISTS = json("Lists");
    public static final ClassName PROPERTIES = json("Properties");
    public static final ClassName KEYWORDS = json("Keywords");
    public static final ClassName TEXT_PATTERN = json("TextPattern");
    public static final ClassName VALIDATION = json("Validation");
    public static final ClassName VIOLATION_SINK = json("ViolationSink");

    private Names() {}

    private static ClassName annotation(String name) {
        return ClassName.get("dev.hardwire.annotation", name);
    }

    private static ClassName handler(String name) {
        return ClassName.get("dev.hardwire.handler", name);
    }

    private static ClassName spi(String name) {
        return ClassName.get("dev.hardwire.spi", name);
    }

    private static ClassName security(String name) {
        return ClassName.get("dev.hardwire.spi.security", name);
    }

    private static ClassName json(String name) {
        return ClassName.get("dev.hardwire.spi.json", name);
    }
}
