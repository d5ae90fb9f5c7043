package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;

/**
 * What {@code nullable} of OpenAPI 3.0 means: null is one of the types. Where it is said beside other schemas it is meant for
 * all of them; but an {@code enum} without null, and {@code not}, decide for themselves (a clarification of 3.0.3).
 */
final class NullInOld {
    private NullInOld() {}

    /** Whether null is valid, whatever else a schema says. */
    static boolean isAllowed(Mapping schema) {
        return schema.flag("nullable")
                && !schema.has("not")
                && (!schema.has("enum") || schema.items("enum").stream().anyMatch(NullInOld::isNull));
    }

    private static boolean isNull(Node value) {
        return value instanceof Scalar scalar && scalar.type() == Node.Type.NULL;
    }
}
