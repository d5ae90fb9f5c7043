package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The shapes of one generated class's parameters that are no scalars: what kinds of JSON their schemas allow. */
public final class Shapes {
    /** As many pairs as {@code Map.of} takes. */
    private static final int PAIRS = 10;

    private static final String ANY = "ANY";

    private final Members members;
    private final ClassName owner;
    private final Map<TypeId, NamedType> named;
    private final Map<TypeId, String> constants = new HashMap<>();
    private final Set<TypeId> open = new HashSet<>();

    /**
     * The shapes of a class.
     *
     * @param owner the class that these members become those of
     * @param named the types of all documents
     */
    public Shapes(Members members, ClassName owner, Map<TypeId, NamedType> named) {
        this.members = members;
        this.owner = owner;
        this.named = named;
    }

    /**
     * The shape of a parameter.
     *
     * @param nested whether the style has names for what is inside of properties ({@code deepObject}); in others that is JSON
     */
    CodeBlock of(Schema schema, boolean nested) {
        return shape(schema, nested ? Integer.MAX_VALUE : 1);
    }

    /**
     * The shape of a form's object.
     *
     * @param nested whether one of its properties has names for what is inside of properties
     */
    CodeBlock ofForm(Schema schema, boolean nested) {
        return shape(schema, nested ? Integer.MAX_VALUE : 2);
    }

    /** Whether an object may have properties of any name. */
    boolean isOpen(Schema schema) {
        if (schema instanceof Schema.Validated validated) {
            return isOpen(validated.schema());
        }
        NamedType type = schema instanceof Schema.Ref ref ? named.get(ref.type()) : null;
        if (type instanceof ObjectType object) {
            return object.others() != null;
        }
        if (type instanceof NamedType.ChoiceType choice) {
            return choice.alternatives().stream().anyMatch(alternative -> isOpen(alternative.schema()));
        }
        if (type instanceof NamedType.UnionType union) {
            return union.variants().stream()
                    .anyMatch(variant -> isOpen(new Schema.Ref(schema.place(), false, variant.type())));
        }
        return schema instanceof Schema.MapOf || schema instanceof Schema.Free;
    }

    private CodeBlock shape(Schema schema, int depth) {
        CodeBlock shape = ofType(schema, depth);
        boolean orNull = schema.nullable() && !(schema instanceof Schema.Free);
        return orNull ? CodeBlock.of("$L.orNull()", shape) : shape;
    }

    private CodeBlock ofType(Schema schema, int depth) {
        if (schema instanceof Schema.Int || schema instanceof Schema.Num) {
            return kind("NUMBER");
        }
        if (schema instanceof Schema.Bool) {
            return kind("BOOLEAN");
        }
        if (schema instanceof Schema.Array array) {
            return CodeBlock.of("$T.array($Z$L)", Names.PARAMETER_SHAPE, shape(array.items(), depth - 1));
        }
        if (schema instanceof Schema.MapOf map) {
            return object(Map.of(), map.values(), depth);
        }
        if (schema instanceof Schema.Free) {
            return kind(ANY);
        }
        if (schema instanceof Schema.Validated validated) {
            return ofType(validated.schema(), depth);
        }
        return schema instanceof Schema.Ref ref ? reference(ref.type(), depth) : kind("TEXT");
    }

    private static CodeBlock kind(String constant) {
        return CodeBlock.of("$T.$L", Names.PARAMETER_SHAPE, constant);
    }

    private CodeBlock reference(TypeId id, int depth) {
        NamedType type = named.get(id);
        if (type instanceof EnumType values) {
            return values(values);
        }
        if (type == null || depth <= 0) {
            return depth <= 0 ? object(Map.of(), List.of()) : kind(ANY);
        }
        if (depth < Integer.MAX_VALUE / 2) {
            return ofNamed(type, depth);
        }
        if (open.contains(id)) {
            // the constant is being made: it is known by its qualified name only
            return CodeBlock.of("$T.later(() -> $T.$N)", Names.PARAMETER_SHAPE, owner, constants.getOrDefault(id, ""));
        }
        String known = constants.get(id);
        if (known == null) {
            Function<String, CodeBlock> made = name -> {
                constants.put(id, name);
                open.add(id);
                CodeBlock shape = ofNamed(type, depth);
                open.remove(id);
                return shape;
            };
            known = members.constant(Names.PARAMETER_SHAPE, JavaNames.constant(type.javaName()) + "_SHAPE", made);
        }
        return CodeBlock.of("$N", known);
    }

