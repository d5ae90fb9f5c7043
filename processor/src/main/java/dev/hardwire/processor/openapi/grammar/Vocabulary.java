package dev.hardwire.processor.openapi.grammar;

import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.LIST;
import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.MAP;
import static dev.hardwire.processor.openapi.grammar.Keyword.Shape.ONE;
import static dev.hardwire.processor.openapi.grammar.Kind.ANY;
import static dev.hardwire.processor.openapi.grammar.Kind.BOOLEAN;
import static dev.hardwire.processor.openapi.grammar.Kind.TEXT;
import static dev.hardwire.processor.openapi.grammar.Version.V30;
import static dev.hardwire.processor.openapi.grammar.Version.V31;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table: every keyword of OpenAPI 2.0, 3.0 and 3.1 by kind of object, and what becomes of it. */
public final class Vocabulary {
    private static final Map<Version, Map<Kind, Map<String, Keyword>>> TABLE = table();
    private static final Set<String> DIALECTS = Set.of(
            "https://spec.openapis.org/oas/3.1/dialect/base",
            "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
            "https://json-schema.org/draft/2020-12/schema");

    private Vocabulary() {}

    /** The keywords of an object, by name. */
    public static Map<String, Keyword> of(Kind kind, Version version) {
        return TABLE.getOrDefault(version, Map.of()).getOrDefault(kind, Map.of());
    }

    private static Map<Version, Map<Kind, Map<String, Keyword>>> table() {
        var table = new EnumMap<Version, Map<Kind, Map<String, Keyword>>>(Version.class);
        for (Version version : Version.values()) {
            var kinds = new EnumMap<Kind, Map<String, Keyword>>(Kind.class);
            document(kinds, version);
            about(kinds, version);
            paths(kinds, version);
            bodies(kinds);
            headers(kinds);
            security(kinds);
            var schema = SchemaVocabulary.of(version);
            kinds.put(Kind.SCHEMA, schema);
            kinds.put(Kind.SCHEMA_OR_BOOLEAN, schema);
            kinds.put(
                    Kind.DISCRIMINATOR,
                    new KeywordTable()
                            .honoured(ONE, TEXT, "propertyName")
                            .honoured(MAP, TEXT, "mapping")
                            .required("propertyName")
                            .byName());
            kinds.put(
                    Kind.XML,
                    new KeywordTable()
                            .annotation(ONE, TEXT, "name", "namespace", "prefix")
                            .annotation(ONE, BOOLEAN, "attribute", "wrapped")
                            .byName());
            if (version == Version.V20) {
                SwaggerVocabulary.add(kinds);
            }
            table.put(version, kinds);
        }
        return table;
    }

    private static void document(Map<Kind, Map<String, Keyword>> kinds, Version version) {
        var document = new KeywordTable()
                .honoured(ONE, TEXT, "openapi")
                .honoured(ONE, Kind.INFO, "info")
                .honoured(LIST, Kind.SERVER, "servers")
                .honoured(MAP, Kind.PATH_ITEM, "paths")
                .honoured(ONE, Kind.COMPONENTS, "components")
                .honoured(LIST, Kind.SECURITY_REQUIREMENT, "security")
                .annotation(LIST, Kind.TAG, "tags")
                .annotation(ONE, Kind.EXTERNAL_DOCS, "externalDocs")
                .required("openapi", "info");
        if (version == V30) {
            document.required("paths");
        } else {
            document.honoured(ONE, TEXT, "jsonSchemaDialect").honoured(MAP, Kind.PATH_ITEM, "webhooks");
        }
        kinds.put(Kind.DOCUMENT, document.byName());

        var components = new KeywordTable()
                .honoured(MAP, Kind.SCHEMA, "schemas")
                .honoured(MAP, Kind.RESPONSE, "responses")
                .honoured(MAP, Kind.PARAMETER, "parameters")
                .honoured(MAP, Kind.REQUEST_BODY, "requestBodies")
                .annotation(MAP, Kind.EXAMPLE, "examples")
                .honoured(MAP, Kind.HEADER, "headers")
                .honoured(MAP, Kind.SECURITY_SCHEME, "securitySchemes")
                .honoured(MAP, Kind.CALLBACK, "callbacks")
                .annotation(MAP, Kind.LINK, "links");
        if (version == V31) {
            components.honoured(MAP, Kind.PATH_ITEM, "pathItems");
        }
        kinds.put(Kind.COMPONENTS, components.byName());
    }

