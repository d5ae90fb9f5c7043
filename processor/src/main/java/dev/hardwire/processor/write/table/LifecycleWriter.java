package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.LifecyclePlan;
import dev.hardwire.processor.model.LifecyclePlan.Step;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Overriding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code <Application>Lifecycle}: the calls of the methods that are {@code @OnStart} and {@code @OnStop}. */
final class LifecycleWriter {
    private final Context context;
    private final JavaClass application;
    private final LifecyclePlan plan;

    LifecycleWriter(Context context) {
        this.context = context;
        this.application = context.binding().application().type();
        this.plan = context.binding().lifecycle();
    }

    GeneratedFile write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(Context.generated(application, "Lifecycle"))
                .addJavadoc(
                        "What {@link $T} does before its server listens, and when it has stopped.\n",
                        Types.of(application))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Names.LIFECYCLE);
        constructor(type);
        type.addMethod(start());
        type.addMethod(stop());
        return context.fileOfClass(application, type);
    }

    /** The classes of which the lifecycle has an instance, in the order of its constructor's parameters. */
    static List<JavaClass> instances(Binding binding) {
        LifecyclePlan plan = binding.lifecycle();
        return binding.instances().stream()
                .filter(type -> Stream.concat(
                                plan.steps()
                                        .filter(step -> !step.method().method().isStatic())
                                        .map(step -> step.method().type()),
                                plan.closed().stream())
                        .anyMatch(type::equals))
                .toList();
    }

    /** What the wiring makes it of. */
    static CodeBlock arguments(Context context) {
        Stream<CodeBlock> instances = instances(context.binding()).stream().map(context::held);
        Stream<CodeBlock> providers = context.binding().lifecycle().hasValues()
                ? Stream.of(CodeBlock.of("$N", Context.PROVIDERS))
                : Stream.of();
        return Stream.concat(instances, providers).collect(CodeBlock.joining(",$W"));
    }

    private void constructor(TypeSpec.Builder type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (JavaClass owner : instances(context.binding())) {
            field(type, constructor, Types.of(owner), context.instance(owner));
        }
        if (plan.hasValues()) {
            field(type, constructor, context.providers(), Context.PROVIDERS);
        }
        type.addMethod(constructor.build());
    }

    private static void field(TypeSpec.Builder type, MethodSpec.Builder constructor, ClassName fieldType, String name) {
        type.addField(fieldType, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(fieldType, name).addStatement("this.$N = $N", name, name);
    }

    private MethodSpec start() {
        MethodSpec.Builder method = Overriding.method("start").addParameter(Names.START_CALL, "call");
        if (!plan.starts().isEmpty()) {
            method.addException(Exception.class);
        }
        for (Step step : plan.starts()) {
            method.addStatement("call.starting($S)", step.method().text());
            CodeBlock result = awaited(step);
            Provider made = step.makes();
            if (made == null) {
                method.addStatement(result);
            } else {
                method.addStatement(
                        made.closeable() ? "$N.$N(call.closing($L))" : "$N.$N($L)",
                        Context.PROVIDERS,
                        made.name(),
                        result);
            }
        }
        return method.build();
    }

    private MethodSpec stop() {
        MethodSpec.Builder method = Overriding.method("stop").addParameter(Names.STOP_CALL, "call");
        for (Step step : plan.stops()) {
            method.addStatement(
                    "call.stopping($S, $L,$W() -> $L)", step.method().text(), step.after(), awaited(step));
        }
        for (JavaClass closed : plan.closed()) {
            method.addStatement("call.closing($N)", context.instance(closed));
        }
        return method.build();
    }

    private CodeBlock awaited(Step step) {
        CodeBlock call = call(step);
        return step.method().async() ? CodeBlock.of("call.await($L)", call) : call;
    }

    private CodeBlock call(Step step) {
        CodeBlock owner = step.method().method().isStatic()
                ? CodeBlock.of("$T", Types.of(step.method().type()))
                : CodeBlock.of("$N", context.instance(step.method().type()));
        CodeBlock arguments =
                step.arguments().stream().map(LifecycleWriter::value).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$L.$N($L)", owner, step.method().method().name(), arguments);
    }

    private static CodeBlock value(Argument.FromProvider argument) {
        CodeBlock value =
                CodeBlock.of("$N.$N()", Context.PROVIDERS, argument.provider().name());
        return argument.presence() == Argument.Presence.OPTIONAL
                ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value)
                : value;
    }
}
