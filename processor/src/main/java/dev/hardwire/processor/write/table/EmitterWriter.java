package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Emitted;
import dev.hardwire.processor.model.Binding.Emitter;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code <Events>Emitter}: the typed events of an {@code @Emits} interface, sent to whom one chooses. */
final class EmitterWriter {
    private static final String TARGET = "emitter";

    private final Context context;
    private final Emitter emitter;
    private final Members members = new Members();
    private final JsonValues values;

    EmitterWriter(Context context, Emitter emitter) {
        this.context = context;
        this.emitter = emitter;
        this.values = new JsonValues(members, context.types(), context.codecs());
        members.reserve("to");
        emitter.events().forEach(event -> members.reserve(event.method().name()));
    }

    GeneratedFile write() {
        ClassName events = Types.of(emitter.type());
        ClassName name = Context.generated(emitter.type(), "Emitter");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Sends the events of {@link $T}.\n", events)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(events)
                .addField(Names.EVENT_EMITTER, TARGET, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Names.EVENT_EMITTER, TARGET)
                        .addStatement("this.$N = $N", TARGET, TARGET)
                        .build())
                .addMethod(to(events, name));
        if (emitter.type().isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        emitter.events().forEach(event -> type.addMethod(event(event)));
        members.addTo(type);
        return context.fileOfClass(emitter.type(), type);
    }

    private MethodSpec to(ClassName events, ClassName name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("to")
                .addJavadoc("The events, sent to a socket, a namespace, or a selection of sockets.\n")
                .addModifiers(Modifier.STATIC)
                .returns(events)
                .addParameter(Names.EMITTER, "target")
                .addStatement("return new $T($T.of(target))", name, Names.EVENT_EMITTER);
        if (emitter.type().isPublic()) {
            method.addModifiers(Modifier.PUBLIC);
        }
        return method.build();
    }

    private MethodSpec event(Emitted event) {
        String handler = event.method().name();
        NameAllocator locals = new NameAllocator();
        List<String> arguments = new ArrayList<>();
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(handler).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
        for (int i = 0; i < event.arguments().size(); i++) {
            Value value = event.arguments().get(i);
            String declared = event.method().parameters().get(i).name();
            String argument = locals.newName(declared == null ? "argument" + i : declared);
            arguments.add(argument);
            TypeName type = context.types().annotated(value.type());
            method.addParameter(type, argument);
        }
        if (arguments.isEmpty()) {
            return method.addStatement("this.$N.emitWritten($S, none -> {})", TARGET, event.name())
                    .build();
        }
        String out = locals.newName("out");
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("this.$N.emitWritten($S, $N -> {\n$>", TARGET, event.name(), out);
        for (int i = 0; i < arguments.size(); i++) {
            String what = handler + JavaNames.type(arguments.get(i));
            values.write(code, event.arguments().get(i), out, CodeBlock.of("$N", arguments.get(i)), what);
        }
        return method.addCode(code.add("$<});\n").build()).build();
    }
}