    private static void about(Map<Kind, Map<String, Keyword>> kinds, Version version) {
        var info = new KeywordTable()
                .honoured(ONE, TEXT, "title")
                .annotation(ONE, TEXT, "version", "description", "termsOfService")
                .annotation(ONE, Kind.CONTACT, "contact")
                .annotation(ONE, Kind.LICENSE, "license")
                .required("title", "version");
        var license = new KeywordTable().annotation(ONE, TEXT, "name", "url").required("name");
        if (version == V31) {
            info.annotation(ONE, TEXT, "summary");
            license.annotation(ONE, TEXT, "identifier");
        }
        kinds.put(Kind.INFO, info.byName());
        kinds.put(Kind.LICENSE, license.byName());
        kinds.put(
                Kind.CONTACT,
                new KeywordTable().annotation(ONE, TEXT, "name", "url", "email").byName());
        kinds.put(
                Kind.SERVER,
                new KeywordTable()
                        .honoured(ONE, TEXT, "url")
                        .annotation(ONE, TEXT, "description")
                        .honoured(MAP, Kind.SERVER_VARIABLE, "variables")
                        .required("url")
                        .byName());
        kinds.put(
                Kind.SERVER_VARIABLE,
                new KeywordTable()
                        .honoured(LIST, TEXT, "enum")
                        .honoured(ONE, TEXT, "default")
                        .annotation(ONE, TEXT, "description")
                        .required("default")
                        .byName());
        kinds.put(
                Kind.TAG,
                new KeywordTable()
                        .annotation(ONE, TEXT, "name", "description")
                        .annotation(ONE, Kind.EXTERNAL_DOCS, "externalDocs")
                        .required("name")
                        .byName());
        kinds.put(
                Kind.EXTERNAL_DOCS,
                new KeywordTable()
                        .annotation(ONE, TEXT, "description", "url")
                        .required("url")
                        .byName());
        kinds.put(
                Kind.EXAMPLE,
                new KeywordTable()
                        .annotation(ONE, TEXT, "summary", "description", "externalValue")
                        .annotation(ONE, ANY, "value")
                        .byName());
    }

    private static void paths(Map<Kind, Map<String, Keyword>> kinds, Version version) {
        kinds.put(
                Kind.PATH_ITEM,
                new KeywordTable()
                        .annotation(ONE, TEXT, "summary", "description")
                        .honoured(ONE, Kind.OPERATION, methods().toArray(new String[0]))
                        .honoured(LIST, Kind.SERVER, "servers")
                        .honoured(LIST, Kind.PARAMETER, "parameters")
                        .byName());
        var operation = new KeywordTable()
                .honoured(LIST, TEXT, "tags")
                .honoured(ONE, TEXT, "summary", "description", "operationId")
                .honoured(ONE, BOOLEAN, "deprecated")
                .annotation(ONE, Kind.EXTERNAL_DOCS, "externalDocs")
                .honoured(LIST, Kind.PARAMETER, "parameters")
                .honoured(ONE, Kind.REQUEST_BODY, "requestBody")
                .honoured(MAP, Kind.RESPONSE, "responses")
                .honoured(MAP, Kind.CALLBACK, "callbacks")
                .honoured(LIST, Kind.SECURITY_REQUIREMENT, "security")
                .honoured(LIST, Kind.SERVER, "servers");
        if (version == V30) {
            operation.required("responses");
        }
        kinds.put(Kind.OPERATION, operation.byName());
        kinds.put(
                Kind.PARAMETER,
                new KeywordTable()
                        .honoured(ONE, TEXT, "name", "in", "style", "description")
                        .honoured(ONE, BOOLEAN, "required", "explode", "allowEmptyValue", "deprecated")
                        .honoured(ONE, Kind.SCHEMA, "schema")
                        .honoured(MAP, Kind.MEDIA_TYPE, "content")
                        // clients may leave characters as they are that are read encoded and not
                        .annotation(ONE, BOOLEAN, "allowReserved")
                        .annotation(ONE, ANY, "example")
                        .annotation(MAP, Kind.EXAMPLE, "examples")
                        .required("name", "in")
                        .byName());
    }

