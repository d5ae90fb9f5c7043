package dev.hardwire.socketio.call;

/**
 * How many calls the client of a socket can cause in one namespace.
 *
 * @param maxQueuedEvents how many may wait until the connection is not read any more
 * @param maxConcurrentEvents how many may run at once, where their handlers allow that
 * @param maxEventRate how many events may come in a second; 0 for no limit
 * @param maxEventBurst how many may come at once after a pause
 */
public record CallOptions(int maxQueuedEvents, int maxConcurrentEvents, int maxEventRate, int maxEventBurst) {}
