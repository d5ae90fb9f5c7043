package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.NamedType.UnionType;
import dev.hardwire.processor.model.NamedType.Variant;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code oneOf} with a discriminator. A variant has the discriminator's values that the mapping gives it; one that the
 * mapping does not name has the last part of its reference.
 */
final class Unions {
    private static final Set<String> BESIDE = Set.of("oneOf", "anyOf", "discriminator", "default", "nullable");

    private final SchemaContext context;
    private final NamedTypes types;
    private final SchemaReader schemas;
    private final List<UnionType> made = new ArrayList<>();

    Unions(SchemaContext context, NamedTypes types, SchemaReader schemas) {
        this.context = context;
        this.types = types;
        this.schemas = schemas;
    }

    @Nullable
    Schema read(Mapping schema, String keyword) {
        Mapping beside = Keywords.constraints(schema, BESIDE);
        List<Node> options = schema.items(keyword);
        List<Node> notNull = options.stream().filter(o -> !isNullType(o)).toList();
        boolean hasNull = notNull.size() < options.size();
        if (notNull.size() == 1 && hasNull && beside.entries().isEmpty()) {
            Schema only = schemas.read(notNull.get(0));
            return only == null ? null : Nullability.allowNull(only);
        }
        boolean onlyType = beside.entries().keySet().equals(Set.of("type")) && "object".equals(beside.text("type"));
        if (!beside.entries().isEmpty() && !onlyType) {
            beside.entries().values().stream()
                    .findFirst()
                    .ifPresent(node -> context.unsupported(
                            node,
                            "The keyword %s beside %s is not supported yet; put it into each variant.",
                            beside.entries().keySet().iterator().next(),
                            keyword));
            return null;
        }
        Mapping discriminator = schema.mapping("discriminator");
        if (keyword.equals("anyOf") || discriminator == null) {
            context.report(
                    DiagnosticId.UNSUPPORTED,
                    schema.placeOf(keyword),
                    keyword.equals("anyOf")
                            ? "The keyword anyOf is not supported yet; use oneOf with a discriminator."
                            : "The keyword oneOf without a discriminator is not supported yet; add a discriminator.");
            return null;
        }
        if (union(schema, discriminator, notNull) == null) {
            return null;
        }
        boolean nullable = hasNull || schema.flag("nullable");
        return new Schema.Ref(schema.place(), nullable, SchemaReader.id(schema.place()));
    }

    private static boolean isNullType(Node option) {
        return option instanceof Mapping mapping
                && "null".equals(mapping.text("type"))
                && Keywords.constraints(mapping, Set.of("type")).entries().isEmpty();
    }

    private @Nullable UnionType union(Mapping schema, Mapping discriminator, List<Node> options) {
        // known before its variants are read: they may have properties of this very type
        var id = SchemaReader.id(schema.place());
        String javaName = context.names().of(schema.place());
        Map<TypeId, String> implicit = new LinkedHashMap<>();
        boolean whole = true;
        for (Node option : options) {
            Place.InDocument target = target(option);
            whole &= target != null;
            if (target != null) {
                implicit.put(SchemaReader.id(target), implicitName((Mapping) option));
            }
        }
        List<Variant> variants = variants(discriminator, implicit);
        if (!whole) {
            return null;
        }
        var union = new UnionType(
                id,
                javaName,
                schema.textOrEmpty("description"),
                discriminator.textOrEmpty("propertyName"),
                variants,
                null,
                schema.place());
        types.add(union);
        made.add(union);
        return union;
    }

    /** Where the object type of a variant is. */
    private Place.@Nullable InDocument target(Node option) {
        if (!References.isReference(option)) {
            context.unsupported(
                    option,
                    "A variant of oneOf that is no reference has no name for the discriminator; make it a component and"
                            + " refer to it.");
            return null;
        }
        Node target = context.references().follow(option);
        Schema schema = target == null ? null : schemas.read(target);
        if (target == null || schema == null) {
            return null;
        }
        if (!(schema instanceof Schema.Ref)) {
            context.report(
                    DiagnosticId.DISCRIMINATOR_MISMATCH,
                    option.place(),
                    "The variant at %s is no object with properties, so that no discriminator can be in it; make it one.",
                    target.place().text());
            return null;
        }
        return target.place();
    }

