package dev.hardwire.processor.openapi.request;

import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.RequestBody.Content;
import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.schema.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names what a body may be: where its contents have different Java types, a sealed interface with a record for each, named
 * after its format, or after its media type where several have that format.
 */
final class BodyNames {
    private final TypeNames names;

    BodyNames(TypeNames names) {
        this.names = names;
    }

    RequestBody of(Operation operation, RequestBody body, List<Content> contents) {
        Map<String, Content> byType = new LinkedHashMap<>();
        contents.forEach(content -> byType.putIfAbsent(javaType(content.schema()), content));
        Map<String, String> records = records(byType);
        List<Content> named = new ArrayList<>();
        for (Content c : contents) {
            String javaName = records.getOrDefault(javaType(c.schema()), "");
            named.add(new Content(javaName, c.format(), c.schema(), c.mediaTypes(), c.encodings(), c.place()));
        }
        String sealed = byType.size() > 1 ? names.free(JavaNames.body(operation.javaName()), body.place()) : null;
        return new RequestBody(body.required(), named, sealed, body.description(), body.place());
    }

    private static Map<String, String> records(Map<String, Content> byType) {
        Map<String, String> records = new HashMap<>();
        Set<String> taken = new HashSet<>();
        byType.forEach((type, content) -> {
            boolean only = byType.values().stream()
                            .filter(other -> other.format() == content.format())
                            .count()
                    == 1;
            String wanted = only ? name(content.format()) : subtype(content);
            String name = wanted;
            for (int i = 2; !taken.add(name); i++) {
                name = wanted + i;
            }
            records.put(type, name);
        });
        return records;
    }

    private static String name(Format format) {
        return switch (format) {
            case JSON -> "Json";
            case TEXT -> "Text";
            case FORM -> "Form";
            case MULTIPART -> "Multipart";
            case RAW -> "Bytes";
        };
    }

    private static String subtype(Content content) {
        String mediaType = content.mediaTypes().get(0);
        return JavaNames.type(mediaType.substring(mediaType.indexOf('/') + 1));
    }

    /** Which Java type a schema has, as a text to compare. */
    private static String javaType(Schema schema) {
        String orNull = schema.nullable() ? "?" : "";
        if (schema instanceof Schema.Validated validated) {
            return javaType(validated.schema());
        }
        if (schema instanceof Schema.Array array) {
            return "[" + javaType(array.items()) + "]" + orNull;
        }
        if (schema instanceof Schema.MapOf map) {
            return "{" + javaType(map.values()) + "}" + orNull;
        }
        if (schema instanceof Schema.Ref ref) {
            return ref.type() + orNull;
        }
        String kind = schema.getClass().getSimpleName();
        if (schema instanceof Schema.Text text) {
            kind = text.format().name();
        } else if (schema instanceof Schema.Int integer) {
            kind = integer.width().name();
        } else if (schema instanceof Schema.Num number) {
            kind = number.precision().name();
        }
        return kind + orNull;
    }
}
