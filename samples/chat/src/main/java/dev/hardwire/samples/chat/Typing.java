package dev.hardwire.samples.chat;

/** Somebody types, or no longer does. */
record Typing(String name, boolean typing) {}