    private static String implicitName(Mapping option) {
        String reference = option.textOrEmpty(References.REF);
        String last = reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('#')) + 1);
        return reference.contains("#") || last.indexOf('.') <= 0 ? last : last.substring(0, last.indexOf('.'));
    }

    private List<Variant> variants(Mapping discriminator, Map<TypeId, String> implicit) {
        var explicit = new LinkedHashMap<String, TypeId>();
        discriminator.members("mapping").forEach((value, node) -> {
            boolean text = node instanceof Scalar scalar && scalar.type() == Node.Type.STRING;
            TypeId type = text ? mapped((Scalar) node, implicit) : null;
            if (type != null) {
                explicit.put(value, type);
            }
        });
        var variants = new ArrayList<Variant>();
        implicit.forEach((type, name) -> {
            if (explicit.containsValue(type)) {
                explicit.forEach((value, mapped) -> {
                    if (mapped.equals(type)) {
                        variants.add(new Variant(value, type));
                    }
                });
            } else {
                variants.add(new Variant(name, type));
            }
        });
        return variants;
    }

    /** What an entry of the mapping names: the name of a variant, or a reference to it. */
    private @Nullable TypeId mapped(Scalar reference, Map<TypeId, String> implicit) {
        for (Map.Entry<TypeId, String> variant : implicit.entrySet()) {
            if (variant.getValue().equals(reference.text())) {
                return variant.getKey();
            }
        }
        if (!reference.text().contains("/") && !reference.text().contains("#")) {
            noVariant(reference, implicit);
            return null;
        }
        Node first = context.references().target(reference);
        Node target = first == null ? null : context.references().follow(first);
        if (target == null) {
            return null;
        }
        TypeId type = SchemaReader.id(target.place());
        if (!implicit.containsKey(type)) {
            noVariant(reference, implicit);
            return null;
        }
        return type;
    }

    private void noVariant(Scalar reference, Map<TypeId, String> implicit) {
        String nearest = DidYouMean.among(reference.text(), implicit.values());
        context.report(
                DiagnosticId.DISCRIMINATOR_MISMATCH,
                reference.place(),
                "The mapping names %s, which is no variant of the oneOf%s",
                reference.text(),
                nearest.isEmpty() ? "; add it to the oneOf, or take it out." : nearest);
    }

    /** Checks, once all objects are read, that each variant has the discriminator. */
    void check() {
        for (UnionType union : made) {
            for (Variant variant : union.variants()) {
                NamedType type = types.get(variant.type());
                if (type instanceof ObjectType object) {
                    check(union, variant, object);
                } else if (type != null) {
                    context.report(
                            DiagnosticId.UNSUPPORTED,
                            union.place(),
                            "A variant that is no object (%s) is not supported yet; name the objects themselves.",
                            type.javaName());
                }
            }
        }
    }

    private void check(UnionType union, Variant variant, ObjectType object) {
        Property property = object.properties().stream()
                .filter(p -> p.name().equals(union.discriminator()))
                .findFirst()
                .orElse(null);
        Schema schema = property == null ? null : property.schema();
        EnumType values = schema instanceof Schema.Ref ref && types.get(ref.type()) instanceof EnumType e ? e : null;
        boolean text = schema instanceof Schema.Text t && t.format() == Schema.Format.NONE;
        if (property == null
                || !property.required()
                || Objects.requireNonNull(schema).nullable()) {
            mismatch(
                    object,
                    union,
                    "must be a required property of each variant",
                    property == null ? "declare it here" : "require it here, and do not allow null");
        } else if (values == null && !text) {
            mismatch(object, union, "must be a string in each variant", "correct its type here");
        } else if (values != null
                && values.values().stream().noneMatch(v -> v.value().equals(new Literal.Text(variant.value())))) {
            mismatch(
                    object,
                    union,
                    "is an enum here that does not have the variant's value",
                    "add " + variant.value() + ", or map one of the enum's to the variant");
        }
    }

    private void mismatch(ObjectType at, UnionType union, String what, String advice) {
        context.report(
                DiagnosticId.DISCRIMINATOR_MISMATCH,
                at.place(),
                "The discriminator %s of %s %s; %s.",
                union.discriminator(),
                union.javaName(),
                what,
                advice);
    }
}