    private static void bodies(Map<Kind, Map<String, Keyword>> kinds) {
        kinds.put(
                Kind.REQUEST_BODY,
                new KeywordTable()
                        .honoured(ONE, TEXT, "description")
                        .honoured(MAP, Kind.MEDIA_TYPE, "content")
                        .honoured(ONE, BOOLEAN, "required")
                        .required("content")
                        .byName());
        kinds.put(
                Kind.MEDIA_TYPE,
                new KeywordTable()
                        .honoured(ONE, Kind.SCHEMA, "schema")
                        .annotation(ONE, ANY, "example")
                        .annotation(MAP, Kind.EXAMPLE, "examples")
                        .annotation(MAP, Kind.ENCODING, "encoding")
                        .byName());
        kinds.put(
                Kind.RESPONSE,
                new KeywordTable()
                        .honoured(ONE, TEXT, "description")
                        .honoured(MAP, Kind.MEDIA_TYPE, "content")
                        .honoured(MAP, Kind.HEADER, "headers")
                        .annotation(MAP, Kind.LINK, "links")
                        .required("description")
                        .byName());
    }

    private static void headers(Map<Kind, Map<String, Keyword>> kinds) {
        kinds.put(
                Kind.HEADER,
                new KeywordTable()
                        .honoured(ONE, TEXT, "style", "description")
                        .honoured(ONE, BOOLEAN, "required", "explode")
                        .honoured(ONE, Kind.SCHEMA, "schema")
                        .honoured(MAP, Kind.MEDIA_TYPE, "content")
                        .annotation(ONE, BOOLEAN, "deprecated", "allowEmptyValue", "allowReserved")
                        .annotation(ONE, ANY, "example")
                        .annotation(MAP, Kind.EXAMPLE, "examples")
                        .byName());
        kinds.put(
                Kind.ENCODING,
                new KeywordTable()
                        .honoured(ONE, TEXT, "contentType", "style")
                        .honoured(ONE, BOOLEAN, "explode", "allowReserved")
                        .honoured(MAP, Kind.HEADER, "headers")
                        .byName());
        kinds.put(
                Kind.LINK,
                new KeywordTable()
                        .annotation(ONE, TEXT, "operationRef", "operationId", "description")
                        .annotation(MAP, ANY, "parameters")
                        .annotation(ONE, ANY, "requestBody")
                        .annotation(ONE, Kind.SERVER, "server")
                        .byName());
    }

    private static void security(Map<Kind, Map<String, Keyword>> kinds) {
        kinds.put(
                Kind.SECURITY_SCHEME,
                new KeywordTable()
                        .honoured(ONE, TEXT, "type", "name", "in", "scheme", "openIdConnectUrl")
                        .honoured(ONE, Kind.OAUTH_FLOWS, "flows")
                        .annotation(ONE, TEXT, "description", "bearerFormat")
                        .required("type")
                        .byName());
        kinds.put(
                Kind.OAUTH_FLOWS,
                new KeywordTable()
                        .honoured(
                                ONE, Kind.OAUTH_FLOW, "implicit", "password", "clientCredentials", "authorizationCode")
                        .byName());
        kinds.put(
                Kind.OAUTH_FLOW,
                new KeywordTable()
                        .annotation(ONE, TEXT, "authorizationUrl", "tokenUrl", "refreshUrl")
                        .honoured(MAP, TEXT, "scopes")
                        .required("scopes")
                        .byName());
    }

    /** What the members of an object are that has names of the document's choice in place of keywords; else null. */
    public static @Nullable Keyword members(Kind kind) {
        return switch (kind) {
            case CALLBACK -> new Keyword("callback", Keyword.Treatment.HONOURED, ONE, Kind.PATH_ITEM, false);
            case SECURITY_REQUIREMENT ->
                new Keyword("security requirement", Keyword.Treatment.HONOURED, LIST, TEXT, false);
            default -> null;
        };
    }

    /** Whether names that begin with {@code x-} are extensions in the value of a keyword that is a map; else they are names. */
    public static boolean hasExtensions(Keyword keyword, Kind owner, Version version) {
        return switch (keyword.name()) {
            case "paths" -> owner == Kind.DOCUMENT;
            case "responses" -> owner == Kind.OPERATION;
            case "scopes" -> version == Version.V20;
            default -> false;
        };
    }

    /** Whether it is a dialect of JSON Schema that schemas may be written in. */
    public static boolean isDialect(String uri) {
        return DIALECTS.contains(uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri);
    }

    /** The methods of a path item, in lower case. */
    public static List<String> methods() {
        return List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    }
}
