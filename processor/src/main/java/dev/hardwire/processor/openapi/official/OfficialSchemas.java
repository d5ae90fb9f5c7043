package dev.hardwire.processor.openapi.official;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.hardwire.processor.openapi.grammar.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The official schemas, from the processor's resources; each is read when the first document of its version is. */
final class OfficialSchemas {
    private static final String V31 = "https://spec.openapis.org/oas/3.1/";
    private static final String V31_DATE = "2026-04-10";
    private static final Map<String, String> FILES = Map.of(
            "http://swagger.io/v2/schema.json",
            "swagger-2.0-schema.json",
            "https://spec.openapis.org/oas/3.0/schema/2024-10-18",
            "openapi-3.0-schema.json",
            V31 + "schema-base/" + V31_DATE,
            "openapi-3.1-base.json",
            V31 + "schema/" + V31_DATE,
            "openapi-3.1-schema.json",
            V31 + "dialect/" + V31_DATE,
            "openapi-3.1-dialect.json",
            V31 + "meta/" + V31_DATE,
            "openapi-3.1-meta.json");

    private static final Map<Version, Schema> READ = new ConcurrentHashMap<>();

    private OfficialSchemas() {}

    /** The schema that documents of a version are checked against. */
    static Schema of(Version version) {
        return READ.computeIfAbsent(version, OfficialSchemas::read);
    }

    private static Schema read(Version version) {
        return switch (version) {
            case V20 -> schema(SpecificationVersion.DRAFT_4, "http://swagger.io/v2/schema.json");
            case V30 -> schema(SpecificationVersion.DRAFT_4, "https://spec.openapis.org/oas/3.0/schema/2024-10-18");
            case V31 -> schema(SpecificationVersion.DRAFT_2020_12, V31 + "schema-base/" + V31_DATE);
        };
    }

    /** Formats are not asserted: a URL with a space in it does no harm, and patterns are checked elsewhere. */
    private static Schema schema(SpecificationVersion dialect, String id) {
        var config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(false)
                .build();
        return SchemaRegistry.withDefaultDialect(
                        dialect, builder -> builder.schemaRegistryConfig(config).schemas(OfficialSchemas::text))
                .getSchema(SchemaLocation.of(id));
    }

    /** The text of one of ours, or null: the validator has the schemas of JSON Schema itself. */
    private static @Nullable String text(String id) {
        String file = FILES.get(id.replaceFirst("#$", ""));
        if (file == null) {
            return null;
        }
        try (InputStream in = Objects.requireNonNull(OfficialSchemas.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
