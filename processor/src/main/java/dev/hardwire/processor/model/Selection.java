package dev.hardwire.processor.model;

import java.util.List;

/**
 * What is served of a document.
 *
 * @param basePath what counts in place of its servers; empty where they count
 * @param tags the tags whose operations are taken
 * @param operations the operationIds that are taken; without any, and without tags, all are
 */
public record Selection(String basePath, List<String> tags, List<String> operations) {
    /** The document as it is. */
    public static final Selection ALL = new Selection("", List.of(), List.of());

    public Selection {
        tags = List.copyOf(tags);
        operations = List.copyOf(operations);
    }

    /** Whether all operations are taken. */
    public boolean isWhole() {
        return tags.isEmpty() && operations.isEmpty();
    }
}
