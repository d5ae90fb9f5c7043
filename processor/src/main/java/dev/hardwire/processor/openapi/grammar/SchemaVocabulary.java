package dev.hardwire.processor.openapi.grammar;

import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.LIST;
import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.MAP;
import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.ONE;
import static dev.hardwire.processor.openapi.grammar.Kind.ANY;
import static dev.hardwire.processor.openapi.grammar.Kind.BOOLEAN;
import static dev.hardwire.processor.openapi.grammar.Kind.COUNT;
import static dev.hardwire.processor.openapi.grammar.Kind.NUMBER;
import static dev.hardwire.processor.openapi.grammar.Kind.SCHEMA;
import static dev.hardwire.processor.openapi.grammar.Kind.SCHEMA_OR_BOOLEAN;
import static dev.hardwire.processor.openapi.grammar.Kind.TEXT;

import java.util.Map;

/** The keywords of schemas: the dialect of OpenAPI 3.0, and JSON Schema 2020-12 with OpenAPI's own of 3.1. */
final class SchemaVocabulary {
    private SchemaVocabulary() {}

    static Map<String, Keyword> of(Version version) {
        var table = new KeywordTable()
                .honoured(ONE, Kind.TYPE, "type")
                .honoured(ONE, TEXT, "format", "pattern", "description")
                .honoured(
                        ONE, COUNT, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
                .honoured(ONE, NUMBER, "minimum", "maximum")
                .honoured(ONE, Kind.POSITIVE, "multipleOf")
                .honoured(ONE, BOOLEAN, "uniqueItems")
                .honoured(LIST, ANY, "enum")
                .honoured(ONE, ANY, "default")
                .honoured(ONE, SCHEMA, "items")
                .honoured(MAP, SCHEMA, "properties")
                .honoured(LIST, TEXT, "required")
                .honoured(ONE, SCHEMA_OR_BOOLEAN, "additionalProperties")
                .honoured(LIST, SCHEMA, "allOf", "oneOf", "anyOf")
                .honoured(ONE, Kind.DISCRIMINATOR, "discriminator")
                .annotation(ONE, TEXT, "title")
                .annotation(ONE, BOOLEAN, "deprecated")
                .annotation(ONE, ANY, "example")
                .annotation(ONE, Kind.EXTERNAL_DOCS, "externalDocs")
                .annotation(ONE, Kind.XML, "xml")
                .honoured(ONE, BOOLEAN, "readOnly", "writeOnly")
                .honoured(ONE, SCHEMA, "not");
        if (version != Version.V31) {
            table.honoured(ONE, BOOLEAN, "nullable", "exclusiveMinimum", "exclusiveMaximum");
        } else {
            only31(table);
        }
        return table.byName();
    }

    private static void only31(KeywordTable table) {
        table.honoured(ONE, NUMBER, "exclusiveMinimum", "exclusiveMaximum")
                .honoured(ONE, TEXT, "$ref", "$schema", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor")
                .honoured(MAP, SCHEMA, "$defs", "patternProperties", "dependentSchemas")
                .honoured(ONE, SCHEMA, "if", "then", "else", "contains", "propertyNames")
                .honoured(ONE, SCHEMA, "unevaluatedItems", "unevaluatedProperties")
                .honoured(LIST, SCHEMA, "prefixItems")
                .honoured(ONE, COUNT, "minContains", "maxContains")
                .honoured(ONE, Kind.OBJECT, "dependentRequired")
                .honoured(ONE, ANY, "const")
                .honoured(ONE, TEXT, "contentEncoding")
                .annotation(ONE, TEXT, "$comment", "contentMediaType")
                .annotation(ONE, Kind.OBJECT, "$vocabulary")
                .annotation(ONE, SCHEMA, "contentSchema")
                .annotation(LIST, ANY, "examples");
    }
}
