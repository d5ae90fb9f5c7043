package dev.hardwire.processor.openapi.grammar;

import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.LIST;
import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.MAP;
import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.ONE;
import static dev.hardwire.processor.openapi.grammar.Kind.ANY;
import static dev.hardwire.processor.openapi.grammar.Kind.BOOLEAN;
import static dev.hardwire.processor.openapi.grammar.Kind.SCHEMA;
import static dev.hardwire.processor.openapi.grammar.Kind.SCHEMA_OR_BOOLEAN;
import static dev.hardwire.processor.openapi.grammar.Kind.TEXT;

import java.util.Map;

/** The keywords of Swagger 2.0, where they are not those of OpenAPI 3.0: what converted documents are checked against before. */
final class SwaggerVocabulary {
    private SwaggerVocabulary() {}

    static void add(Map<Kind, Map<String, Keyword>> kinds) {
        kinds.put(
                Kind.DOCUMENT,
                new KeywordTable()
                        .honoured(ONE, TEXT, "swagger", "host", "basePath")
                        .honoured(ONE, Kind.INFO, "info")
                        .honoured(LIST, TEXT, "schemes", "consumes", "produces")
                        .honoured(MAP, Kind.PATH_ITEM, "paths")
                        .honoured(MAP, SCHEMA, "definitions")
                        .honoured(MAP, Kind.PARAMETER, "parameters")
                        .honoured(MAP, Kind.RESPONSE, "responses")
                        .honoured(MAP, Kind.SECURITY_SCHEME, "securityDefinitions")
                        .honoured(LIST, Kind.SECURITY_REQUIREMENT, "security")
                        .annotation(LIST, Kind.TAG, "tags")
                        .annotation(ONE, Kind.EXTERNAL_DOCS, "externalDocs")
                        .required("swagger", "info", "paths")
                        .byName());
        kinds.put(
                Kind.PATH_ITEM,
                new KeywordTable()
                        .honoured(ONE, Kind.OPERATION, "get", "put", "post", "delete", "options", "head", "patch")
                        .honoured(LIST, Kind.PARAMETER, "parameters")
                        .byName());
        kinds.put(
                Kind.OPERATION,
                new KeywordTable()
                        .honoured(LIST, TEXT, "tags", "consumes", "produces")
                        .honoured(ONE, TEXT, "summary", "description", "operationId")
                        .honoured(ONE, BOOLEAN, "deprecated")
                        .annotation(LIST, TEXT, "schemes")
                        .annotation(ONE, Kind.EXTERNAL_DOCS, "externalDocs")
                        .honoured(LIST, Kind.PARAMETER, "parameters")
                        .honoured(MAP, Kind.RESPONSE, "responses")
                        .honoured(LIST, Kind.SECURITY_REQUIREMENT, "security")
                        .required("responses")
                        .byName());
        kinds.put(
                Kind.PARAMETER,
                values().honoured(ONE, TEXT, "name", "in", "description")
                        .honoured(ONE, BOOLEAN, "required", "allowEmptyValue")
                        .honoured(ONE, SCHEMA, "schema")
                        .required("name", "in")
                        .byName());
        kinds.put(Kind.ITEMS, values().byName());
        kinds.put(
                Kind.HEADER,
                values().honoured(ONE, TEXT, "description").required("type").byName());
        kinds.put(
                Kind.RESPONSE,
                new KeywordTable()
                        .honoured(ONE, TEXT, "description")
                        .honoured(ONE, SCHEMA, "schema")
                        .honoured(MAP, Kind.HEADER, "headers")
                        .annotation(MAP, ANY, "examples")
                        .required("description")
                        .byName());
        kinds.put(
                Kind.SECURITY_SCHEME,
                new KeywordTable()
                        .honoured(ONE, TEXT, "type", "name", "in", "flow")
                        .annotation(ONE, TEXT, "description", "authorizationUrl", "tokenUrl")
                        .honoured(MAP, TEXT, "scopes")
                        .required("type")
                        .byName());
        Map<String, Keyword> schema = bounds(new KeywordTable())
                .honoured(ONE, TEXT, "description", "discriminator")
                .honoured(ONE, Kind.COUNT, "minProperties", "maxProperties")
                .honoured(ONE, SCHEMA, "items")
                .honoured(MAP, SCHEMA, "properties")
                .honoured(LIST, TEXT, "required")
                .honoured(ONE, SCHEMA_OR_BOOLEAN, "additionalProperties")
                .honoured(LIST, SCHEMA, "allOf")
                .honoured(ONE, BOOLEAN, "readOnly")
                .annotation(ONE, TEXT, "title")
                .annotation(ONE, ANY, "example")
                .annotation(ONE, Kind.EXTERNAL_DOCS, "externalDocs")
                .annotation(ONE, Kind.XML, "xml")
                .byName();
        kinds.put(SCHEMA, schema);
        kinds.put(SCHEMA_OR_BOOLEAN, schema);
    }

    /** What describes a value without a schema. */
    private static KeywordTable values() {
        return bounds(new KeywordTable())
                .honoured(ONE, TEXT, "collectionFormat")
                .honoured(ONE, Kind.ITEMS, "items");
    }

    private static KeywordTable bounds(KeywordTable table) {
        return table.honoured(ONE, Kind.TYPE, "type")
                .honoured(ONE, TEXT, "format", "pattern")
                .honoured(ONE, Kind.COUNT, "minLength", "maxLength", "minItems", "maxItems")
                .honoured(ONE, Kind.NUMBER, "minimum", "maximum")
                .honoured(ONE, Kind.POSITIVE, "multipleOf")
                .honoured(ONE, BOOLEAN, "uniqueItems", "exclusiveMinimum", "exclusiveMaximum")
                .honoured(LIST, ANY, "enum")
                .honoured(ONE, ANY, "default");
    }
}
