package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.openapi.source.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** What references to schemas by their URI or their anchor lead to, as JSON Schema says it. */
public interface SchemaUris {
    /** No schema has a URI or an anchor. */
    SchemaUris NONE = new SchemaUris() {
        @Override
        public @Nullable Node target(Scalar reference) {
            return null;
        }

        @Override
        public @Nullable Node identified(Node schema) {
            return null;
        }
    };

    /** What a reference leads to; null where that is nothing, or it is a path to a file and no more. */
    @Nullable
    Node target(Scalar reference);

    /** The schema that has a URI of its own and that a schema is, or is part of; null where there is none. */
    @Nullable
    Node identified(Node schema);
}
