package dev.hardwire.processor.mock;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says whether a value is valid against a schema of the document. */
final class Validator {
    private static final String ID = "https://hardwire.invalid/document";
    /** Where the schemas of responses are, so that their addresses need no escapes. */
    private static final String SCHEMAS = "x-hardwire-mocked";

    private final SchemaRegistry registry;

    /** @param schemas by name: the names are the addresses */
    Validator(ObjectNode document, Map<String, JsonNode> schemas) {
        ObjectNode whole = document.deepCopy();
        ObjectNode all = whole.putObject(SCHEMAS);
        schemas.forEach(all::set);
        discriminated(whole);
        boolean old = document.path("openapi").asString("").startsWith("3.0");
        var config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .failFast(true)
                .build();
        String text = whole.toString();
        this.registry = SchemaRegistry.withDialect(
                quiet(old ? Dialects.getOpenApi30() : Dialects.getOpenApi31()),
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(ID, text)));
    }

    /** A discriminator chooses one of the alternatives, however many there are that a value would be valid against. */
    private static void discriminated(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.has("discriminator")
                && schema.has("oneOf")
                && !schema.has("anyOf")) {
            schema.set("anyOf", schema.remove("oneOf"));
        }
        node.forEach(Validator::discriminated);
    }

    /** The dialect without its warnings about keywords that it does not know. */
    private static Dialect quiet(Dialect dialect) {
        return Dialect.builder(dialect)
                .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
                .build();
    }

    boolean isValid(String schema, JsonNode value) {
        try {
            return registry.getSchema(SchemaLocation.of(ID + "#/" + SCHEMAS + "/" + schema))
                    .validate(value.toString(), InputFormat.JSON)
                    .isEmpty();
        } catch (SchemaException | PatternSyntaxException e) {
            return false; // what it cannot read, it cannot find valid
        }
    }
}
