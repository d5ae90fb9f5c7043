package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.model.SchemeCheck;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.ProviderUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The tables in a wiring: its fields, and how they are made from the instances of the application's classes. */
final class WiringParts {
    private final Context context;
    private final Binding binding;

    WiringParts(Context context) {
        this.context = context;
        this.binding = context.binding();
    }

    private boolean hasRoutes() {
        return !binding.controllers().isEmpty() || !binding.placeholders().isEmpty();
    }

    boolean hasLifecycle() {
        return !binding.lifecycle().isEmpty();
    }

    /** Whether a namespace asks for credentials. */
    boolean hasSecurity() {
        return binding.namespaces().stream().anyMatch(table -> table.secured() != null);
    }

    private boolean hasEndpoints() {
        return !binding.endpoints().isEmpty();
    }

    void fields(TypeSpec.Builder type) {
        if (hasRoutes()) {
            type.addField(Names.ROUTE_TABLE, "routes", Modifier.PRIVATE, Modifier.FINAL);
        }
        if (hasEndpoints()) {
            type.addField(Names.ENDPOINT_ROUTES, "endpoints", Modifier.PRIVATE, Modifier.FINAL);
        }
        for (NamespaceTable namespace : binding.namespaces()) {
            type.addField(Names.NAMESPACE_TABLE, field(namespace), Modifier.PRIVATE, Modifier.FINAL);
        }
        if (hasSecurity()) {
            type.addField(Names.SECURITY_TABLE, "security", Modifier.PRIVATE, Modifier.FINAL);
        }
        if (hasLifecycle()) {
            type.addField(Names.LIFECYCLE, "lifecycle", Modifier.PRIVATE, Modifier.FINAL);
        }
    }

    MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        parameters(constructor);
        if (hasRoutes()) {
            Stream<CodeBlock> tables =
                    binding.controllers().stream().map(ControllerTable::type).map(this::table);
            CodeBlock arguments = Stream.concat(tables, security()).collect(CodeBlock.joining(",$W"));
            constructor.addStatement("this.routes = new $T($L)", application("Routes"), arguments);
        }
        if (hasEndpoints()) {
            Stream<CodeBlock> tables =
                    binding.endpoints().stream().map(EndpointTable::type).map(this::table);
            boolean secured = binding.endpoints().stream().anyMatch(table -> table.secured() != null);
            CodeBlock arguments =
                    Stream.concat(tables, secured ? security() : Stream.of()).collect(CodeBlock.joining(",$W"));
            constructor.addStatement("this.endpoints = new $T($L)", application("Endpoints"), arguments);
        }
        for (NamespaceTable namespace : binding.namespaces()) {
            constructor.addStatement("this.$N = $L", field(namespace), table(namespace.type(), namespace.owners()));
        }
        if (hasSecurity()) {
            constructor.addStatement("this.security = $L", security().collect(CodeBlock.joining("")));
        }
        if (hasLifecycle()) {
            constructor.addStatement(
                    "this.lifecycle = new $T($L)", application("Lifecycle"), LifecycleWriter.arguments(context));
        }
        return constructor.build();
    }

    private Stream<CodeBlock> security() {
        CodeBlock instances = binding.checks().stream()
                .filter(check -> !check.method().isStatic())
                .map(SchemeCheck::type)
                .distinct()
                .map(context::held)
                .collect(CodeBlock.joining(",$W"));
        return binding.checks().isEmpty()
                ? Stream.of()
                : Stream.of(CodeBlock.of("new $T($L)", application("Security"), instances));
    }

    private ClassName application(String suffix) {
        return Context.generated(binding.application().type(), suffix);
    }

    private CodeBlock table(JavaClass type) {
        return table(type, List.of(type));
    }

    /** @param owners the classes whose methods it calls */
    private CodeBlock table(JavaClass type, List<JavaClass> owners) {
        List<CodeBlock> arguments = new ArrayList<>();
        owners.stream().filter(context::hasInstance).map(context::held).forEach(arguments::add);
        if (ProviderUse.isBy(binding, type)) {
            arguments.add(CodeBlock.of("$N", Context.PROVIDERS));
        }
        return CodeBlock.of(
                "new $T($L)",
                Context.generated(type, "Table"),
                arguments.stream().collect(CodeBlock.joining(",$W")));
    }

    /** Adds what the wiring is made of: what provides values, where there is that, and the instances that it does not have. */
    void parameters(MethodSpec.Builder method) {
        if (hasProviders()) {
            method.addParameter(context.providers(), Context.PROVIDERS);
        }
        handling().forEach(type -> method.addParameter(Types.of(type), context.instance(type)));
    }

    /** The names of those parameters. */
    List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        if (hasProviders()) {
            names.add(Context.PROVIDERS);
        }
        handling().map(context::instance).forEach(names::add);
        return names;
    }

    boolean hasProviders() {
        return !binding.providers().isEmpty();
    }

    /** The instances that what provides values does not have. */
    private Stream<JavaClass> handling() {
        return binding.instances().stream()
                .filter(type -> !context.providerInstances().contains(type));
    }

    private String field(NamespaceTable namespace) {
        return context.instance(namespace.type()) + "Table";
    }

    CodeBlock routes() {
        return hasRoutes() ? CodeBlock.of("routes") : CodeBlock.of("$T.NONE", Names.ROUTE_TABLE);
    }

    CodeBlock endpoints() {
        return hasEndpoints() ? CodeBlock.of("endpoints") : CodeBlock.of("$T.NONE", Names.ENDPOINT_ROUTES);
    }

    CodeBlock namespaces() {
        return binding.namespaces().stream()
                .map(namespace -> CodeBlock.of("$N", field(namespace)))
                .collect(CodeBlock.joining(",$W"));
    }

    /** The body of the method that finds the namespace of a name. */
    CodeBlock namespace(Members members) {
        return new NamespaceSwitch(members, binding.namespaces(), this::field).body();
    }
}
