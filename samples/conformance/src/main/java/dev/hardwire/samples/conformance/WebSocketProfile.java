package dev.hardwire.samples.conformance;

import dev.hardwire.annotation.Application;

/** WebSocket suites talk to this one. */
@Application(parts = Echo.class)
final class WebSocketProfile {
    private WebSocketProfile() {}
}
