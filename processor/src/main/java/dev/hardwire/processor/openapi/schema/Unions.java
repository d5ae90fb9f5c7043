package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.UnionType;
import dev.hardwire.processor.model.NamedType.Variant;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the types of discriminators: {@code oneOf} and {@code anyOf} with one, and objects with one that others extend by
 * {@code allOf}. Which values a variant has is known once all objects are read; where the variants do not fit the
 * discriminator, validation tells them apart: the type is a choice. A base that nothing extends is an object.
 */
final class Unions {
    private final SchemaContext context;
    private final NamedTypes types;
    private final SchemaReader schemas;
    private final TypedSchemas typed;
    private final Validators validators;
    private final Choices choices;
    private final Declared declared;
    private final Subtypes subtypes;
    private final Map<TypeId, Composed> open = new LinkedHashMap<>();

    /**
     * A union to be.
     *
     * @param instead makes the type where the variants do not fit
     */
    private record Composed(
            Mapping schema,
            String javaName,
            Mapping discriminator,
            List<Member> members,
            boolean base,
            Runnable instead) {}

    /**
     * A variant to be.
     *
     * @param name its implicit name; empty where it is inline
     */
    record Member(Schema schema, TypeId at, String name) {}

    Unions(
            SchemaContext context,
            NamedTypes types,
            SchemaReader schemas,
            TypedSchemas typed,
            Validators validators,
            Choices choices,
            Subtypes subtypes) {
        this.context = context;
        this.types = types;
        this.schemas = schemas;
        this.typed = typed;
        this.validators = validators;
        this.choices = choices;
        this.declared = new Declared(context.references());
        this.subtypes = subtypes;
    }

    /** A oneOf or anyOf with a discriminator. */
    Schema read(Mapping schema, Mapping discriminator, String keyword, List<Node> written, Mapping beside) {
        TypeId id = SchemaReader.id(schema.place());
        if (!types.isKnown(id)) {
            String javaName = context.names().of(schema.place());
            types.later(id, () -> {
                Set<String> shared = declared.properties(beside);
                boolean inAll = Set.of("type", "properties", "required", "additionalProperties")
                                .containsAll(beside.entries().keySet())
                        && written.stream()
                                .allMatch(option -> declared.properties(option).containsAll(shared));
                if (inAll && !shared.isEmpty() && written.stream().noneMatch(option -> extendsIt(option, schema))) {
                    validators.need(schema.place());
                }
                var options = choices.options(
                        schema, keyword, written, inAll ? new Mapping(schema.place(), Map.of()) : beside);
                var members = new ArrayList<Member>();
                for (Choices.Option option : options) {
                    Schema variant = schemas.readWithin(option.schema());
                    if (variant != null) {
                        members.add(member(variant, option.named()));
                    }
                }
                Runnable choice = () -> types.add(choices.choice(schema, javaName, keyword.equals("oneOf"), options));
                open.put(id, new Composed(schema, javaName, discriminator, members, false, choice));
            });
        }
        return new Schema.Ref(schema.place(), schemas.nulls().allowedBy(schema), id);
    }

    /** Whether a variant consists of the union itself: then it has what stands beside, and no validator could end. */
    private boolean extendsIt(Node option, Mapping union) {
        return context.references().follow(option) instanceof Mapping variant
                && variant.items("allOf").stream()
                        .map(part -> References.isReference(part)
                                ? context.references().follow(part)
                                : null)
                        .anyMatch(base -> base != null && base.place().equals(union.place()));
    }

    private Member member(Schema variant, Node written) {
        Node target = context.references().follow(written);
        return new Member(
                variant,
                SchemaReader.id((target == null ? written : target).place()),
                References.isReference(written) ? Choices.lastPart((Mapping) written) : "");
    }

    /** Whether others extend an object with a discriminator. */
    boolean isBase(Mapping schema) {
        Mapping discriminator = schema.mapping("discriminator");
        return discriminator != null
                && discriminator.text("propertyName") != null
                && !Compositions.isComposed(schema)
                && !subtypes.of(schema).isEmpty();
    }

    /**
     * An object with a discriminator that others extend.
     *
     * @param view the same with its parts merged, without the discriminator
     */
    Schema base(Mapping schema, Mapping view) {
        TypeId id = SchemaReader.id(schema.place());
        Mapping discriminator = (Mapping) schema.entries().get("discriminator");
        if (!types.isKnown(id) && discriminator != null) {
            String javaName = context.names().of(schema.place());
            types.later(id, () -> {
                var members = new ArrayList<Member>();
                for (Node extending : subtypes.of(schema)) {
                    Schema variant = schemas.readWithin(extending);
                    if (variant != null) {
                        members.add(new Member(
                                variant, SchemaReader.id(extending.place()), componentName(extending.place())));
                    }
                }
                Mapping itself = itself(view, discriminator);
                if (names(discriminator, schema)) {
                    Schema own = schemas.readWithin(itself);
                    if (own != null) {
                        members.add(new Member(own, id, componentName(schema.place())));
                    }
                }
                open.put(
                        id,
                        new Composed(
                                schema,
                                javaName,
                                discriminator,
                                members,
                                true,
                                () -> types.add(typed.record(view, javaName))));
            });
        }
        return new Schema.Ref(schema.place(), schemas.nulls().allowedBy(schema), id);
    }

    /** The base as an object of its own, at the place of its discriminator. */
    private Mapping itself(Mapping schema, Mapping discriminator) {
        Place.InDocument place = discriminator.place();
        validators.made(place, schema.place());
        context.names().derive(place, schema.place(), "Base");
        return new Mapping(place, schema.entries());
    }