    private static CodeBlock values(EnumType type) {
        Set<String> kinds = new HashSet<>();
        for (NamedType.EnumValue value : type.values()) {
            Literal literal = value.value();
            kinds.add(
                    literal instanceof Literal.Numeric
                            ? "NUMBER"
                            : literal instanceof Literal.Bool ? "BOOLEAN" : "TEXT");
        }
        return any(kinds.stream().sorted().map(Shapes::kind).toList());
    }

    private CodeBlock ofNamed(NamedType type, int depth) {
        if (type instanceof ObjectType object) {
            Map<String, Schema> properties = new LinkedHashMap<>();
            object.properties().forEach(property -> properties.put(property.name(), property.schema()));
            NamedType.Others others = object.others();
            return others == null
                    ? object(shapes(properties, depth), List.of())
                    : object(properties, others.values(), depth);
        }
        if (type instanceof NamedType.TupleType tuple) {
            CodeBlock items = tuple.items().stream()
                    .map(item -> shape(item.schema(), depth - 1))
                    .collect(CodeBlock.joining(",$W"));
            Schema others = tuple.others();
            return CodeBlock.of(
                    "$T.tuple($Z$T.of($L),$W$L)",
                    Names.PARAMETER_SHAPE,
                    List.class,
                    items,
                    others == null ? kind(ANY) : shape(others, depth - 1));
        }
        if (type instanceof NamedType.ChoiceType choice) {
            return any(choice.alternatives().stream()
                    .map(alternative -> shape(alternative.schema(), depth))
                    .toList());
        }
        if (type instanceof NamedType.UnionType union) {
            return any(union.variants().stream()
                    .map(variant -> reference(variant.type(), depth))
                    .toList());
        }
        return kind(ANY);
    }

    private static CodeBlock any(List<CodeBlock> shapes) {
        List<CodeBlock> different = new ArrayList<>();
        for (CodeBlock shape : shapes) {
            if (different.stream().noneMatch(before -> Members.isSame(before, shape))) {
                different.add(shape);
            }
        }
        CodeBlock all = different.isEmpty() ? kind(ANY) : different.get(0);
        for (CodeBlock shape : different.subList(Math.min(1, different.size()), different.size())) {
            all = CodeBlock.of("$L.or($Z$L)", all, shape);
        }
        return all;
    }

    private CodeBlock object(Map<String, Schema> properties, Schema others, int depth) {
        return object(shapes(properties, depth), List.of(shape(others, depth - 1)));
    }

    private Map<String, CodeBlock> shapes(Map<String, Schema> properties, int depth) {
        Map<String, CodeBlock> shapes = new LinkedHashMap<>();
        properties.forEach((name, schema) -> shapes.put(name, shape(schema, depth - 1)));
        return shapes;
    }

    private static CodeBlock object(Map<String, CodeBlock> properties, List<CodeBlock> others) {
        List<CodeBlock> entries = new ArrayList<>();
        boolean few = properties.size() <= PAIRS;
        properties.forEach((name, shape) -> entries.add(
                few
                        ? CodeBlock.of("$S,$W$L", name, shape)
                        : CodeBlock.of("$T.entry($S,$W$L)", Map.class, name, shape)));
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.object($Z$T.$L($L)",
                        Names.PARAMETER_SHAPE,
                        Map.class,
                        few ? "of" : "ofEntries",
                        entries.stream().collect(CodeBlock.joining(",$W")));
        others.forEach(shape -> code.add(",$W$L", shape));
        return code.add(")").build();
    }
}
