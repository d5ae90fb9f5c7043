package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * What a record would be that has too many components: a final class with a builder and an accessor per component, which is
 * equal to another as records are.
 */
final class BuiltStub {
    /** How many components a method lists at most. */
    private static final int LISTED = 500;

    private static final String BUILDER = "builder";
    private static final String COMPONENTS = "components";
    private static final TypeName LISTING = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), Types.nullable(ClassName.get(Object.class)));

    private final ClassName name;
    private final ClassName builder;
    private final List<Component> components;
    /** The name of the method that lists the components. */
    private final String listing;

    BuiltStub(ClassName name, List<Component> components) {
        this.name = name;
        this.builder = name.nestedClass("Builder");
        this.components = components.stream().map(BuiltStub::besideBuilder).toList();
        boolean taken =
                components.stream().anyMatch(component -> component.name().equals(COMPONENTS));
        this.listing = taken ? COMPONENTS + "_" : COMPONENTS;
    }

    /** The name of the static method is kept free. */
    private static Component besideBuilder(Component component) {
        return component.name().equals(BUILDER)
                ? new Component(
                        BUILDER + "_",
                        component.type(),
                        component.description(),
                        Objects.requireNonNullElse(component.jsonName(), BUILDER))
                : component;
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL);
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(builder, BUILDER);
        for (Component component : components) {
            type.addField(component.type(), component.name(), Modifier.PRIVATE, Modifier.FINAL);
            CodeBlock given = CodeBlock.of("$N.$N", BUILDER, component.name());
            constructor.addStatement(
                    "this.$N = $L",
                    component.name(),
                    component.type().isAnnotated()
                            ? given
                            : CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, given, component.name()));
        }
        type.addMethod(constructor.build()).addMethod(newBuilder());
        components.forEach(component -> type.addMethod(accessor(component)));
        equality().forEach(type::addMethod);
        return type.addType(builder());
    }

    private MethodSpec newBuilder() {
        return MethodSpec.methodBuilder(BUILDER)
                .addJavadoc("A builder, in which what cannot be null has to be set.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }

    private static MethodSpec accessor(Component component) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(component.name())
                .addJavadoc(component.javadoc())
                .addModifiers(Modifier.PUBLIC)
                .returns(component.type())
                .addStatement("return $N", component.name());
        if (component.jsonName() != null) {
            accessor.addAnnotation(Component.property(component.jsonName()));
        }
        return accessor.build();
    }

    private List<MethodSpec> equality() {
        List<MethodSpec> methods = new ArrayList<>();
        CodeBlock mine = CodeBlock.of("$N()", listing);
        methods.add(overridden("equals", TypeName.BOOLEAN)
                .addParameter(Types.nullable(ClassName.get(Object.class)), "other")
                .addStatement("return other instanceof $T same && $L.equals(same.$L)", name, mine, mine)
                .build());
        methods.add(overridden("hashCode", TypeName.INT)
                .addStatement("return $L.hashCode()", mine)
                .build());
        methods.add(overridden("toString", ClassName.get(String.class))
                .addStatement("return $S + $L", name.simpleName(), mine)
                .build());
        MethodSpec.Builder all = MethodSpec.methodBuilder(listing)
                .addModifiers(Modifier.PRIVATE)
                .returns(LISTING)
                .addStatement("$T all = new $T<>()", LISTING, LinkedHashMap.class);
        for (int start = 0; start < components.size(); start += LISTED) {
            String part = "list" + start / LISTED;
            methods.add(list(part, components.subList(start, Math.min(start + LISTED, components.size()))));
            all.addStatement("$N(all)", part);
        }
        methods.add(all.addStatement("return all").build());
        return methods;
    }

    private static MethodSpec list(String method, List<Component> components) {
        MethodSpec.Builder list =
                MethodSpec.methodBuilder(method).addModifiers(Modifier.PRIVATE).addParameter(LISTING, "all");
        components.forEach(component -> list.addStatement("all.put($S, this.$N)", component.name(), component.name()));
        return list.build();
    }

    private static MethodSpec.Builder overridden(String method, TypeName result) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private TypeSpec builder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addJavadoc("Makes it; not safe for use by several threads.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (Component component : components) {
            TypeName bare = component.type().withoutAnnotations();
            type.addField(FieldSpec.builder(Types.nullable(bare), component.name(), Modifier.PRIVATE)
                    .build());
            type.addMethod(MethodSpec.methodBuilder(component.name())
                    .addJavadoc(component.javadoc())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(builder)
                    .addParameter(component.type(), "value")
                    .addStatement("this.$N = value", component.name())
                    .addStatement("return this")
                    .build());
        }
        return type.addMethod(MethodSpec.methodBuilder("build")
                        .addJavadoc("What was set.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(name)
                        .addStatement("return new $T(this)", name)
                        .build())
                .build();
    }
}
