package dev.hardwire.processor.write.table;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.write.Names;
import java.util.List;
import java.util.Map;

/** The methods of a namespace's table that are called when a socket joins, leaves, or a handler of it fails. */
final class LifecycleMethods {
    private final Handlers handlers;

    LifecycleMethods(Handlers handlers) {
        this.handlers = handlers;
    }

    MethodSpec connect(Lifecycle connect) {
        CodeBlock invocation = call(
                connect,
                Map.of(
                        BuiltInType.SOCKET, CodeBlock.of("call.socket()"),
                        BuiltInType.HANDSHAKE, CodeBlock.of("call.handshake()"),
                        BuiltInType.REQUEST, CodeBlock.of("call.request()")));
        boolean answers = connect.reply().value() != null;
        CodeBlock.Builder code = CodeBlock.builder();
        if (connect.reply().async()) {
            code.addStatement(
                    "call.when($L, $L)",
                    invocation,
                    answers ? "accepted -> call.accept(accepted)" : "done -> call.accept(true)");
        } else if (answers) {
            code.addStatement("call.accept($L)", invocation);
        } else {
            code.addStatement(invocation).addStatement("call.accept(true)");
        }
        return Overriding.method("connect")
                .addParameter(Names.CONNECT_CALL, "call")
                .addException(Exception.class)
                .addCode(code.build())
                .build();
    }

    MethodSpec disconnected(Lifecycle disconnect) {
        CodeBlock invocation = call(
                disconnect,
                Map.of(
                        BuiltInType.SOCKET, CodeBlock.of("call.socket()"),
                        BuiltInType.HANDSHAKE, CodeBlock.of("call.handshake()"),
                        BuiltInType.REQUEST, CodeBlock.of("call.request()"),
                        BuiltInType.DISCONNECT_REASON, CodeBlock.of("reason")));
        return Overriding.method("disconnected")
                .addParameter(Names.SOCKET_MOMENT, "call")
                .addParameter(Names.DISCONNECT_REASON, "reason")
                .addException(Exception.class)
                .addStatement(invocation)
                .build();
    }

    MethodSpec failed(Lifecycle error) {
        CodeBlock invocation = call(
                error,
                Map.of(
                        BuiltInType.SOCKET, CodeBlock.of("call.socket()"),
                        BuiltInType.HANDSHAKE, CodeBlock.of("call.handshake()"),
                        BuiltInType.REQUEST, CodeBlock.of("call.request()"),
                        BuiltInType.EVENT_CALL, CodeBlock.of("event"),
                        BuiltInType.EXCEPTION, CodeBlock.of("failure")));
        return Overriding.method("failed")
                .returns(boolean.class)
                .addParameter(Names.SOCKET_MOMENT, "call")
                .addParameter(Names.EVENT_CALL, "event")
                .addParameter(Exception.class, "failure")
                .addException(Exception.class)
                .addStatement(invocation)
                .addStatement("return true")
                .build();
    }

    private CodeBlock call(Lifecycle lifecycle, Map<BuiltInType, CodeBlock> builtIn) {
        CodeBlock arguments = lifecycle.arguments().stream()
                .map(argument -> builtIn.get(((Argument.BuiltIn) argument).type()))
                .collect(CodeBlock.joining(",$W"));
        NameAllocator scope = new NameAllocator();
        List.of("call", "event", "reason", "failure").forEach(scope::newName);
        return handlers.call(lifecycle.method(), arguments, scope);
    }
}
