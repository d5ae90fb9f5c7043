package dev.hardwire.samples.chat;

/** How many people have looked at a message when it came. */
record Seen(String room, long id, int people) {}
