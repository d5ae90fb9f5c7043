package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.ParameterValues;
import dev.hardwire.processor.write.json.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code <Endpoint>Table}: reads the arguments of a handshake, and its connections call the handlers. */
final class EndpointTableWriter {
    private final Context context;
    private final EndpointTable table;
    private final Members members = new Members();
    private final Handlers handlers;

    EndpointTableWriter(Context context, EndpointTable table) {
        this.context = context;
        this.table = table;
        this.handlers = new Handlers(context, table.type());
        List.of("path", "isConnectNonBlocking", "isNonBlocking", "connect").forEach(members::reserve);
    }

    GeneratedFile write() {
        ClassName name = Context.generated(table.type(), "Table");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "The endpoint $L, served by {@link $T}.\n", Prose.code(table.path()), Types.of(table.type()))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Names.ENDPOINT_TABLE);
        context.share(type);
        handlers.addTo(type);
        type.addMethod(Overriding.method("path")
                .returns(String.class)
                .addStatement("return $S", table.path())
                .build());
        type.addMethod(Overriding.method("isConnectNonBlocking")
                .returns(boolean.class)
                .addStatement("return true")
                .build());
        type.addMethod(isNonBlocking());
        type.addMethod(connect());
        members.addTo(type);
        type.addType(new EndpointConnectionWriter(context, table, handlers).write());
        return context.fileOfClass(table.type(), type);
    }

    private MethodSpec isNonBlocking() {
        Map<String, @Nullable Lifecycle> moments = new LinkedHashMap<>();
        moments.put("OPEN", table.open());
        moments.put("TEXT", table.text());
        moments.put("BINARY", table.binary());
        moments.put("CLOSE", table.close());
        moments.put("ERROR", table.error());
        List<String> blocking = new ArrayList<>();
        moments.forEach((moment, handler) -> {
            if (handler != null && !handler.nonBlocking()) {
                blocking.add(moment);
            }
        });
        MethodSpec.Builder method =
                Overriding.method("isNonBlocking").returns(boolean.class).addParameter(Names.MOMENT, "moment");
        if (blocking.isEmpty() || blocking.size() == moments.size()) {
            return method.addStatement("return $L", blocking.isEmpty()).build();
        }
        return method.addCode(
                        "return switch (moment) {\n$>case $L -> false;\ndefault -> true;\n$<};\n",
                        String.join(", ", blocking))
                .build();
    }

    private MethodSpec connect() {
        ParameterValues parameters = new ParameterValues(
                members,
                context.types(),
                context.codecs(),
                new Shapes(members, Context.generated(table.type(), "Table"), context.named()));
        NameAllocator locals = new NameAllocator();
        CodeBlock.Builder code = CodeBlock.builder();
        List<CodeBlock> arguments = new ArrayList<>();
        for (FromParameter argument : table.connectionArguments()) {
            locals.newName(argument.parameter().javaName(), argument);
        }
        String call = locals.newName("call");
        String in = locals.newName("parameters");
        if (!table.connectionArguments().isEmpty()) {
            code.addStatement("$T $N = $N.parameters()", Names.PARAMETER_READER, in, call);
        }
        for (FromParameter argument : table.connectionArguments()) {
            String local = locals.get(argument);
            parameters.declare(
                    code,
                    null,
                    argument,
                    in,
                    local,
                    JavaNames.member(table.type().generatedPrefix()));
            arguments.add(CodeBlock.of("$N", local));
        }
        CodeBlock connection =
                CodeBlock.of("new Connection($L)", arguments.stream().collect(CodeBlock.joining(",$W")));
        if (!arguments.isEmpty()) {
            code.beginControlFlow("if ($N.rejected())", call)
                    .addStatement("return")
                    .endControlFlow();
        }
        code.addStatement("$N.accept($L)", call, connection);
        return Overriding.method("connect")
                .addParameter(Names.UPGRADE_CALL, call)
                .addException(Exception.class)
                .addCode(code.build())
                .build();
    }
}
