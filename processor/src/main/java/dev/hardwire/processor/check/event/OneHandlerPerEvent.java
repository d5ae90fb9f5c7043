package dev.hardwire.processor.check.event;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A class has one handler for an event, and one for anything else that happens; no event has a reserved name. */
public final class OneHandlerPerEvent {
    /** The names that every Socket.IO implementation keeps for itself. */
    private static final List<String> RESERVED =
            List.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private static final Set<Role> SEVERAL = Set.of(Role.MESSAGE, Role.BEFORE_CONNECT, Role.BEFORE_EVENT);

    private final Diagnostics diagnostics;

    /** Checks classes one by one. */
    public OneHandlerPerEvent(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports each method of a class that handles what another one does. */
    public void check(List<HandlerMethod> methods) {
        Map<String, HandlerMethod> handlers = new HashMap<>();
        for (HandlerMethod method : methods) {
            if (method.role() == Role.EVENT || method.role() == Role.EMIT) {
                checkReserved(method);
            }
            // Messages are told apart by what they take, not by a name; of the others there may be several.
            HandlerMethod other = SEVERAL.contains(method.role())
                    ? null
                    : handlers.putIfAbsent(method.role() + " " + method.event(), method);
            if (other != null) {
                diagnostics.report(
                        DiagnosticId.TWO_HANDLERS,
                        method.eventPlace(),
                        "%s and %s are both for %s. Keep one of them.",
                        method.place().text(),
                        other.place().text(),
                        subject(method));
            }
        }
    }

    private static String subject(HandlerMethod method) {
        return switch (method.role()) {
            case EVENT, EMIT -> "the event \"" + method.event() + "\"";
            case CONNECT -> "@OnConnect";
            case DISCONNECTING -> "@OnDisconnecting";
            case DISCONNECT -> "@OnDisconnect";
            case OPEN -> "@OnOpen";
            case CLOSE -> "@OnClose";
            case ERROR -> "@OnError";
            case BEFORE_CONNECT, BEFORE_EVENT, MESSAGE, OPERATION, CHECK, PROVIDE, START, STOP -> method.name();
        };
    }

    private void checkReserved(HandlerMethod method) {
        if (RESERVED.contains(method.event())) {
            diagnostics.report(
                    DiagnosticId.RESERVED_EVENT,
                    method.eventPlace(),
                    "\"%s\" is no name for an event: Socket.IO keeps %s for itself.%s",
                    method.event(),
                    String.join(", ", RESERVED),
                    switch (method.event()) {
                        case "connect" -> " Use @OnConnect.";
                        case "disconnect" -> " Use @OnDisconnect.";
                        case "disconnecting" -> " Use @OnDisconnecting.";
                        default -> " Choose another one.";
                    });
        }
    }
}
