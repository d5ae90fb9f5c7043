package dev.hardwire.processor.write.table.event;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamespaceTable;
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
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods of a namespace's table that are called when a socket joins, leaves, or a handler of it fails. */
final class LifecycleMethods {
    private final Context context;
    private final Handlers handlers;
    private final KeptValues kept;
    private final Members members;

    /** @param kept what is kept of the connection */
    LifecycleMethods(Context context, Members members, Handlers handlers, KeptValues kept) {
        this.context = context;
        this.members = members;
        this.handlers = handlers;
        this.kept = kept;
    }

    /** What is done when a client asks to join; null where that is nothing. */
    @Nullable
    MethodSpec connect(NamespaceTable table) {
        Lifecycle connect = table.connect();
        if (connect == null
                && table.beforeConnect().isEmpty()
                && table.connectionProviders().isEmpty()
                && table.connectionArguments().isEmpty()) {
            return null;
        }
        NameAllocator locals = locals("call", "parameters", "accepted", "done");
        CodeBlock.Builder code = CodeBlock.builder();
        read(code, table, locals);
        MiddlewareCalls before = new MiddlewareCalls(
                context,
                table.beforeConnect(),
                table.connectNonBlocking(),
                handlers,
                "call",
                locals,
                argument -> argument instanceof FromParameter
                        ? CodeBlock.of("$N", locals.get(argument))
                        : builtIn(argument));
        List<ProviderCall> calls = new ArrayList<>(table.connectionProviders());
        if (connect != null) {
            calls.addAll(connect.providers());
        }
        ProvidedValues provided = new ProvidedValues(
                context, calls, table.connectNonBlocking(), handlers, "call", locals, before::argument);
        return Overriding.method("connect")
                .addParameter(Names.CONNECT_CALL, "call")
                .addException(Exception.class)
                .addCode(code.build())
                .addCode(nested(table, before, provided, locals))
                .build();
    }

    private void read(CodeBlock.Builder code, NamespaceTable table, NameAllocator locals) {
        List<FromParameter> arguments = table.connectionArguments();
        if (arguments.isEmpty()) {
            return;
        }
        ClassName owner = Context.generated(table.type(), "Table");
        ParameterValues parameters = new ParameterValues(
                members, context.types(), context.codecs(), new Shapes(members, owner, context.named()));
        code.addStatement("$T parameters = call.parameters()", Names.PARAMETER_READER);
        for (FromParameter argument : arguments) {
            String local = locals.newName(argument.parameter().javaName(), argument);
            String prefix = JavaNames.member(table.type().generatedPrefix());
            parameters.declare(code, null, argument, "parameters", local, prefix);
        }
        code.beginControlFlow("if (call.rejected())").addStatement("return").endControlFlow();
    }

    /** What is made when a client connects, and its handler: in a method of its own where lambdas use what was read. */
    private CodeBlock nested(
            NamespaceTable table, MiddlewareCalls before, ProvidedValues provided, NameAllocator locals) {
        CodeBlock.Builder code = CodeBlock.builder();
        ProvidedValues all = before.isClosing() ? provided.closing() : provided;
        before.write(
                code,
                MiddlewareCalls.Kind.CONNECT,
                rest -> provided.write(rest, then -> {
                    kept.keep(then, "call", locals);
                    accept(then, table, all, locals);
                }));
        List<FromParameter> read = table.connectionArguments();
        if ((!before.isNested() && !provided.isNested()) || read.isEmpty()) {
            return code.build();
        }
        String method = members.method("callConnect", name -> {
            MethodSpec.Builder calling = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(Names.CONNECT_CALL, "call")
                    .addException(Exception.class);
            read.forEach(
                    each -> calling.addParameter(context.types().of(each.value().type()), locals.get(each)));
            return calling.addCode(code.build()).build();
        });
        CodeBlock variables =
                read.stream().map(each -> CodeBlock.of("$N", locals.get(each))).collect(CodeBlock.joining(",$W"));
        return CodeBlock.builder()
                .addStatement("$N(call,$W$L)", method, variables)
                .build();
    }

