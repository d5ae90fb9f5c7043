package dev.hardwire.processor.write.table.endpoint;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.ClassSecurity;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Handlers;
import dev.hardwire.processor.write.table.call.Overriding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code <Endpoint>Table}: reads the arguments of a handshake, and its connections call the handlers. */
public final class EndpointTableWriter {
    private final Context context;
    private final EndpointTable table;
    private final Members members = new Members();
    private final Handlers handlers;

    /** Writes the table of one endpoint. */
    public EndpointTableWriter(Context context, EndpointTable table) {
        this.context = context;
        this.table = table;
        this.handlers = new Handlers(context, table.type());
        List.of("path", "subprotocols", "security", "isConnectNonBlocking", "isNonBlocking", "isStreamed", "connect")
                .forEach(members::reserve);
    }

    /** The table. */
    public GeneratedFile write() {
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
        subprotocols(type);
        ClassSecurity.addTo(type, context, table.secured());
        type.addMethod(Overriding.method("isConnectNonBlocking")
                .returns(boolean.class)
                .addStatement("return $L", table.connectNonBlocking())
                .build());
        type.addMethod(isNonBlocking());
        streamed(type);
        ConnectionValues kept = new ConnectionValues(context, table);
        type.addMethod(new EndpointConnect(context, table, members, handlers, kept).write());
        members.addTo(type);
        type.addType(new EndpointConnectionWriter(context, table, handlers, kept).write());
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

    /** Says which messages are handed over as they come, where there are such. */
    private void streamed(TypeSpec.Builder type) {
        List<String> streamed = new ArrayList<>();
        if (isStreamed(table.text())) {
            streamed.add("TEXT");
        }
        if (isStreamed(table.binary())) {
            streamed.add("BINARY");
        }
        if (!streamed.isEmpty()) {
            CodeBlock moments = streamed.stream()
                    .map(moment -> CodeBlock.of("moment == $T.$L", Names.MOMENT, moment))
                    .collect(CodeBlock.joining(" || "));
            type.addMethod(Overriding.method("isStreamed")
                    .returns(boolean.class)
                    .addParameter(Names.MOMENT, "moment")
                    .addStatement("return $L", moments)
                    .build());
        }
    }

    private static boolean isStreamed(@Nullable Lifecycle handler) {
        return handler != null
                && handler.arguments().stream()
                        .anyMatch(argument -> argument instanceof Argument.FromPayload payload
                                && payload.value() instanceof Value.Streamed);
    }

    private void subprotocols(TypeSpec.Builder type) {
        if (!table.subprotocols().isEmpty()) {
            CodeBlock names = table.subprotocols().stream()
                    .map(name -> CodeBlock.of("$S", name))
                    .collect(CodeBlock.joining(",$W"));
            type.addMethod(Overriding.method("subprotocols")
                    .returns(ParameterizedTypeName.get(List.class, String.class))
                    .addStatement("return $T.of($L)", List.class, names)
                    .build());
        }
    }
}
