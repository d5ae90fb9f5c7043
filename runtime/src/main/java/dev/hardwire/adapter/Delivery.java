package dev.hardwire.adapter;

import org.jspecify.annotations.Nullable;

/**
 * How an event is delivered.
 *
 * @param droppable whether it may be dropped for a socket that cannot be written to at once
 * @param compress whether it is compressed where that was agreed on with the client
 * @param offset by which it is kept for clients that come back, see {@link Adapter#append}; null where it is not kept
 */
public record Delivery(
        boolean droppable, boolean compress, @Nullable String offset) {}
