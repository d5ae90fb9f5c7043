package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumType;
import dev.hardwire.processor.model.NamedType.EnumValue;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.NamedType.UnionType;
import dev.hardwire.processor.model.NamedType.Variant;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The type of a schema: a record, an enum, or a sealed interface. */
final class TypeStub {
    private final Document document;
    private final StubTypes types;

    TypeStub(Document document, StubTypes types) {
        this.document = document;
        this.types = types;
    }

    TypeSpec.Builder write(NamedType type) {
        TypeSpec.Builder written;
        if (type instanceof ObjectType object) {
            written = record(object);
        } else if (type instanceof EnumType values) {
            written = constants(values);
        } else {
            written = union((UnionType) type);
        }
        String description = Prose.javadoc(type.description());
        return written.addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L",
                        description.isEmpty()
                                ? "The schema " + Prose.code("#" + type.id().pointer()) + ".\n"
                                : description)
                .addAnnotation(AnnotationSpec.builder(Names.SCHEMA_REF)
                        .addMember("value", "$S", type.id())
                        .build());
    }

    private TypeSpec.Builder record(ObjectType object) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (Property property : object.properties()) {
            boolean absent = !property.required() && property.defaultValue() == null;
            ParameterSpec.Builder component =
                    ParameterSpec.builder(types.of(property.schema(), absent), property.javaName());
            if (!property.description().isBlank()) {
                component.addJavadoc("$L", Prose.tag(property.description()));
            }
            if (!JavaNames.member(property.name()).equals(property.javaName())) {
                component.addAnnotation(named(property.name()));
            }
            components.addParameter(component.build());
        }
        TypeSpec.Builder record = TypeSpec.recordBuilder(object.javaName()).recordConstructor(components.build());
        unionsOf(object.id()).forEach(record::addSuperinterface);
        return record;
    }

    private List<ClassName> unionsOf(TypeId variant) {
        return document.types().values().stream()
                .filter(type -> type instanceof UnionType union
                        && union.variants().stream().map(Variant::type).anyMatch(variant::equals))
                .map(union -> types.named(union.id()))
                .toList();
    }

    private static TypeSpec.Builder constants(EnumType values) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(values.javaName());
        for (EnumValue value : values.values()) {
            TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("");
            if (!JavaNames.constant(value.value().text()).equals(value.javaName())) {
                constant.addAnnotation(named(value.value().text()));
            }
            type.addEnumConstant(value.javaName(), constant.build());
        }
        return type;
    }

    private TypeSpec.Builder union(UnionType union) {
        return TypeSpec.interfaceBuilder(union.javaName())
                .addModifiers(Modifier.SEALED)
                .addPermittedSubclasses(union.variants().stream()
                        .map(Variant::type)
                        .distinct()
                        .map(types::named)
                        .toList());
    }

    private static AnnotationSpec named(String json) {
        return AnnotationSpec.builder(Names.PROPERTY)
                .addMember("value", "$S", json)
                .build();
    }
}
