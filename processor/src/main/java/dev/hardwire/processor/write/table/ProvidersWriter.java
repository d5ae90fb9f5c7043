package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code <Application>Providers}: a method for each type that is provided, which a test may override. */
final class ProvidersWriter {
    private final Context context;
    private final JavaClass application;

    ProvidersWriter(Context context) {
        this.context = context;
        this.application = context.binding().application().type();
    }

    GeneratedFile write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(context.providers())
                .addJavadoc(
                        "Makes what the handlers of {@link $T} are provided with. A test overrides some of it, and\n"
                                + "hands it to {@link $T#wire}.\n",
                        Types.of(application),
                        Context.generated(application, "Wiring"));
        visible(type);
        instances(type);
        for (Provider provider : context.binding().providers()) {
            if (provider.scope() == Provider.Scope.APPLICATION) {
                kept(type, provider);
            } else {
                type.addMethod(made(provider));
            }
        }
        return context.fileOfClass(application, type);
    }

    private void visible(TypeSpec.Builder type) {
        if (isShared()) {
            type.addModifiers(Modifier.PUBLIC);
        }
    }

    private boolean isShared() {
        return application.isPublic() || context.severalPackages();
    }

    private void visible(MethodSpec.Builder method) {
        if (isShared()) {
            method.addModifiers(Modifier.PUBLIC);
        }
    }

    private void instances(TypeSpec.Builder type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        visible(constructor);
        for (JavaClass instance : context.providerInstances()) {
            ClassName name = Types.of(instance);
            String field = context.instance(instance);
            type.addField(name, field, Modifier.FINAL);
            constructor.addParameter(name, field).addStatement("this.$N = $N", field, field);
        }
        type.addMethod(constructor.build());
    }

    private MethodSpec made(Provider provider) {
        NameAllocator locals = new NameAllocator();
        MethodSpec.Builder method = MethodSpec.methodBuilder(provider.name())
                .addJavadoc(
                        "$L", Prose.javadoc("As " + provider.method().place().text() + " makes it."))
                .returns(context.types().annotated(provider.method().returns()))
                .addException(Exception.class);
        visible(method);
        CodeBlock.Builder arguments = CodeBlock.builder();
        List<MethodParameter> parameters = provider.method().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            String declared = parameters.get(i).name();
            String name = locals.newName(declared == null ? "argument" + i : declared);
            method.addParameter(context.types().annotated(parameters.get(i).type()), name);
            arguments.add(i == 0 ? "$N" : ",$W$N", name);
        }
        String field = provider.method().isStatic() ? "" : context.instance(provider.type());
        boolean hidden =
                !locals.clone().newName(field.isEmpty() ? "value" : field).equals(field);
        CodeBlock owner = provider.method().isStatic()
                ? CodeBlock.of("$T", Types.of(provider.type()))
                : CodeBlock.of(hidden ? "this.$N" : "$N", field);
        return method.addStatement("return $L.$N($L)", owner, provider.method().name(), arguments.build())
                .build();
    }

    /** A value that is made at the start: the generated lifecycle sets it. */
    private void kept(TypeSpec.Builder type, Provider provider) {
        String name = provider.name();
        TypeName declared = context.types().of(provider.provides());
        type.addField(Types.nullable(declared), name, Modifier.PRIVATE);
        MethodSpec.Builder getter = MethodSpec.methodBuilder(name)
                .addJavadoc(
                        "$L", Prose.javadoc("What " + provider.method().place().text() + " has made at the start."))
                .returns(provider.nullable() ? Types.nullable(declared) : declared);
        visible(getter);
        if (!provider.nullable()) {
            getter.beginControlFlow("if ($N == null)", name)
                    .addStatement(
                            "throw new $T($W$S)",
                            IllegalStateException.class,
                            provider.type().simpleNames() + "."
                                    + provider.method().name() + " has made no " + name
                                    + " yet: the server has not started")
                    .endControlFlow();
        }
        type.addMethod(getter.addStatement("return $N", name).build());
        type.addMethod(MethodSpec.methodBuilder(name)
                .addParameter(provider.nullable() ? Types.nullable(declared) : declared, name)
                .addStatement("this.$N = $N", name, name)
                .build());
    }
}
