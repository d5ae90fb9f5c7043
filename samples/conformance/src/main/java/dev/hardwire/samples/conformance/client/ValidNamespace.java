package dev.hardwire.samples.conformance.client;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.OnConnect;

/** A namespace in which nothing happens. */
@Namespace("/valid")
@NonBlocking
final class ValidNamespace {
    @OnConnect
    void connected() {
        // everybody is let in
    }
}
