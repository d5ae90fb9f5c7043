package dev.hardwire.processor.openapi.grammar;

/** What a value in a document is: an object of OpenAPI, or a leaf. */
public enum Kind {
    DOCUMENT("document", ""),
    INFO("info object", ""),
    CONTACT("contact", ""),
    LICENSE("license", ""),
    SERVER("server", ""),
    SERVER_VARIABLE("server variable", ""),
    TAG("tag", ""),
    EXTERNAL_DOCS("external docs object", ""),
    COMPONENTS("components object", ""),
    PATH_ITEM("path item", "pathItems"),
    OPERATION("operation", ""),
    PARAMETER("parameter", "parameters"),
    REQUEST_BODY("request body", "requestBodies"),
    MEDIA_TYPE("media type", ""),
    RESPONSE("response", "responses"),
    EXAMPLE("example", "examples"),
    HEADER("header", "headers"),
    ENCODING("encoding", ""),
    LINK("link", "links"),
    /** Path items by runtime expression. */
    CALLBACK("callback", "callbacks"),
    SECURITY_SCHEME("security scheme", "securitySchemes"),
    /** Lists of scopes by the name of a security scheme. */
    SECURITY_REQUIREMENT("security requirement", ""),
    OAUTH_FLOWS("OAuth flows object", ""),
    OAUTH_FLOW("OAuth flow", ""),
    SCHEMA("schema", "schemas"),
    /** What an array of Swagger 2.0 consists of, where there is no schema. */
    ITEMS("items object", ""),
    /** A schema, or true or false in every version. */
    SCHEMA_OR_BOOLEAN("schema", "schemas"),
    DISCRIMINATOR("discriminator", ""),
    XML("xml object", ""),

    ANY("value", ""),
    /** An object that is not looked into. */
    OBJECT("object", ""),
    TEXT("string", ""),
    BOOLEAN("boolean", ""),
    NUMBER("number", ""),
    POSITIVE("number greater than 0", ""),
    COUNT("integer from 0", ""),
    TYPE("type", "");

    private final String text;
    private final String section;

    Kind(String text, String section) {
        this.text = text;
        this.section = section;
    }

    /** How a message calls it. */
    public String text() {
        return text;
    }

    /** The same with its article. */
    String withArticle() {
        return ("aeiou".indexOf(text.charAt(0)) >= 0 ? "an " : "a ") + text;
    }

    /** Where components of this kind are, below {@code components}; empty where there are none. */
    public String section() {
        return section;
    }

    /** Whether a {@code $ref} may stand in its place. */
    public boolean referable() {
        return !section.isEmpty();
    }

    /** Whether it is a schema. */
    public boolean isSchema() {
        return this == SCHEMA || this == SCHEMA_OR_BOOLEAN;
    }

    /** Whether it is no object with keywords of its own. */
    public boolean isLeaf() {
        return compareTo(ANY) >= 0;
    }
}
