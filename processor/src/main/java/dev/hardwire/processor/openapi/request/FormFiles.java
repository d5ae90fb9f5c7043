package dev.hardwire.processor.openapi.request;

import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.RequestBody.Content;
import dev.hardwire.processor.model.RequestBody.Encoding;
import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.schema.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the properties files that are files where their object is a multipart form. The same schema as JSON has no files:
 * where an object is used as both, the form has a type of its own, named after the object with {@code Parts}.
 */
public final class FormFiles {
    private final FileProperties properties;
    private final TypeNames names;
    private final Map<TypeId, NamedType> types;
    /** The types as they are without files. */
    private final Map<TypeId, NamedType> plain;

    private final Set<TypeId> elsewhere;
    /** The type of a form by the object that it is of and the names of its files. */
    private final Map<Map.Entry<TypeId, Set<String>>, TypeId> made = new HashMap<>();

    /**
     * The files of a document.
     *
     * @param types of the document; those of forms are replaced and added here
     */
    public FormFiles(
            FileProperties properties, TypeNames names, Map<TypeId, NamedType> types, List<Operation> operations) {
        this.properties = properties;
        this.names = names;
        this.types = types;
        this.plain = Map.copyOf(types);
        this.elsewhere = new JsonTypes(types).of(operations);
    }

    /** The operation with the types of its forms, and the names of what its body may be. */
    public Operation complete(Operation operation) {
        RequestBody body = operation.body();
        if (body == null) {
            return operation;
        }
        List<Content> contents = body.contents().stream()
                .map(content -> content.format() == Format.MULTIPART ? multipart(content) : content)
                .toList();
        return operation.withBody(new BodyNames(names).of(operation, body, contents));
    }

    private Content multipart(Content content) {
        Map<String, Encoding> encodings = new LinkedHashMap<>(content.encodings());
        Schema schema = withFiles(content, content.schema(), encodings);
        return new Content(
                content.javaName(), content.format(), schema, content.mediaTypes(), encodings, content.place());
    }

    private Schema withFiles(Content content, Schema schema, Map<String, Encoding> encodings) {
        if (schema instanceof Schema.Validated validated) {
            return new Schema.Validated(withFiles(content, validated.schema(), encodings), validated.validator());
        }
        if (schema instanceof Schema.MapOf map && properties.isFile(map.values(), Encoding.NONE)) {
            encodings.put(RequestBody.OTHERS, Encoding.NONE.ofFile());
            return new Schema.MapOf(
                    map.place(), map.nullable(), file(map.values()), map.minProperties(), map.maxProperties());
        }
        if (schema instanceof Schema.Ref ref && plain.get(ref.type()) instanceof ObjectType object) {
            return new Schema.Ref(ref.place(), ref.nullable(), form(content, object, encodings));
        }
        return schema;
    }

    private TypeId form(Content content, ObjectType object, Map<String, Encoding> encodings) {
        Set<String> files = new LinkedHashSet<>();
        for (Property property : object.properties()) {
            Encoding encoding = content.encodings().getOrDefault(property.name(), Encoding.NONE);
            if (properties.isFile(property.schema(), encoding)) {
                files.add(property.name());
                encodings.put(property.name(), encoding.ofFile());
            }
        }
        NamedType.Others others = object.others();
        boolean otherFiles = others != null && properties.isFile(others.values(), Encoding.NONE);
        if (otherFiles) {
            encodings.put(RequestBody.OTHERS, Encoding.NONE.ofFile());
        }
        return files.isEmpty() && !otherFiles ? object.id() : typeWithFiles(object, files, otherFiles);
    }

    private TypeId typeWithFiles(ObjectType object, Set<String> files, boolean otherFiles) {
        var key = Map.entry(object.id(), files);
        TypeId known = made.get(key);
        if (known != null) {
            return known;
        }
        boolean inPlace =
                !elsewhere.contains(object.id()) && made.keySet().stream().noneMatch(of(object));
        TypeId id = inPlace
                ? object.id()
                : new TypeId(object.id().file(), object.id().pointer() + "/multipart" + made.size());
        String name = inPlace ? object.javaName() : nameOfCopy(object, id);
        types.put(id, copy(object, id, name, files, otherFiles));
        made.put(key, id);
        return id;
    }

    private static Predicate<Map.Entry<TypeId, Set<String>>> of(ObjectType object) {
        return entry -> entry.getKey().equals(object.id());
    }

    private String nameOfCopy(ObjectType object, TypeId id) {
        Place.InDocument at = object.place();
        return names.of(
                new Place.InDocument(id.file(), at.line(), at.column(), id.pointer()),
                new Place.InDocument(
                        object.id().file(), at.line(), at.column(), object.id().pointer()),
                "Parts");
    }

    private static ObjectType copy(
            ObjectType object, TypeId id, String javaName, Set<String> files, boolean otherFiles) {
        List<Property> properties = new ArrayList<>();
        for (Property p : object.properties()) {
            Schema schema = files.contains(p.name()) ? file(p.schema()) : p.schema();
            properties.add(new Property(
                    p.name(),
                    p.javaName(),
                    schema,
                    p.required(),
                    p.access(),
                    p.presence(),
                    files.contains(p.name()) ? null : p.defaultValue(),
                    p.description(),
                    p.place()));
        }
        NamedType.@Nullable Others others = object.others();
        return new ObjectType(
                id,
                javaName,
                object.description(),
                properties,
                object.closed(),
                others == null || !otherFiles ? others : new NamedType.Others(others.javaName(), file(others.values())),
                object.minProperties(),
                object.maxProperties(),
                object.validator(),
                object.place());
    }

    private static Schema file(Schema schema) {
        if (schema instanceof Schema.Validated validated) {
            return file(validated.schema());
        }
        return schema instanceof Schema.Array array
                ? new Schema.Array(
                        array.place(), array.nullable(), file(array.items()), array.minItems(), array.maxItems(), false)
                : new Schema.File(schema.place());
    }
}
