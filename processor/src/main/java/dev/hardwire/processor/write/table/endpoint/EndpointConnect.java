package dev.hardwire.processor.write.table.endpoint;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.json.ParameterValues;
import dev.hardwire.processor.write.json.Shapes;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Handlers;
import dev.hardwire.processor.write.table.call.Overriding;
import dev.hardwire.processor.write.table.call.PrincipalArgument;
import dev.hardwire.processor.write.table.call.ProvidedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The method of an endpoint's table that reads and makes what a connection needs, before the upgrade. */
final class EndpointConnect {
    private static final String CALL = "call";

    private final Context context;
    private final EndpointTable table;
    private final Members members;
    private final Handlers handlers;
    private final ConnectionValues kept;
    private final NameAllocator locals = new NameAllocator();

    EndpointConnect(Context context, EndpointTable table, Members members, Handlers handlers, ConnectionValues kept) {
        this.context = context;
        this.table = table;
        this.members = members;
        this.handlers = handlers;
        this.kept = kept;
        List.of(CALL, "parameters", "connection", "opened").forEach(locals::newName);
        table.connectionArguments()
                .forEach(argument -> locals.newName(argument.parameter().javaName(), argument));
    }

    MethodSpec write() {
        CodeBlock.Builder code = CodeBlock.builder();
        read(code);
        List<ProviderCall> calls = new ArrayList<>(table.connectionProviders());
        Lifecycle open = table.open();
        if (open != null) {
            calls.addAll(open.providers());
        }
        ProvidedValues provided =
                new ProvidedValues(context, calls, table.connectNonBlocking(), handlers, CALL, locals, this::argument);
        return Overriding.method("connect")
                .addParameter(Names.UPGRADE_CALL, CALL)
                .addException(Exception.class)
                .addCode(code.build())
                .addCode(made(provided))
                .build();
    }

    private void read(CodeBlock.Builder code) {
        List<FromParameter> arguments = table.connectionArguments();
        if (arguments.isEmpty()) {
            return;
        }
        ClassName owner = Context.generated(table.type(), "Table");
        ParameterValues parameters = new ParameterValues(
                members, context.types(), context.codecs(), new Shapes(members, owner, context.named()));
        code.addStatement("$T parameters = call.parameters()", Names.PARAMETER_READER);
        for (FromParameter argument : arguments) {
            String prefix = JavaNames.member(table.type().generatedPrefix());
            parameters.declare(code, null, argument, "parameters", locals.get(argument), prefix);
        }
        code.beginControlFlow("if (call.rejected())").addStatement("return").endControlFlow();
    }

    /** What is made, and the upgrade: in a method of its own where lambdas use what was read. */
    private CodeBlock made(ProvidedValues provided) {
        CodeBlock.Builder code = CodeBlock.builder();
        provided.write(code, this::accept);
        List<FromParameter> read = table.connectionArguments();
        if (!provided.isNested() || read.isEmpty()) {
            return code.build();
        }
        String method = members.method("make", name -> {
            MethodSpec.Builder making = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(Names.UPGRADE_CALL, CALL)
                    .addException(Exception.class);
            read.forEach(
                    each -> making.addParameter(context.types().of(each.value().type()), locals.get(each)));
            return making.addCode(code.build()).build();
        });
        CodeBlock variables =
                read.stream().map(each -> CodeBlock.of("$N", locals.get(each))).collect(CodeBlock.joining(",$W"));
        return CodeBlock.builder()
                .addStatement("$N(call,$W$L)", method, variables)
                .build();
    }

    private void accept(CodeBlock.Builder code) {
        CodeBlock connection = CodeBlock.of("new Connection($L)", kept.arguments(locals));
        if (kept.forOpening().isEmpty()) {
            code.addStatement("call.accept($L)", connection);
            return;
        }
        CodeBlock made = kept.forOpening().stream()
                .map(provider -> CodeBlock.of("$N", locals.get(provider)))
                .collect(CodeBlock.joining(",$W"));
        code.addStatement("Connection connection = $L", connection)
                .addStatement("call.accept(connection,$Wopened -> connection.open(opened,$W$L))", made);
    }

    private CodeBlock argument(Argument argument) {
        if (argument instanceof FromParameter) {
            return CodeBlock.of("$N", locals.get(argument));
        }
        if (argument instanceof Argument.FromCheck from) {
            return PrincipalArgument.of(from, CALL, context.types());
        }
        if (argument instanceof Argument.BuiltIn builtIn
                && Set.of(BuiltInType.REQUEST, BuiltInType.HANDSHAKE).contains(builtIn.type())) {
            return CodeBlock.of(builtIn.type() == BuiltInType.REQUEST ? "call.request()" : "call.handshake()");
        }
        throw new IllegalStateException("There is no " + argument + " before the upgrade");
    }
}
