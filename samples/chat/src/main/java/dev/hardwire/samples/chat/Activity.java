package dev.hardwire.samples.chat;

import java.util.List;

/**
 * How lively a room is.
 *
 * @param kept how many messages the history has
 * @param counts how many messages there were in each two seconds of the last minute, the newest last
 */
record Activity(String room, int kept, List<Integer> counts) {}