    private void accept(CodeBlock.Builder code, NamespaceTable table, ProvidedValues provided, NameAllocator locals) {
        Lifecycle connect = table.connect();
        if (connect == null) {
            provided.close(code);
            code.addStatement("call.accept(true)");
            return;
        }
        CodeBlock invocation = call(connect, provided, locals);
        boolean answers = connect.reply().value() != null;
        if (connect.reply().async() && table.connectNonBlocking()) {
            String value = answers ? "accepted" : "done";
            CodeBlock accepted = CodeBlock.of("call.accept($L)", answers ? value : "true");
            if (provided.isClosing()) {
                code.add("call.when($L,$W$L -> {\n$>", invocation, value);
                provided.close(code);
                code.addStatement(accepted).add("$<});\n");
            } else {
                code.addStatement("call.when($L, $L -> $L)", invocation, value, accepted);
            }
            return;
        }
        CodeBlock value = connect.reply().async() ? CodeBlock.of("call.await($L)", invocation) : invocation;
        if (answers && !provided.isClosing()) {
            code.addStatement("call.accept($L)", value);
        } else if (answers) {
            code.addStatement("boolean accepted = $L", value);
            provided.close(code);
            code.addStatement("call.accept(accepted)");
        } else {
            code.addStatement(value);
            provided.close(code);
            code.addStatement("call.accept(true)");
        }
    }

    /** What is done when a socket is leaving, or has left. */
    MethodSpec leaving(String name, Lifecycle disconnect) {
        return Overriding.method(name)
                .addParameter(Names.SOCKET_MOMENT, "call")
                .addParameter(Names.DISCONNECT_REASON, "reason")
                .addException(Exception.class)
                .addCode(handled(disconnect))
                .build();
    }

    /** What is done when a handler has failed. */
    MethodSpec failed(Lifecycle error) {
        MethodSpec.Builder method = Overriding.method("failed")
                .returns(boolean.class)
                .addParameter(Names.SOCKET_MOMENT, "call")
                .addParameter(Names.EVENT_CALL, "event")
                .addParameter(Exception.class, "failure")
                .addException(Exception.class);
        if (KeptValues.isNeeded(error.arguments(), error.providers())) {
            method.addCode("// of a connect that has failed before there was what is kept\n")
                    .beginControlFlow("if (!call.hasState())")
                    .addStatement("return false")
                    .endControlFlow();
        }
        return method.addCode(handled(error)).addStatement("return true").build();
    }

    private CodeBlock handled(Lifecycle handler) {
        NameAllocator locals = locals("call", "event", "reason", "failure");
        String connection = locals.newName("connection");
        CodeBlock.Builder code = CodeBlock.builder();
        kept.declare(code, connection, "call", handler.arguments(), handler.providers());
        ProvidedValues provided = new ProvidedValues(
                context,
                handler.providers(),
                handler.nonBlocking(),
                handlers,
                "call",
                locals,
                argument -> argument instanceof Argument.BuiltIn || argument instanceof Argument.FromCheck
                        ? builtIn(argument)
                        : kept.value(argument, connection));
        provided.write(code, then -> {
            then.addStatement(call(handler, provided, locals));
            provided.close(then);
        });
        return code.build();
    }

    private static NameAllocator locals(String... taken) {
        NameAllocator locals = new NameAllocator();
        List.of(taken).forEach(locals::newName);
        return locals;
    }

    private CodeBlock call(Lifecycle handler, ProvidedValues provided, NameAllocator locals) {
        CodeBlock arguments =
                handler.arguments().stream().map(provided::argument).collect(CodeBlock.joining(",$W"));
        return handlers.call(handler.method(), arguments, locals);
    }

    private CodeBlock builtIn(Argument argument) {
        if (argument instanceof Argument.FromCheck from) {
            return PrincipalArgument.of(from, "call", context.types());
        }
        BuiltInType type = ((Argument.BuiltIn) argument).type();
        return CodeBlock.of(
                switch (type) {
                    case SOCKET -> "call.socket()";
                    case HANDSHAKE -> "call.handshake()";
                    case REQUEST -> "call.request()";
                    case DISCONNECT_REASON -> "reason";
                    case EVENT_CALL -> "event";
                    case EXCEPTION -> "failure";
                    default -> throw new IllegalStateException("A namespace has no " + type);
                });
    }
}
