package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Binding.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a handler's return value is for an event, message or connect.
 *
 * @param async whether the handler returns a {@code CompletionStage} of it
 * @param value null where there is nothing; of {@code @OnConnect} it may be a boolean
 * @param untyped {@code Args} or {@code Ack}, where it returns that; else null
 */
public record Reply(
        boolean async, @Nullable Value value, @Nullable JavaType untyped) {}
