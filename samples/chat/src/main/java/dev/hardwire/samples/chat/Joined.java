package dev.hardwire.samples.chat;

import java.util.List;

/** The acknowledgement of {@code join}: the room, and who is there. */
record Joined(String room, List<String> people) {}
