package dev.hardwire.samples.chat;

import java.util.List;

/** Somebody has come ({@code here}) or gone, and who is there now. */
record Presence(String room, String name, boolean here, List<String> people) {}