    /** Whether a mapping names the base itself. */
    private boolean names(Mapping discriminator, Mapping base) {
        return discriminator.members("mapping").values().stream()
                .anyMatch(node -> node instanceof Scalar text
                        && isOf(text, SchemaReader.id(base.place()), componentName(base.place())));
    }

    private static String componentName(Place.InDocument place) {
        List<String> tokens = JsonPointer.tokens(place.pointer());
        return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
    }

    /** Makes the types, once all objects are read. */
    void make() {
        List<Composed> all = List.copyOf(open.values());
        for (Composed composed : all) {
            Map<String, TypeId> variants = variants(composed, Set.of());
            if (variants == null) {
                composed.instead().run();
            } else {
                var made = new ArrayList<Variant>();
                variants.forEach((value, type) -> made.add(new Variant(value, type)));
                types.add(new UnionType(
                        SchemaReader.id(composed.schema().place()),
                        composed.javaName(),
                        composed.schema().textOrEmpty("description"),
                        composed.discriminator().textOrEmpty("propertyName"),
                        made,
                        validators.of(composed.schema().place()),
                        composed.schema().place()));
            }
        }
        all.forEach(composed -> open.remove(SchemaReader.id(composed.schema().place())));
    }

    /** The variants by value; null where a discriminator cannot tell them apart, which is remarked. */
    private @Nullable Map<String, TypeId> variants(Composed composed, Set<TypeId> above) {
        var variants = new LinkedHashMap<String, TypeId>();
        var explicit = explicit(composed);
        var values = new DiscriminatorValues(context, types, composed.discriminator(), composed.base());
        for (Member member : composed.members()) {
            Map<String, TypeId> of = of(composed, member, explicit, values, above);
            if (of == null) {
                return null;
            }
            for (Map.Entry<String, TypeId> entry : of.entrySet()) {
                TypeId before = variants.putIfAbsent(entry.getKey(), entry.getValue());
                if (before != null && !before.equals(entry.getValue())) {
                    values.remark(composed.schema(), "has the value " + entry.getKey() + " in two of its variants");
                    return null;
                }
            }
        }
        return variants;
    }

    private @Nullable Map<String, TypeId> of(
            Composed composed,
            Member member,
            Map<String, TypeId> explicit,
            DiscriminatorValues values,
            Set<TypeId> above) {
        TypeId type = typeOf(member.schema());
        Composed nested = type == null ? null : open.get(type);
        var path = new HashSet<>(above);
        path.add(SchemaReader.id(composed.schema().place()));
        if (nested != null && !path.contains(type) && sameProperty(nested, composed)) {
            return variants(nested, path);
        }
        if (type != null
                && types.get(type) instanceof UnionType union
                && union.discriminator().equals(composed.discriminator().textOrEmpty("propertyName"))) {
            var all = new LinkedHashMap<String, TypeId>();
            union.variants().forEach(variant -> all.put(variant.value(), variant.type()));
            return all;
        }
        var mapped = new ArrayList<String>();
        explicit.forEach((value, at) -> {
            if (at.equals(member.at())) {
                mapped.add(value);
            }
        });
        List<String> all = type == null || !(types.get(type) instanceof NamedType.ObjectType object)
                ? values.none(composed.schema())
                : values.of(composed.schema(), object, mapped, member.name());
        if (all == null || type == null) {
            return null;
        }
        var one = new LinkedHashMap<String, TypeId>();
        all.forEach(value -> one.put(value, type));
        return one;
    }

    private static boolean sameProperty(Composed a, Composed b) {
        return a.discriminator()
                .textOrEmpty("propertyName")
                .equals(b.discriminator().textOrEmpty("propertyName"));
    }

    private static @Nullable TypeId typeOf(Schema schema) {
        return schema instanceof Schema.Ref ref ? ref.type() : null;
    }

    /** The mapping: what is said of schemas that are no variants is remarked. */
    private Map<String, TypeId> explicit(Composed composed) {
        var explicit = new LinkedHashMap<String, TypeId>();
        composed.discriminator().members("mapping").forEach((value, node) -> {
            if (!(node instanceof Scalar text) || text.type() != Node.Type.STRING) {
                return; // the grammar says so
            }
            Member found = composed.members().stream()
                    .filter(member -> isOf(text, member.at(), member.name()))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                explicit.put(value, found.at());
            } else if (!leadsNowhere(text)) {
                String nearest = DidYouMean.among(
                        text.text(),
                        composed.members().stream().map(Member::name).toList());
                context.diagnostics()
                        .note(
                                DiagnosticId.DISCRIMINATOR_MISMATCH,
                                text.place(),
                                "The mapping names %s, which is no variant%s",
                                text.text(),
                                nearest.isEmpty() ? "; make it one, or take it out." : nearest);
            }
        });
        return explicit;
    }

    private static boolean isReference(Scalar text) {
        return text.text().contains("/") || text.text().contains("#");
    }

    /** What an entry of a mapping names: the name of a variant, or a reference to it. */
    private boolean isOf(Scalar text, TypeId at, String name) {
        if (!name.isEmpty() && text.text().equals(name)) {
            return true;
        }
        Node first = isReference(text) ? context.references().target(text) : null;
        Node target = first == null ? null : context.references().follow(first);
        return target != null && SchemaReader.id(target.place()).equals(at);
    }

    private boolean leadsNowhere(Scalar text) {
        return isReference(text) && context.references().target(text) == null;
    }
}
