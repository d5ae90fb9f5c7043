package dev.hardwire.handler;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The untyped arguments of an event or acknowledgement. Immutable and thread-safe; the JSON is turned into a tree when
 * first asked for, and arguments that are only passed on never are. Attachments are {@code BinaryNode}s in the tree.
 */
public interface Args {
    /** How many arguments there are. */
    int size();

    /**
     * The argument at a position, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    JsonNode get(int index);

    /** All arguments, unmodifiable. */
    List<JsonNode> asList();
}
