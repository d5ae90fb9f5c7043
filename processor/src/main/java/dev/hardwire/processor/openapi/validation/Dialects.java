package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.validation.Dialect.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dialects, by the metaschema that {@code $schema} names. */
final class Dialects {
    private static final String VALIDATION = "https://json-schema.org/draft/2020-12/vocab/validation";
    private static final String FORMATS = "https://json-schema.org/draft/2020-12/vocab/format-assertion";
    private static final Map<String, Level> STANDARD = Map.of(
            "https://json-schema.org/draft/2020-12/schema", Level.DRAFT_2020,
            "https://spec.openapis.org/oas/3.1/dialect/base", Level.DRAFT_2020,
            "https://spec.openapis.org/oas/3.1/dialect/2024-11-10", Level.DRAFT_2020,
            "https://json-schema.org/draft/2019-09/schema", Level.DRAFT_2019,
            "http://json-schema.org/draft-07/schema", Level.DRAFT_7,
            "http://json-schema.org/draft-06/schema", Level.DRAFT_7,
            "http://json-schema.org/draft-04/schema", Level.DRAFT_4);

    private final Dialect standard;
    private final Map<String, @Nullable Dialect> known = new HashMap<>();

    /** @param standard that of schemas that say none */
    Dialects(Dialect standard) {
        this.standard = standard;
    }

    Dialect standard() {
        return standard;
    }

    /**
     * The dialect of a metaschema; null where that is not known.
     *
     * @param metaschemas finds them by their URI
     */
    @Nullable
    Dialect of(String metaschema, Function<String, @Nullable Node> metaschemas) {
        String uri = metaschema.endsWith("#") ? metaschema.substring(0, metaschema.length() - 1) : metaschema;
        Level level = STANDARD.get(uri);
        if (level != null) {
            return new Dialect(level, true, standard.formats());
        }
        if (!known.containsKey(uri)) {
            known.put(uri, standard); // while it is read: it may be its own metaschema
            known.put(uri, custom(metaschemas.apply(uri)));
        }
        return known.get(uri);
    }

    private @Nullable Dialect custom(@Nullable Node metaschema) {
        if (!(metaschema instanceof Mapping mapping)) {
            return null;
        }
        Mapping vocabulary = mapping.mapping("$vocabulary");
        return vocabulary == null
                ? standard
                : new Dialect(
                        Level.DRAFT_2020, vocabulary.has(VALIDATION), standard.formats() || vocabulary.has(FORMATS));
    }
}
