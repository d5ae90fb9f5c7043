package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import java.util.concurrent.CompletionStage;

/**
 * Decides whether a client may open a session, by the request that asks for it: over polling, or as a WebSocket before that is
 * accepted. Set with {@link EngineOptions.Builder#allowRequest}.
 */
@FunctionalInterface
public interface AllowRequest {
    /**
     * Asked once for each session. Called on an event loop, so it must not block; it may answer later, on any thread. A
     * failure refuses the client, as does no answer within {@link EngineOptions.Builder#upgradeTimeout}.
     *
     * @param request its method, target and headers
     */
    CompletionStage<RequestDecision> decide(Request request);
}
