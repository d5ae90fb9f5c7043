package dev.hardwire.processor.write.table.event;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.Event;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Reply;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.json.Texts;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Handlers;
import dev.hardwire.processor.write.table.call.PrincipalArgument;
import dev.hardwire.processor.write.table.call.ProvidedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of a namespace's table that read the arguments of one event, call its handler and acknowledge. */
final class EventMethods {
    private final Context context;
    private final Handlers handlers;
    private final Members members;
    private final KeptValues connection;
    private final JsonValues values;

    /** @param connection what is kept of it */
    EventMethods(Context context, Members members, Handlers handlers, KeptValues connection) {
        this.context = context;
        this.members = members;
        this.handlers = handlers;
        this.connection = connection;
        this.values = new JsonValues(members, context.types(), context.codecs());
    }

    MethodSpec method(String name, Event event) {
        NameAllocator locals = new NameAllocator();
        List<String> payload = new ArrayList<>();
        for (int i = 0; i < event.arguments().size(); i++) {
            String declared = event.method().parameters().get(i).name();
            payload.add(
                    event.arguments().get(i) instanceof Argument.FromPayload
                            ? locals.newName(declared == null ? "argument" + i : declared)
                            : "");
        }
        String call = locals.newName("call", "call");
        String in = locals.newName("in");
        String kept = locals.newName("connection");
        MiddlewareCalls before = new MiddlewareCalls(
                context,
                event.before(),
                event.nonBlocking(),
                handlers,
                call,
                locals,
                argument -> argument(argument, kept, call));
        ProvidedValues provided = new ProvidedValues(
                context, event.providers(), event.nonBlocking(), handlers, call, locals, before::argument);
        if (before.isClosing()) {
            provided.closing();
        }
        CodeBlock.Builder code = CodeBlock.builder();
        boolean declared = connection.declareFor(code, kept, call, event.before());
        before.write(code, MiddlewareCalls.Kind.EVENT, then -> {
            read(then, event, payload, call, in);
            List<String> read =
                    payload.stream().filter(local -> !local.isEmpty()).toList();
            if (provided.isNested() && !read.isEmpty()) {
                // the lambdas that follow use variables, which so must be assigned once
                List<Provider> shared = before.sharedWith(event.arguments(), event.providers());
                String method = members.method(
                        "call" + JavaNames.type(name),
                        called -> calling(called, event, payload, shared, locals, kept, provided));
                List<String> handed = new ArrayList<>(read);
                shared.forEach(each -> handed.add(locals.get(each)));
                then.addStatement("$N($N, $L)", method, call, String.join(", ", handed));
            } else {
                if (!declared) {
                    connection.declare(then, kept, call, event.arguments(), event.providers());
                }
                invoke(then, event, payload, locals, provided);
            }
        });
        return MethodSpec.methodBuilder(name)
                .addJavadoc(
                        "$L",
                        Prose.javadoc("Event " + event.name() + ", handled by "
                                + event.method().place().text() + "."))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Names.SOCKET_CALL, call)
                .addException(Exception.class)
                .addCode(code.build())
                .build();
    }

    private MethodSpec calling(
            String name,
            Event event,
            List<String> payload,
            List<Provider> shared,
            NameAllocator locals,
            String kept,
            ProvidedValues provided) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Names.SOCKET_CALL, locals.get("call"))
                .addException(Exception.class);
        for (int i = 0; i < payload.size(); i++) {
            if (event.arguments().get(i) instanceof Argument.FromPayload from) {
                method.addParameter(context.types().of(from.value().type()), payload.get(i));
            }
        }
        for (Provider each : shared) {
            TypeName type = context.types().of(each.provides());
            method.addParameter(each.nullable() ? Types.nullable(type) : type, locals.get(each));
        }
        CodeBlock.Builder code = CodeBlock.builder();
        connection.declare(code, kept, locals.get("call"), event.arguments(), event.providers());
        invoke(code, event, payload, locals, provided);
        return method.addCode(code.build()).build();
    }

    /** Makes what is provided, calls the handler and acknowledges. */
    private void invoke(
            CodeBlock.Builder code, Event event, List<String> payload, NameAllocator locals, ProvidedValues provided) {
        String call = locals.get("call");
        provided.write(code, then -> {
            List<CodeBlock> arguments = new ArrayList<>();
            for (int i = 0; i < payload.size(); i++) {
                arguments.add(
                        event.arguments().get(i) instanceof Argument.FromPayload from
                                ? payload(from, payload.get(i))
                                : provided.argument(event.arguments().get(i)));
            }
            CodeBlock invocation = handlers.call(event.method(), CodeBlock.join(arguments, ",$W"), locals);
            acknowledge(then, event, invocation, call, locals, provided);
        });
    }

    private static CodeBlock payload(Argument.FromPayload from, String local) {
        return from.optional() ? CodeBlock.of("$T.ofNullable($N)", Optional.class, local) : CodeBlock.of("$N", local);
    }

    private CodeBlock argument(Argument argument, String kept, String call) {
        if (argument instanceof Argument.FromCheck from) {
            return PrincipalArgument.of(from, call, context.types());
        }
        if (argument instanceof Argument.BuiltIn builtIn) {
            return switch (builtIn.type()) {
                case SOCKET -> CodeBlock.of("$N.socket()", call);
                case HANDSHAKE -> CodeBlock.of("$N.handshake()", call);
                case REQUEST -> CodeBlock.of("$N.request()", call);
                case ARGS -> CodeBlock.of("$N.args()", call);
                case EVENT_CALL -> CodeBlock.of("$N.eventCall()", call);
                case TEXT -> CodeBlock.of("$N.event()", call);
                default -> throw new IllegalStateException("An event has no " + builtIn.type());
            };
        }
        return connection.value(argument, kept);
    }

    /** Reads all arguments, so that all violations are found; the handler is called where there is none. */
    private void read(CodeBlock.Builder code, Event event, List<String> payload, String call, String in) {
        int position = 0;
        for (int i = 0; i < payload.size(); i++) {
            if (event.arguments().get(i) instanceof Argument.FromPayload from) {
                if (position == 0) {
                    code.addStatement("$T $N = $N.arguments()", Names.JSON_READER, in, call);
                }
                read(code, event, from, payload.get(i), in, position++);
            }
        }
        if (position > 0) {
            code.beginControlFlow("if ($N.rejected())", call)
                    .addStatement("return")
                    .endControlFlow();
        }
    }

    private void read(
            CodeBlock.Builder code, Event event, Argument.FromPayload from, String target, String in, int position) {
        Value value = from.value();
        String what = event.method().name() + JavaNames.type(target);
        CodeBlock none = Types.isPrimitive(value.type())
                ? CodeBlock.of(value.type().name().equals("boolean") ? "false" : "0")
                : CodeBlock.of("null");
        code.addStatement("$T $N = $L", context.types().of(value.type()), target, none);
        if (from.optional()) {
            code.beginControlFlow("if ($N.nextElement() && !$N.nextNull())", in, in);
        } else {
            code.beginControlFlow("if ($N.nextElement())", in);
        }
        values.read(code, value, in, target, what);
        if (!from.optional() && !value.type().nullable()) {
            String demand = value.type().demand();
            code.nextControlFlow("else")
                    .addStatement(
                            "$N.missing($S$L)",
                            in,
                            Integer.toString(position),
                            demand == null ? CodeBlock.of("") : CodeBlock.of(", $L", Texts.literal(demand)));
        }
        code.endControlFlow();
    }

    private void acknowledge(
            CodeBlock.Builder code,
            Event event,
            CodeBlock invocation,
            String call,
            NameAllocator locals,
            ProvidedValues provided) {
        Reply reply = event.reply();
        boolean nothing = reply.value() == null && reply.untyped() == null;
        String answer = locals.newName(nothing && reply.async() ? "done" : "answer");
        if (reply.async() && event.nonBlocking()) {
            CodeBlock.Builder then = CodeBlock.builder();
            provided.close(then);
            answer(then, event, CodeBlock.of("$N", answer), call, locals);
            code.add("$N.when($L, $N -> {\n$>", call, invocation, answer)
                    .add(then.build())
                    .add("$<});\n");
            return;
        }
        CodeBlock value = reply.async() ? CodeBlock.of("$N.await($L)", call, invocation) : invocation;
        if (nothing) {
            code.addStatement(value);
            provided.close(code);
            code.addStatement("$N.ack()", call);
        } else if (reply.untyped() != null && !provided.isClosing()) {
            code.addStatement("$N.ack($L)", call, value);
        } else {
            JavaType returned =
                    reply.value() == null ? reply.untyped() : reply.value().type();
            TypeName type = context.types().of(Objects.requireNonNull(returned));
            code.addStatement("$T $N = $L", type, answer, value);
            provided.close(code);
            answer(code, event, CodeBlock.of("$N", answer), call, locals);
        }
    }

    private void answer(CodeBlock.Builder code, Event event, CodeBlock answer, String call, NameAllocator locals) {
        Value value = event.reply().value();
        if (event.reply().untyped() != null) {
            code.addStatement("$N.ack($L)", call, answer);
        } else if (value == null) {
            code.addStatement("$N.ack()", call);
        } else {
            String out = locals.newName("out");
            code.beginControlFlow("if ($N.wantsAck())", call)
                    .addStatement("$T $N = $N.beginAck()", Names.JSON_WRITER, out, call);
            values.write(code, value, out, answer, event.method().name() + "Answer");
            code.addStatement("$N.endAck()", call).endControlFlow();
        }
    }
}
