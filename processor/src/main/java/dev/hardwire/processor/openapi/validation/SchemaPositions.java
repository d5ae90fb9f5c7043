package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.util.Set;
import java.util.function.Consumer;

/** Where in a schema, and in a document, there are schemas. */
final class SchemaPositions {
    private static final Set<String> ONE = Set.of(
            "additionalItems",
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "items", "oneOf", "prefixItems");
    private static final Set<String> MAP =
            Set.of("$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties");
    private static final Set<String> VALUES = Set.of("default", "example", "examples", "enum", "const");

    private SchemaPositions() {}

    /** The schemas that are part of a schema. */
    static void inSchema(Mapping schema, Consumer<Mapping> visitor) {
        schema.entries().forEach((keyword, value) -> {
            if (value instanceof Mapping mapping) {
                if (ONE.contains(keyword)) {
                    visitor.accept(mapping);
                } else if (MAP.contains(keyword)) {
                    mapping.entries().values().forEach(each -> visit(each, visitor));
                }
            } else if (value instanceof Sequence sequence && LIST.contains(keyword)) {
                sequence.items().forEach(each -> visit(each, visitor));
            }
        });
    }

    private static void visit(Node node, Consumer<Mapping> visitor) {
        if (node instanceof Mapping mapping) {
            visitor.accept(mapping);
        }
    }

    /** The schemas of an OpenAPI document that are not part of another one. */
    static void inDocument(Node node, Consumer<Mapping> visitor) {
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> inDocument(item, visitor));
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, value) -> {
                if (key.equals("schema")) {
                    visit(value, visitor);
                } else if (key.equals("schemas") && value instanceof Mapping schemas) {
                    schemas.entries().values().forEach(each -> visit(each, visitor));
                } else if (!VALUES.contains(key)) {
                    inDocument(value, visitor);
                }
            });
        }
    }
}
