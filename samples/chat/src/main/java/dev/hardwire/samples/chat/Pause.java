package dev.hardwire.samples.chat;

/** What a client of the activity feed may say: that it does not look for a while, or does again. */
record Pause(boolean paused) {}
