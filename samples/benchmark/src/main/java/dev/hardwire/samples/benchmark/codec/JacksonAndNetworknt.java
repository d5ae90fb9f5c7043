package dev.hardwire.samples.benchmark.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.hardwire.samples.benchmark.api.BankTransfer;
import dev.hardwire.samples.benchmark.api.CardPayment;
import dev.hardwire.samples.benchmark.api.Payment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people use: a tree, validated by networknt's json-schema-validator, and bound to records by Jackson's databind. */
final class JacksonAndNetworknt<T> implements Contender<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Payment.class, PaymentKinds.class)
            .build();

    private final Class<T> type;
    private final Schema schema;

    /**
     * For a schema of the application's document.
     *
     * @param name among the document's components
     */
    JacksonAndNetworknt(Class<T> type, String name) {
        this.type = type;
        ObjectNode root = MAPPER.createObjectNode();
        String definitions = document().get("components").get("schemas").toString();
        root.put("$ref", "#/$defs/" + name);
        root.set("$defs", MAPPER.readTree(definitions.replace("#/components/schemas/", "#/$defs/")));
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                .getSchema(root);
    }

    /** The document as the application serves it. */
    private static JsonNode document() {
        String resource = "META-INF/hardwire/dev.hardwire.samples.benchmark.Benchmark/openapi/benchmark.yaml.json";
        try (InputStream in = JacksonAndNetworknt.class.getClassLoader().getResourceAsStream(resource)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public T read(byte[] json) {
        JsonNode tree = MAPPER.readTree(json);
        List<Error> errors = schema.validate(tree);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.toString());
        }
        return MAPPER.treeToValue(tree, type);
    }

    @Override
    public byte[] write(T value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The discriminator, as the document has it. */
    @JsonTypeInfo(
            use = JsonTypeInfo.Id.NAME,
            include = JsonTypeInfo.As.EXISTING_PROPERTY,
            property = "kind",
            visible = true)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CardPayment.class, name = "card"),
        @JsonSubTypes.Type(value = BankTransfer.class, name = "bank")
    })
    private interface PaymentKinds {}
}
