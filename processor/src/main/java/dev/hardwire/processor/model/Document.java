package dev.hardwire.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document that was read and is valid.
 *
 * @param resource relative to the resource root, with slashes
 * @param selection what of it is served
 * @param title the title of the API
 * @param basePath the path of the first server, without a trailing slash; empty where there is none
 * @param operations in document order
 * @param types the schemas that become Java types of their own, by id, in document order
 * @param digest SHA-256, as hexadecimal, over the names and contents of all files read
 * @param json the document as one JSON text, references to other files resolved, to be served
 * @param schemes the security schemes by name, in document order
 * @param validators the schemas that types and operations ask to be validated, and all that these refer to
 */
public record Document(
        String resource,
        Selection selection,
        String title,
        String basePath,
        List<Operation> operations,
        Map<TypeId, NamedType> types,
        String digest,
        String json,
        Map<String, SecurityScheme> schemes,
        Map<TypeId, JsonSchema> validators) {
    public Document {
        schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        operations = List.copyOf(operations);
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        validators = Collections.unmodifiableMap(new LinkedHashMap<>(validators));
    }

    /** The names of the API keys that its security schemes have in the query. */
    public Set<String> queryKeys() {
        return schemes.values().stream()
                .filter(scheme -> scheme instanceof SecurityScheme.ApiKey key && key.in() == Operation.Location.QUERY)
                .map(scheme -> ((SecurityScheme.ApiKey) scheme).parameter())
                .collect(Collectors.toSet());
    }
}
