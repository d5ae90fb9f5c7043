package dev.hardwire.samples.conformance;

import dev.hardwire.annotation.Application;

/** The Socket.IO protocol suite talks to this one. */
@Application(parts = {CustomNamespace.class, MainNamespace.class})
final class ProtocolProfile {
    private ProtocolProfile() {}
}
