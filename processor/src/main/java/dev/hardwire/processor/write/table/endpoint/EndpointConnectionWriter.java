package dev.hardwire.processor.write.table.endpoint;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.model.Reply;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Handlers;
import dev.hardwire.processor.write.table.call.Overriding;
import dev.hardwire.processor.write.table.call.PrincipalArgument;
import dev.hardwire.processor.write.table.call.ProvidedValues;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The nested class of an endpoint's table that keeps what one connection has, and calls the handlers. */
final class EndpointConnectionWriter {
    private static final String STRING = "java.lang.String";
    private static final List<String> PLAIN = List.of(STRING, "byte[]", "java.nio.ByteBuffer");

    private final Context context;
    private final EndpointTable table;
    private final Handlers handlers;
    private final ConnectionValues kept;
    private final Members members = new Members();
    private final JsonValues values;

    EndpointConnectionWriter(Context context, EndpointTable table, Handlers handlers, ConnectionValues kept) {
        this.context = context;
        this.table = table;
        this.handlers = handlers;
        this.kept = kept;
        this.values = new JsonValues(members, context.types(), context.codecs());
        List.of("open", "text", "binary", "closed", "failed").forEach(members::reserve);
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Connection")
                .addJavadoc("One connection.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(Names.ENDPOINT_CONNECTION);
        kept.addTo(type);
        if (table.open() != null) {
            type.addMethod(open(table.open()));
        }
        message(type, "text", table.text());
        message(type, "binary", table.binary());
        if (table.close() != null) {
            type.addMethod(handler("closed")
                    .addParameter(Names.ENDPOINT_MOMENT, "call")
                    .addParameter(int.class, "code")
                    .addParameter(String.class, "reason")
                    .addCode(moment(table.close()))
                    .build());
        }
        if (table.error() != null) {
            type.addMethod(handler("failed")
                    .returns(boolean.class)
                    .addParameter(Names.ENDPOINT_MOMENT, "call")
                    .addParameter(Exception.class, "failure")
                    .addCode(moment(table.error()))
                    .addStatement("return true")
                    .build());
        }
        members.addTo(type);
        return type.build();
    }

    private static MethodSpec.Builder handler(String name) {
        return Overriding.method(name).addException(Exception.class);
    }

    /** The handler of the opening: what was made for it alone is handed over. */
    private MethodSpec open(Lifecycle open) {
        NameAllocator locals = locals();
        MethodSpec.Builder method = kept.forOpening().isEmpty()
                ? handler("open")
                : MethodSpec.methodBuilder("open").addException(Exception.class);
        method.addParameter(Names.ENDPOINT_MOMENT, "call");
        for (Provider made : kept.forOpening()) {
            method.addParameter(kept.type(made), locals.newName(made.name(), made));
        }
        ProvidedValues none = new ProvidedValues(
                context,
                List.of(),
                open.nonBlocking(),
                handlers,
                "call",
                locals,
                argument -> argument(argument, locals));
        boolean closing = Stream.concat(table.connectionProviders().stream(), open.providers().stream())
                .map(ProviderCall::provider)
                .anyMatch(each -> each.closeable() && each.scope() == Provider.Scope.CALL);
        // What may block when it is closed the server closes, where this is called on the event loop.
        boolean closesHere = closing && (!open.nonBlocking() || table.connectNonBlocking());
        CodeBlock.Builder code = CodeBlock.builder();
        reply(code, open, call(open, none, locals, CodeBlock.of("")), then -> {
            if (closesHere) {
                then.addStatement("call.closeProvided()");
            }
        });
        return method.addCode(code.build()).build();
    }

    /** The call of a handler that is not one of messages. */
    private CodeBlock moment(Lifecycle handler) {
        CodeBlock.Builder code = CodeBlock.builder();
        invoke(code, handler, locals(), CodeBlock.of(""));
        return code.build();
    }

    /** Makes what is provided, calls the handler, and sends what it answers. */
    private void invoke(CodeBlock.Builder code, Lifecycle handler, NameAllocator locals, CodeBlock message) {
        ProvidedValues provided = provided(handler, locals);
        provided.write(code, then -> reply(then, handler, call(handler, provided, locals, message), provided::close));
    }

    private ProvidedValues provided(Lifecycle handler, NameAllocator locals) {
        return new ProvidedValues(
                context,
                handler.providers(),
                handler.nonBlocking(),
                handlers,
                "call",
                locals,
                argument -> argument(argument, locals));
    }

    private NameAllocator locals() {
        NameAllocator locals = ConnectionValues.locals();
        kept.reserve(locals);
        return locals;
    }

    private CodeBlock call(Lifecycle handler, ProvidedValues provided, NameAllocator locals, CodeBlock message) {
        CodeBlock arguments = handler.arguments().stream()
                .map(argument -> argument instanceof Argument.FromPayload ? message : provided.argument(argument))
                .collect(CodeBlock.joining(",$W"));
        return handlers.call(handler.method(), arguments, locals);
    }

    private CodeBlock argument(Argument argument, NameAllocator locals) {
        if (kept.isKept(argument)) {
            return kept.value(argument);
        }
        if (argument instanceof Argument.FromCheck from) {
            return PrincipalArgument.of(from, "call", context.types());
        }
        if (argument instanceof Argument.FromProvider from) {
            return CodeBlock.of("$N", locals.get(from.provider()));
        }
        BuiltInType type = ((Argument.BuiltIn) argument).type();
        return CodeBlock.of(
                switch (type) {
                    case REQUEST -> "call.request()";
                    case HANDSHAKE -> "call.handshake()";
                    case WEB_SOCKET -> "call.webSocket()";
                    case CLOSE_CODE -> "code";
                    case TEXT -> "reason";
                    case EXCEPTION -> "failure";
                    default -> throw new IllegalStateException("An endpoint has no " + type);
                });
    }

    private void message(TypeSpec.Builder type, String kind, @Nullable Lifecycle handler) {
        if (handler == null) {
            return;
        }
        Value value = handler.arguments().stream()
                .filter(Argument.FromPayload.class::isInstance)
                .map(argument -> ((Argument.FromPayload) argument).value())
                .findFirst()
                .orElseThrow();
        NameAllocator locals = locals();
        CodeBlock.Builder code = CodeBlock.builder();
        String accessor = accessor(value);
        if (!accessor.isEmpty()) {
            invoke(code, handler, locals, CodeBlock.of("call.$L()", accessor));
        } else {
            read(code, value);
            if (provided(handler, locals()).isNested()) {
                code.addStatement("$N(call, message)", called(kind, handler, value));
            } else {
                invoke(code, handler, locals, CodeBlock.of("message"));
            }
        }
        type.addMethod(handler(kind)
                .addParameter(Names.MESSAGE_CALL, "call")
                .addCode(code.build())
                .build());
    }

    /** How the message is taken that is no JSON; empty where it is. */
    private static String accessor(Value value) {
        if (value instanceof Value.Streamed streamed) {
            return streamed.published()
                    ? "publisher"
                    : value.type().name().equals("java.io.Reader") ? "reader" : "stream";
        }
        if (value instanceof Value.Bytes) {
            return "buffer";
        }
        return switch (value.type().name()) {
            case STRING -> "text";
            case "byte[]" -> "binary";
            default -> "";
        };
    }

    private void read(CodeBlock.Builder code, Value value) {
        CodeBlock.Builder read = CodeBlock.builder();
        values.read(read, value, "in", "message", "message");
        code.addStatement("$T in = call.json()", Names.JSON_READER)
                .add(JsonValues.declaring(context.types().of(value.type()), "message", read.build()))
                .beginControlFlow("if (call.rejected())")
                .addStatement("return")
                .endControlFlow();
    }

    /** A method of its own for what uses the message in lambdas, so that it is assigned once. */
    private String called(String kind, Lifecycle handler, Value value) {
        return members.method("call" + JavaNames.type(kind), name -> {
            CodeBlock.Builder code = CodeBlock.builder();
            invoke(code, handler, locals(), CodeBlock.of("message"));
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(Names.MESSAGE_CALL, "call")
                    .addParameter(context.types().of(value.type()), "message")
                    .addException(Exception.class)
                    .addCode(code.build())
                    .build();
        });
    }

    /** Calls the handler, closes what was made for it, and sends what it answers. */
    private void reply(
            CodeBlock.Builder code, Lifecycle handler, CodeBlock invocation, Consumer<CodeBlock.Builder> close) {
        Reply reply = handler.reply();
        Value value = reply.value();
        if (reply.async() && handler.nonBlocking()) {
            CodeBlock.Builder then = CodeBlock.builder();
            close.accept(then);
            if (value != null) {
                send(then, value);
            }
            code.add("call.when($L,$W$L -> {\n$>", invocation, value == null ? "done" : "answer")
                    .add(then.build())
                    .add("$<});\n");
            return;
        }
        CodeBlock result = reply.async() ? CodeBlock.of("call.await($L)", invocation) : invocation;
        if (value == null) {
            code.addStatement(result);
            close.accept(code);
        } else {
            code.addStatement("$T answer = $L", context.types().of(value.type()), result);
            close.accept(code);
            send(code, value);
        }
    }

    private void send(CodeBlock.Builder code, Value value) {
        if (!PLAIN.contains(value.type().name())) {
            code.addStatement("$T out = call.beginReply()", Names.JSON_WRITER);
            values.write(code, value, "out", CodeBlock.of("answer"), "answer");
            code.addStatement("call.endReply()");
        } else if (value.type().nullable()) {
            code.beginControlFlow("if (answer != null)")
                    .addStatement("call.webSocket().send(answer)")
                    .endControlFlow();
        } else {
            code.addStatement("call.webSocket().send(answer)");
        }
    }
}
