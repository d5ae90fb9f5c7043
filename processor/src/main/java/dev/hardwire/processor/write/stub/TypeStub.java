package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.Alternative;
import dev.hardwire.processor.model.NamedType.ChoiceType;
import dev.hardwire.processor.model.NamedType.EnumType;
import dev.hardwire.processor.model.NamedType.EnumValue;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.TupleType;
import dev.hardwire.processor.model.NamedType.UnionType;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The type of a schema: a record or a class with a builder, an enum, or a sealed interface. */
final class TypeStub {
    private final StubTypes types;

    TypeStub(StubTypes types) {
        this.types = types;
    }

    TypeSpec.Builder write(NamedType type) {
        String description = Prose.javadoc(type.description());
        return declared(type)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterfaces(types.unionsOf(type.id()))
                .addJavadoc(
                        "$L",
                        description.isEmpty()
                                ? "The schema " + Prose.code("#" + type.id().pointer()) + ".\n"
                                : description)
                .addAnnotation(AnnotationSpec.builder(Names.SCHEMA_REF)
                        .addMember("value", "$S", type.id())
                        .build());
    }

    private TypeSpec.Builder declared(NamedType type) {
        if (type instanceof ObjectType object) {
            return object.properties().size() > ObjectType.MAX_COMPONENTS
                    ? new BuiltStub(types.named(object.javaName()), types.components(object)).write()
                    : record(object.javaName(), types.components(object));
        }
        if (type instanceof TupleType tuple) {
            return record(tuple.javaName(), items(tuple));
        }
        if (type instanceof EnumType values) {
            return constants(values);
        }
        return type instanceof ChoiceType choice ? choice(choice) : new UnionStub(types).write((UnionType) type);
    }

    private static TypeSpec.Builder record(String javaName, List<Component> components) {
        return TypeSpec.recordBuilder(javaName)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(
                                components.stream().map(Component::ofRecord).toList())
                        .build());
    }

    private List<Component> items(TupleType tuple) {
        List<Component> components = new ArrayList<>();
        tuple.items()
                .forEach(item -> components.add(
                        new Component(item.javaName(), types.of(item.schema(), !item.required()), "", null)));
        Schema others = tuple.others();
        if (others != null) {
            components.add(new Component("others", types.list(others), "All items after these.", null));
        }
        return components;
    }

    private static TypeSpec.Builder constants(EnumType values) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(values.javaName());
        for (EnumValue value : values.values()) {
            TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("");
            if (!JavaNames.constant(value.value().text()).equals(value.javaName())) {
                constant.addAnnotation(Component.property(value.value().text()));
            }
            type.addEnumConstant(value.javaName(), constant.build());
        }
        return type;
    }

    private TypeSpec.Builder choice(ChoiceType choice) {
        ClassName name = types.named(choice.javaName());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name).addModifiers(Modifier.SEALED);
        for (Alternative alternative : choice.alternatives()) {
            ParameterSpec value = ParameterSpec.builder(types.of(alternative.schema(), false), "value")
                    .build();
            type.addType(TypeSpec.recordBuilder(alternative.javaName())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addSuperinterface(name)
                    .recordConstructor(
                            MethodSpec.constructorBuilder().addParameter(value).build())
                    .build());
        }
        return type;
    }
}
