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
                .refusedUnlessEmpty("use one schema for requests and one for responses", "readOnly", "writeOnly")
                .refused("say what is allowed in place of what is not", "not");
        if (version == Version.V30) {
            table.honoured(ONE, BOOLEAN, "nullable", "exclusiveMinimum", "exclusiveMaximum");
        } else {
            only31(table);
        }
        return table.byName();
    }

    private static void only31(KeywordTable table) {
        table.honoured(ONE, NUMBER, "exclusiveMinimum", "exclusiveMaximum")
                .honoured(ONE, TEXT, "$ref", "$schema")
                .honoured(MAP, SCHEMA, "$defs")
                .annotation(ONE, TEXT, "$comment")
                .annotation(LIST, ANY, "examples")
                .refused("use an enum with this one value", "const")
                .refused("use oneOf with a discriminator", "if", "then", "else")
                .refused("use an array with items of one schema, or an object", "prefixItems")
                .refused("check it in the handler and take the keyword out", "contains", "minContains", "maxContains")
                .refusedUnlessEmpty("check it in the handler and take the keyword out", "unevaluatedItems")
                .refused(
                        "use additionalProperties: false on the schema that has all properties",
                        "unevaluatedProperties")
                .refusedUnlessEmpty("use additionalProperties with one schema", "patternProperties")
                .refusedUnlessEmpty(
                        "check it in the handler and take the keyword out",
                        "propertyNames",
                        "dependentRequired",
                        "dependentSchemas")
                .refused("use format: byte where it is base64", "contentEncoding", "contentMediaType", "contentSchema")
                .refused("refer with $ref and a JSON Pointer", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor")
                .refused("take it out", "$vocabulary");
    }
}
