/** A chat: rooms with their history over REST, the talk over Socket.IO, live numbers over a raw WebSocket. */
@NullMarked
package dev.hardwire.samples.chat;

import org.jspecify.annotations.NullMarked;
