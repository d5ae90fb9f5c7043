package dev.hardwire.handler;

/**
 * An event: whose handler failed, or is about to be called.
 *
 * @param event the name of the event; {@code connect} or {@code disconnect} for those handlers
 * @param args its arguments; empty for {@code connect} and {@code disconnect}
 */
public record EventCall(String event, Args args) {}
