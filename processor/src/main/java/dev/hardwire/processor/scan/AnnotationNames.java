package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The annotations by name: the processor does not link to the runtime. A test proves each against the real one. */
final class AnnotationNames {
    static final String PACKAGE = "dev.hardwire.annotation";

    static final String APPLICATION = PACKAGE + ".Application";
    static final String DOCUMENT = PACKAGE + ".Document";
    static final String CONTROLLER = PACKAGE + ".Controller";
    static final String NAMESPACE = PACKAGE + ".Namespace";
    static final String WEB_SOCKET_ENDPOINT = PACKAGE + ".WebSocketEndpoint";
    static final String EMITS = PACKAGE + ".Emits";
    static final String DOCUMENT_DIGEST = PACKAGE + ".DocumentDigest";

    static final String BEFORE_CONNECT = PACKAGE + ".BeforeConnect";
    static final String BEFORE_EVENT = PACKAGE + ".BeforeEvent";
    static final String ON_DISCONNECTING = PACKAGE + ".OnDisconnecting";
    static final String ON_CONNECT = PACKAGE + ".OnConnect";
    static final String ON_EVENT = PACKAGE + ".OnEvent";
    static final String ON_DISCONNECT = PACKAGE + ".OnDisconnect";
    static final String ON_ERROR = PACKAGE + ".OnError";
    static final String ON_OPEN = PACKAGE + ".OnOpen";
    static final String ON_MESSAGE = PACKAGE + ".OnMessage";
    static final String ON_CLOSE = PACKAGE + ".OnClose";
    static final String NON_BLOCKING = PACKAGE + ".NonBlocking";
    static final String CONCURRENT = PACKAGE + ".Concurrent";
    static final String SECURITY_CHECK = PACKAGE + ".SecurityCheck";
    static final String ON_START = PACKAGE + ".OnStart";
    static final String ON_STOP = PACKAGE + ".OnStop";
    static final String PROVIDES = PACKAGE + ".Provides";
    static final String PROVIDED = PACKAGE + ".Provided";
    static final String PER_CONNECTION = PACKAGE + ".PerConnection";
    static final String SECURED = PACKAGE + ".Secured";
    static final String SECURED_ALTERNATIVES = SECURED + ".Alternatives";
    static final String PARAM = PACKAGE + ".Param";

    static final String PROPERTY = PACKAGE + ".Property";
    static final String SCHEMA_REF = PACKAGE + ".SchemaRef";
    static final String STATUS = PACKAGE + ".Status";

    /** Those that make a class a part of an application. */
    static final List<String> PARTS = List.of(CONTROLLER, NAMESPACE, WEB_SOCKET_ENDPOINT, EMITS);

    /** Those on methods of a namespace. */
    static final Map<String, Role> NAMESPACE_ROLES = Map.of(
            BEFORE_CONNECT, Role.BEFORE_CONNECT,
            ON_CONNECT, Role.CONNECT,
            BEFORE_EVENT, Role.BEFORE_EVENT,
            ON_EVENT, Role.EVENT,
            ON_DISCONNECTING, Role.DISCONNECTING,
            ON_DISCONNECT, Role.DISCONNECT,
            ON_ERROR, Role.ERROR);

    /** Those on methods of an endpoint. */
    static final Map<String, Role> ENDPOINT_ROLES = Map.of(
            ON_OPEN, Role.OPEN,
            ON_MESSAGE, Role.MESSAGE,
            ON_CLOSE, Role.CLOSE,
            ON_ERROR, Role.ERROR);

    /** Those on methods of a controller that are no operations. */
    static final Set<String> CONTROLLER_ROLES = Set.of(ON_ERROR);

    private AnnotationNames() {}

    /** Whether it makes a method a handler. */
    static boolean isRole(String name) {
        return NAMESPACE_ROLES.containsKey(name) || ENDPOINT_ROLES.containsKey(name);
    }

    /** As it is written in Java: {@code @OnEvent}. */
    static String written(String name) {
        return "@" + name.substring(name.lastIndexOf('.') + 1);
    }
}
