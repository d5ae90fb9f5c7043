package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.UnionType;
import dev.hardwire.processor.model.NamedType.Variant;
import dev.hardwire.processor.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A sealed interface that the types of its variants implement, with the accessors that all of these have. */
final class UnionStub {
    private final StubTypes types;

    UnionStub(StubTypes types) {
        this.types = types;
    }

    TypeSpec.Builder write(UnionType union) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(union.javaName()).addModifiers(Modifier.SEALED);
        union.variants().stream()
                .map(Variant::type)
                .distinct()
                .forEach(variant -> type.addPermittedSubclass(types.named(variant)));
        common(union).forEach(component -> type.addMethod(accessor(component)));
        return type;
    }

    private static MethodSpec accessor(Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addJavadoc(component.javadoc())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(component.type())
                .build();
    }

    /** The components that all variants have, of one type; it allows null where that of any variant does. */
    private List<Component> common(UnionType union) {
        Set<TypeId> seen = new LinkedHashSet<>();
        List<ObjectType> objects = new ArrayList<>();
        collect(union.id(), seen, objects);
        List<Component> common = objects.isEmpty() ? List.of() : types.components(objects.get(0));
        for (ObjectType object : objects.subList(Math.min(1, objects.size()), objects.size())) {
            if (common.isEmpty()) {
                break;
            }
            Map<String, Component> others = new HashMap<>();
            types.components(object).forEach(component -> others.put(component.name(), component));
            common = common.stream()
                    .flatMap(component -> Stream.ofNullable(others.get(component.name()))
                            .filter(other -> isSame(component, other))
                            .map(other -> isNullable(other) ? other : component))
                    .toList();
        }
        return common;
    }

    /** The objects that a type stands for: itself, or what its variants stand for. */
    private void collect(TypeId id, Set<TypeId> seen, List<ObjectType> objects) {
        if (!seen.add(id)) {
            return;
        }
        NamedType type = types.type(id);
        if (type instanceof ObjectType object) {
            objects.add(object);
        } else if (type instanceof UnionType union) {
            union.variants().forEach(variant -> collect(variant.type(), seen, objects));
        }
    }

    private static boolean isSame(Component one, Component other) {
        return one.type().withoutAnnotations().equals(other.type().withoutAnnotations());
    }

    private static boolean isNullable(Component component) {
        return component.type().isAnnotated();
    }
}
