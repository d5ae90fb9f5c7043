package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.Alternative;
import dev.hardwire.processor.model.NamedType.ChoiceType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the types of {@code oneOf}, {@code anyOf} and several types where nothing but validation tells which one it is. An
 * alternative is named after its component ({@code OfPet}) or its kind ({@code OfString}, {@code OfStringList}); where
 * several have one name, each gets its position from 1.
 */
final class Choices {
    private final SchemaContext context;
    private final NamedTypes types;
    private final SchemaReader schemas;
    private final Validators validators;

    /**
     * An alternative to be.
     *
     * @param schema what is read
     * @param named what its name comes from: the node as it is written
     * @param validated says whether a value is of it
     */
    record Option(Node schema, Node named, Node validated) {}

    private record Read(String name, Schema schema, TypeId validator) {}

    Choices(SchemaContext context, NamedTypes types, SchemaReader schemas, Validators validators) {
        this.context = context;
        this.types = types;
        this.schemas = schemas;
        this.validators = validators;
    }

    @Nullable
    Schema read(Mapping schema, String keyword, List<Node> options, Mapping beside) {
        if (validators.isMade(schema.place())) {
            validators.need(schema.place());
            return new Schema.Free(schema.place(), schemas.nulls().allowedBy(schema));
        }
        return later(schema, keyword.equals("oneOf"), options(schema, keyword, options, beside));
    }

    /** A schema that names several types: an alternative for each, with the keywords that are for it. */
    Schema ofTypes(Mapping schema, List<String> names) {
        Schema any = new Schema.Free(schema.place(), schemas.nulls().allowedBy(schema));
        if (validators.isMade(schema.place()) || !(schema.get("type") instanceof Sequence written)) {
            validators.need(schema.place());
            return any;
        }
        var options = new ArrayList<Option>();
        for (Node type : written.items()) {
            String name = type instanceof Scalar scalar ? scalar.text() : "";
            if (names.contains(name)) {
                var entries = new LinkedHashMap<String, Node>();
                schema.entries().forEach((keyword, value) -> {
                    if (!Keywords.isConstraint(keyword) || Keywords.isOf(name, keyword)) {
                        entries.put(keyword, value);
                    }
                });
                entries.keySet().removeAll(Set.of("not", "if", "then", "else", "default", "$dynamicRef"));
                entries.put("type", type);
                validators.made(type.place(), schema.place());
                var node = new Mapping(type.place(), entries);
                context.names().derive(type.place(), schema.place(), JavaNames.type(name));
                options.add(new Option(node, node, new Mapping(type.place(), Map.of("type", type))));
            }
        }
        return later(schema, false, options);
    }

    private Schema later(Mapping schema, boolean exactlyOne, List<Option> options) {
        TypeId id = SchemaReader.id(schema.place());
        if (!types.isKnown(id)) {
            String javaName = context.names().of(schema.place());
            types.later(id, () -> types.add(choice(schema, javaName, exactlyOne, options)));
        }
        return new Schema.Ref(schema.place(), schemas.nulls().allowedBy(schema), id);
    }

    /** The alternatives, each with what stands beside them. */
    List<Option> options(Mapping schema, String keyword, List<Node> options, Mapping beside) {
        boolean bare = Set.of("type").containsAll(beside.entries().keySet());
        var all = new ArrayList<Option>();
        for (Node option : options) {
            Node node = bare ? option : both(schema, keyword, all.size(), option, beside);
            all.add(new Option(node, option, option));
        }
        return all;
    }

    private Mapping both(Mapping schema, String keyword, int index, Node option, Mapping beside) {
        Place.InDocument at = schema.place();
        String pointer = JsonPointer.child(JsonPointer.child(at.pointer(), keyword), "+" + index);
        var place = new Place.InDocument(at.file(), at.line(), at.column(), pointer);
        validators.made(place, at);
        String name = References.isReference(option) ? lastPart((Mapping) option) : "Option" + (index + 1);
        context.names().derive(place, at, JavaNames.type(name));
        return new Mapping(place, Map.of("allOf", new Sequence(place, List.of(option, beside))));
    }

