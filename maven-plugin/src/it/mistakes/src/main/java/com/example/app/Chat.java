package com.example.app;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

/** Handles one event twice, and one that is reserved. */
@Namespace("/chat")
final class Chat {
    @OnEvent
    void message(String text) {}

    @OnEvent("message")
    void other(String text) {}

    @OnEvent
    void disconnecting() {}
}
