package dev.hardwire.samples.chat;

import dev.hardwire.annotation.Emits;

/** The events that the server sends to who looks at a room. */
@Emits
interface TypingEvents {
    /** Somebody else types. */
    void typing(Typing typing);
}
