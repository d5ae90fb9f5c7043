package dev.hardwire.samples.conformance.client;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.handler.Refused;

/** A namespace that nobody may join. */
@Namespace("/no")
final class NoNamespace {
    @OnConnect
    void connected() {
        throw new Refused("Auth failed (custom namespace)");
    }
}
