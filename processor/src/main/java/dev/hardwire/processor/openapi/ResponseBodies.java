package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.BodyForm;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the bodies that a response may have: one for each Java type that its media types have. */
final class ResponseBodies {
    private static final String JSON = "application/json";

    private final References references;
    private final SchemaReader schemas;
    private final Diagnostics diagnostics;

    ResponseBodies(References references, SchemaReader schemas, Diagnostics diagnostics) {
        this.references = references;
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    /**
     * One body.
     *
     * @param suffix what the name of its record ends with, where the response has several
     * @param unchecked those of its media types whose schema nobody checks
     */
    record Body(BodyForm form, Schema schema, List<String> mediaTypes, String suffix, List<String> unchecked) {}

    /** The bodies in document order; none where the response has no content. */
    List<Body> of(Mapping response) {
        Map<String, List<DeclaredMedia>> groups = new LinkedHashMap<>();
        for (DeclaredMedia media : DeclaredMedia.of(response, references, diagnostics)) {
            groups.computeIfAbsent(group(media), key -> new ArrayList<>()).add(media);
        }
        List<Body> bodies = new ArrayList<>();
        Set<String> suffixes = new HashSet<>();
        for (List<DeclaredMedia> group : groups.values()) {
            Body body = body(group, suffixes);
            if (body != null) {
                bodies.add(body);
            }
        }
        return bodies;
    }

    private static BodyForm form(DeclaredMedia media) {
        if (media.isJson()) {
            return BodyForm.JSON;
        }
        if (media.isStream()) {
            return BodyForm.ITEMS;
        }
        if (media.isEvents()) {
            return BodyForm.EVENTS;
        }
        return media.isText() ? BodyForm.TEXT : BodyForm.BYTES;
    }

    /** What media types of one Java type have in common. */
    private static String group(DeclaredMedia media) {
        BodyForm form = form(media);
        return form == BodyForm.JSON || form == BodyForm.ITEMS ? form + media.schemaText() : form.name();
    }

    private @Nullable Body body(List<DeclaredMedia> group, Set<String> suffixes) {
        DeclaredMedia first = group.get(0);
        BodyForm form = form(first);
        Schema schema = schema(form, group);
        if (schema == null) {
            return null; // reported
        }
        List<String> mediaTypes = group.stream()
                .map(media -> concrete(form, media.name()))
                .distinct()
                .toList();
        List<String> unchecked = form == BodyForm.BYTES
                ? group.stream()
                        .filter(DeclaredMedia::hasUncheckedSchema)
                        .map(DeclaredMedia::name)
                        .toList()
                : List.of();
        return new Body(form, schema, mediaTypes, suffix(form, mediaTypes, suffixes), unchecked);
    }

    /** The media type of what is sent, where the document has a range; of bytes, the handler may say. */
    private static String concrete(BodyForm form, String mediaType) {
        return switch (form) {
            case JSON -> mediaType.endsWith("/*") ? JSON : mediaType;
            case TEXT -> mediaType.endsWith("/*") ? "text/plain" : mediaType;
            default -> mediaType;
        };
    }

    private static String suffix(BodyForm form, List<String> mediaTypes, Set<String> taken) {
        String mediaType = mediaTypes.get(0);
        String own = JavaNames.type(mediaType.substring(mediaType.indexOf('/') + 1));
        String suffix = switch (form) {
            case NONE -> "";
            case JSON -> mediaTypes.contains(JSON) ? "Json" : own;
            case TEXT -> "Text";
            case BYTES -> "Bytes";
            case ITEMS -> "Items";
            case EVENTS -> "Events";
        };
        String name = suffix;
        for (int i = 0; !taken.add(name); i++) {
            name = i == 0 ? own : own + (i + 1);
        }
        return name;
    }

    private @Nullable Schema schema(BodyForm form, List<DeclaredMedia> group) {
        DeclaredMedia first = group.get(0);
        if (form == BodyForm.BYTES) {
            return new Schema.Bytes(first.written().place());
        }
        if (form == BodyForm.TEXT || (form == BodyForm.EVENTS && first.isPlainString())) {
            return text(group);
        }
        Node node = first.written().get("schema");
        return node == null ? new Schema.Free(first.written().place(), true) : schemas.read(node);
    }

    /** What a string may be; anything where the media types differ in that, and where it is one of a few. */
    private Schema text(List<DeclaredMedia> group) {
        DeclaredMedia first = group.get(0);
        Node node = first.written().get("schema");
        Mapping written = first.schema();
        boolean one = group.stream().map(DeclaredMedia::schemaText).distinct().count() == 1;
        if (one && node != null && written != null && !written.has("enum") && !written.has("const")) {
            Schema read = schemas.read(node);
            if (read instanceof Schema.Text text && text.format() == Schema.Format.NONE && !text.nullable()) {
                return text;
            }
        }
        return anyText(first.written().place());
    }

    private static Schema anyText(Place place) {
        return new Schema.Text(place, false, Schema.Format.NONE, null, 0, Integer.MAX_VALUE, null);
    }
}