    ChoiceType choice(Mapping schema, String javaName, boolean exactlyOne, List<Option> options) {
        validators.need(schema.place());
        var read = new ArrayList<Read>();
        for (Option option : options) {
            Schema alternative = schemas.readWithin(option.schema());
            if (alternative != null) {
                validators.ask(option.validated());
                TypeId validator = SchemaReader.id(option.validated().place());
                read.add(new Read(name(option.named(), alternative), alternative, validator));
            }
        }
        return of(schema, javaName, exactlyOne, read);
    }

    private static ChoiceType of(Mapping schema, String javaName, boolean exactlyOne, List<Read> read) {
        var once = new HashSet<String>();
        var twice = new HashSet<String>();
        read.stream().map(Read::name).filter(name -> !once.add(name)).forEach(twice::add);
        var alternatives = new ArrayList<Alternative>();
        for (Read one : read) {
            String name = twice.contains(one.name()) ? one.name() + (alternatives.size() + 1) : one.name();
            alternatives.add(new Alternative(name, one.schema(), one.validator()));
        }
        return new ChoiceType(
                SchemaReader.id(schema.place()),
                javaName,
                schema.textOrEmpty("description"),
                exactlyOne,
                alternatives,
                SchemaReader.id(schema.place()),
                schema.place());
    }

    private String name(Node option, Schema schema) {
        return "Of" + (References.isReference(option) ? JavaNames.type(lastPart((Mapping) option)) : kind(schema));
    }

    private String kind(Schema schema) {
        if (schema instanceof Schema.Text text) {
            return switch (text.format()) {
                case NONE -> "String";
                case BYTE -> "Bytes";
                case DATE -> "Date";
                case DATE_TIME -> "DateTime";
                case UUID -> "Uuid";
                case DURATION -> "Duration";
                case URI -> "Uri";
            };
        }
        if (schema instanceof Schema.Array array) {
            return kind(array.items()) + "List";
        }
        if (schema instanceof Schema.MapOf map) {
            return kind(map.values()) + "Map";
        }
        if (schema instanceof Schema.Validated validated) {
            return kind(validated.schema());
        }
        if (schema instanceof Schema.Ref ref) {
            return context.names().known(ref.type());
        }
        return schema instanceof Schema.Int
                ? "Integer"
                : schema instanceof Schema.Num ? "Number" : schema instanceof Schema.Bool ? "Boolean" : "Any";
    }

    /** The last part of a reference without the extension of a file. */
    static String lastPart(Mapping option) {
        String reference = option.textOrEmpty(References.REF);
        String last = reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('#')) + 1);
        return reference.contains("#") || last.indexOf('.') <= 0 ? last : last.substring(0, last.indexOf('.'));
    }

    /** Reports choices that are alternatives of themselves: no validator could decide them. */
    void check(Iterable<NamedType> all) {
        var decided = new HashSet<TypeId>();
        for (NamedType type : all) {
            if (type instanceof ChoiceType choice && isInItself(choice, new HashSet<>(), decided)) {
                context.report(
                        DiagnosticId.REFERENCE_CYCLE,
                        choice.place(),
                        "The schema is an alternative of itself; take the reference to it out.");
            }
        }
    }

    private boolean isInItself(ChoiceType choice, Set<TypeId> above, Set<TypeId> decided) {
        if (!above.add(choice.id())) {
            return true;
        }
        boolean circle = false;
        if (decided.add(choice.id())) {
            for (Alternative alternative : choice.alternatives()) {
                circle |= alternative.schema() instanceof Schema.Ref ref
                        && types.get(ref.type()) instanceof ChoiceType next
                        && isInItself(next, above, decided);
            }
        }
        above.remove(choice.id());
        return circle;
    }
}
