package dev.hardwire.processor.write.table.event;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Acknowledgement;
import dev.hardwire.processor.model.Binding.Emitted;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.json.Texts;
import dev.hardwire.processor.write.table.call.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.Modifier;

/** The methods of an emitter that send one event, and read what is answered. */
final class EmittedEvents {
    private final Context context;
    private final Members members;
    private final JsonValues values;
    /** The methods that read the answers to events, each made once. */
    private final Map<Emitted, String> readers = new HashMap<>();

    EmittedEvents(Context context, Members members) {
        this.context = context;
        this.members = members;
        this.values = new JsonValues(members, context.types(), context.codecs());
    }

    /** What writes the arguments of an event. */
    CodeBlock written(Emitted event) {
        List<ParameterSpec> parameters = parameters(event);
        if (parameters.isEmpty()) {
            return CodeBlock.of("none -> {}");
        }
        NameAllocator locals = new NameAllocator();
        parameters.forEach(parameter -> locals.newName(parameter.name()));
        String out = locals.newName("out");
        CodeBlock.Builder code = CodeBlock.builder().add("$N -> {\n$>", out);
        for (int i = 0; i < parameters.size(); i++) {
            String argument = parameters.get(i).name();
            String what = event.method().name() + JavaNames.type(argument);
            values.write(code, event.arguments().get(i), out, CodeBlock.of("$N", argument), what);
        }
        return code.add("$<}").build();
    }

    /** The same in a method, for two that call it. */
    CodeBlock shared(Emitted event) {
        List<ParameterSpec> parameters = parameters(event);
        if (parameters.isEmpty()) {
            return written(event);
        }
        String name = members.method(
                event.method().name() + "Arguments",
                method -> MethodSpec.methodBuilder(method)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(Names.ARGUMENTS_WRITER)
                        .addParameters(parameters)
                        .addCode("return $L;\n", written(event))
                        .build());
        return CodeBlock.of(
                "$N($L)",
                name,
                parameters.stream()
                        .map(parameter -> CodeBlock.of("$N", parameter.name()))
                        .collect(CodeBlock.joining(", ")));
    }

    /**
     * The method of the interface, for one socket, or for whoever need not answer.
     *
     * @param owner the class that has the methods which read answers
     */
    MethodSpec toOne(Emitted event, String target, CodeBlock arguments, ClassName owner) {
        MethodSpec.Builder method = head(event).addAnnotation(Override.class);
        Acknowledgement acknowledgement = event.acknowledgement();
        if (acknowledgement == null) {
            return method.addCode("this.$N.emitWritten($S, $L);\n", target, event.name(), arguments)
                    .build();
        }
        return method.returns(context.types().of(event.method().returns()))
                .addStatement(
                        "return $T.one($S,$Wthis.$N.emitWrittenWithAck($S, $L),$W$L)",
                        Names.ACKNOWLEDGED,
                        event.name(),
                        target,
                        event.name(),
                        arguments,
                        reader(event, acknowledgement, owner))
                .build();
    }

    /**
     * The method of the same name for several sockets.
     *
     * @param owner the class that has the methods which read answers
     */
    MethodSpec toSeveral(Emitted event, String target, CodeBlock arguments, ClassName owner) {
        MethodSpec.Builder method =
                head(event).addJavadoc("$L", Prose.javadoc("Sends the event " + event.name() + "."));
        Acknowledgement acknowledgement = event.acknowledgement();
        if (acknowledgement == null) {
            return method.addCode("this.$N.emitWritten($S, $L);\n", target, event.name(), arguments)
                    .build();
        }
        TypeName answer =
                context.types().annotated(event.method().returns().arguments().get(0));
        return method.returns(ParameterizedTypeName.get(
                        ClassName.get(CompletionStage.class),
                        ParameterizedTypeName.get(Names.BROADCAST_ANSWERS, answer)))
                .addStatement(
                        "return $T.all($S,$Wthis.$N.emitWrittenWithAck($S, $L),$W$L)",
                        Names.ACKNOWLEDGED,
                        event.name(),
                        target,
                        event.name(),
                        arguments,
                        reader(event, acknowledgement, owner))
                .build();
    }

    private MethodSpec.Builder head(Emitted event) {
        return MethodSpec.methodBuilder(event.method().name())
                .addModifiers(Modifier.PUBLIC)
                .addParameters(parameters(event));
    }

    private List<ParameterSpec> parameters(Emitted event) {
        NameAllocator locals = new NameAllocator();
        List<ParameterSpec> parameters = new ArrayList<>();
        for (int i = 0; i < event.arguments().size(); i++) {
            String declared = event.method().parameters().get(i).name();
            parameters.add(ParameterSpec.builder(
                            context.types().annotated(event.arguments().get(i).type()),
                            locals.newName(declared == null ? "argument" + i : declared))
                    .build());
        }
        return parameters;
    }

    /** What reads the one value of an acknowledgement. */
    private CodeBlock reader(Emitted event, Acknowledgement acknowledgement, ClassName owner) {
        Value value = acknowledgement.value();
        return value == null
                ? CodeBlock.of("in -> null")
                : CodeBlock.of("$T::$N", owner, readers.computeIfAbsent(event, read -> readerOf(read, value)));
    }

    private String readerOf(Emitted event, Value value) {
        String what = event.method().name() + "Answer";
        return members.method("read" + JavaNames.type(what), name -> {
            TypeName type = context.types().of(value.type());
            CodeBlock.Builder code = CodeBlock.builder()
                    .addStatement("$T answer = null", type)
                    .beginControlFlow("if (in.nextElement())");
            values.read(code, value, "in", "answer", what);
            if (!value.type().nullable()) {
                String demand = value.type().demand();
                code.nextControlFlow("else")
                        .addStatement(
                                "in.missing($S$L)",
                                "0",
                                demand == null ? CodeBlock.of("") : CodeBlock.of(", $L", Texts.literal(demand)));
            }
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(Types.nullable(type))
                    .addParameter(Names.JSON_READER, "in")
                    .addCode(code.endControlFlow().addStatement("return answer").build())
                    .build();
        });
    }
}
