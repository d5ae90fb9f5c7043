package dev.hardwire.processor.write.table;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.Binding.Reply;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.json.JsonValues;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The nested class of an endpoint's table that holds the arguments of one connection and calls the handlers. */
final class EndpointConnectionWriter {
    private static final String STRING = "java.lang.String";
    private static final String BYTES = "byte[]";

    private final Context context;
    private final EndpointTable table;
    private final Handlers handlers;
    private final Members members = new Members();
    private final JsonValues values;
    /** The names around the calls of handlers. */
    private final NameAllocator scope = new NameAllocator();

    EndpointConnectionWriter(Context context, EndpointTable table, Handlers handlers) {
        this.context = context;
        this.table = table;
        this.handlers = handlers;
        this.values = new JsonValues(members, context.types(), context.codecs());
        List.of("code", "reason", "failure", "call", "in", "message", "answer", "out", "done")
                .forEach(scope::newName);
        table.connectionArguments()
                .forEach(argument -> scope.newName(argument.parameter().javaName()));
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Connection")
                .addJavadoc("One connection.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(Names.ENDPOINT_CONNECTION);
        arguments(type);
        Lifecycle open = table.open();
        if (open != null) {
            type.addMethod(handler("open")
                    .addParameter(Names.ENDPOINT_MOMENT, "call")
                    .addCode(moment(open, Map.of()))
                    .build());
        }
        message(type, "text", table.text());
        message(type, "binary", table.binary());
        Lifecycle close = table.close();
        if (close != null) {
            type.addMethod(handler("closed")
                    .addParameter(Names.ENDPOINT_MOMENT, "call")
                    .addParameter(int.class, "code")
                    .addParameter(String.class, "reason")
                    .addCode(moment(close, Map.of(BuiltInType.CLOSE_CODE, "code", BuiltInType.TEXT, "reason")))
                    .build());
        }
        Lifecycle error = table.error();
        if (error != null) {
            type.addMethod(handler("failed")
                    .returns(boolean.class)
                    .addParameter(Names.ENDPOINT_MOMENT, "call")
                    .addParameter(Exception.class, "failure")
                    .addCode(moment(error, Map.of(BuiltInType.EXCEPTION, "failure")))
                    .addStatement("return true")
                    .build());
        }
        members.addTo(type);
        return type.build();
    }

    private static MethodSpec.Builder handler(String name) {
        return Overriding.method(name).addException(Exception.class);
    }

    /** The arguments of the handshake, kept in fields. */
    private void arguments(TypeSpec.Builder type) {
        if (table.connectionArguments().isEmpty()) {
            return;
        }
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (FromParameter argument : table.connectionArguments()) {
            String name = argument.parameter().javaName();
            TypeName declared = context.types().of(argument.value().type());
            type.addField(declared, name, Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(declared, name).addStatement("this.$N = $N", name, name);
        }
        type.addMethod(constructor.build());
    }

    /** The call of a handler that is not one of messages. */
    private CodeBlock moment(Lifecycle handler, Map<BuiltInType, String> builtIn) {
        CodeBlock.Builder code = CodeBlock.builder();
        reply(code, handler.reply(), call(handler, builtIn, CodeBlock.of("")));
        return code.build();
    }

    private CodeBlock call(Lifecycle handler, Map<BuiltInType, String> builtIn, CodeBlock message) {
        CodeBlock arguments = handler.arguments().stream()
                .map(argument -> argument(argument, builtIn, message))
                .collect(CodeBlock.joining(",$W"));
        return handlers.call(handler.method(), arguments, scope);
    }

    private static CodeBlock argument(Argument argument, Map<BuiltInType, String> builtIn, CodeBlock message) {
        if (argument instanceof FromParameter parameter) {
            return CodeBlock.of("this.$N", parameter.parameter().javaName());
        }
        if (argument instanceof Argument.BuiltIn wanted) {
            return switch (wanted.type()) {
                case REQUEST -> CodeBlock.of("call.request()");
                case WEB_SOCKET -> CodeBlock.of("call.webSocket()");
                default -> CodeBlock.of("$L", builtIn.get(wanted.type()));
            };
        }
        return message;
    }

    private void message(TypeSpec.Builder type, String kind, @Nullable Lifecycle handler) {
        if (handler == null) {
            return;
        }
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock message = CodeBlock.of("call.$L()", kind);
        Value value = handler.arguments().stream()
                .filter(Argument.FromPayload.class::isInstance)
                .map(argument -> ((Argument.FromPayload) argument).value())
                .findFirst()
                .orElseThrow();
        String declared = value.type().name();
        if (!declared.equals(STRING) && !declared.equals(BYTES)) {
            message = CodeBlock.of("message");
            CodeBlock.Builder read = CodeBlock.builder();
            values.read(read, value, "in", "message", "message");
            code.addStatement("$T in = call.json()", Names.JSON_READER)
                    .add(JsonValues.declaring(context.types().of(value.type()), "message", read.build()))
                    .beginControlFlow("if (call.rejected())")
                    .addStatement("return")
                    .endControlFlow();
        }
        reply(code, handler.reply(), call(handler, Map.of(), message));
        type.addMethod(handler(kind)
                .addParameter(Names.MESSAGE_CALL, "call")
                .addCode(code.build())
                .build());
    }

    private void reply(CodeBlock.Builder code, Reply reply, CodeBlock invocation) {
        Value value = reply.value();
        if (reply.async()) {
            CodeBlock.Builder then = CodeBlock.builder();
            if (value != null) {
                send(then, value);
            }
            code.add("call.when($L, $L -> {\n$>", invocation, value == null ? "done" : "answer")
                    .add(then.build())
                    .add("$<});\n");
        } else if (value == null) {
            code.addStatement(invocation);
        } else {
            code.addStatement("$T answer = $L", context.types().of(value.type()), invocation);
            send(code, value);
        }
    }

    private void send(CodeBlock.Builder code, Value value) {
        String type = value.type().name();
        if (type.equals(STRING) || type.equals(BYTES)) {
            if (value.type().nullable()) {
                code.beginControlFlow("if (answer != null)")
                        .addStatement("call.webSocket().send(answer)")
                        .endControlFlow();
            } else {
                code.addStatement("call.webSocket().send(answer)");
            }
        } else {
            code.addStatement("$T out = call.beginReply()", Names.JSON_WRITER);
            values.write(code, value, "out", CodeBlock.of("answer"), "answer");
            code.addStatement("call.endReply()");
        }
    }
}
