package dev.hardwire.http.answer;

import dev.hardwire.spi.json.Violations;
import java.util.stream.Collectors;

/** An item of a stream that breaks the document, where answers are validated. */
final class InvalidItem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidItem(Violations violations) {
        super(
                violations.list().stream()
                        .map(violation -> "item" + violation.where() + " " + violation.message())
                        .collect(Collectors.joining("; ", "An item of the stream is not valid: ", "")),
                null,
                false,
                false);
    }
}
