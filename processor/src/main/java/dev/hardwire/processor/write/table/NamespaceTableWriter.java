package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Event;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code <Namespace>Table}: finds the handler of an event and calls it; a method per event. */
final class NamespaceTableWriter {
    private static final String ANY = "*";

    private final Context context;
    private final NamespaceTable table;
    private final Members members = new Members();
    private final Handlers handlers;
    private final KeptValues kept;
    private final EventMethods events;
    private final LifecycleMethods lifecycle;
    /** The name of the method of each event, by its number. */
    private final List<String> methods = new ArrayList<>();

    NamespaceTableWriter(Context context, NamespaceTable table) {
        this.context = context;
        this.table = table;
        this.handlers = new Handlers(context, table.type());
        this.kept = new KeptValues(context, table);
        this.events = new EventMethods(context, members, handlers, kept);
        this.lifecycle = new LifecycleMethods(context, members, handlers, kept);
        List.of(
                        "name",
                        "events",
                        "find",
                        "isNonBlocking",
                        "event",
                        "isConnectNonBlocking",
                        "connect",
                        "isDisconnectNonBlocking",
                        "disconnected",
                        "isFailedNonBlocking",
                        "failed")
                .forEach(members::reserve);
        table.events().forEach(event -> methods.add(members.name(event.method().name())));
    }

    GeneratedFile write() {
        ClassName name = Context.generated(table.type(), "Table");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The events of $L that {@link $T} handles.\n", table.path(), Types.of(table.type()))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Names.NAMESPACE_TABLE);
        context.share(type);
        type.addField(names());
        handlers.addTo(type);
        type.addMethod(Overriding.method("name")
                .returns(String.class)
                .addStatement("return $S", table.path())
                .build());
        type.addMethod(Overriding.method("events")
                .returns(ParameterizedTypeName.get(Set.class, String.class))
                .addStatement("return EVENTS")
                .build());
        type.addMethod(find());
        type.addMethod(isNonBlocking());
        type.addMethod(event());
        connect(type);
        disconnect(type, table.disconnect());
        failed(type, table.error());
        for (int i = 0; i < methods.size(); i++) {
            type.addMethod(events.method(methods.get(i), table.events().get(i)));
        }
        members.addTo(type);
        kept.addTo(type);
        return context.fileOfClass(table.type(), type);
    }

    private FieldSpec names() {
        CodeBlock all = named().map(i -> table.events().get(i).name())
                .map(event -> CodeBlock.of("$S", event))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Set.class, String.class),
                        "EVENTS",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.of($L)", Set.class, all)
                .build();
    }

    /** The numbers of the handlers of one event each. */
    private Stream<Integer> named() {
        return IntStream.range(0, table.events().size())
                .boxed()
                .filter(i -> !table.events().get(i).name().equals(ANY));
    }

    private MethodSpec find() {
        CodeBlock other = IntStream.range(0, table.events().size())
                .filter(i -> table.events().get(i).name().equals(ANY))
                .mapToObj(i -> CodeBlock.of("$L", i))
                .findFirst()
                .orElse(CodeBlock.of("NOT_FOUND"));
        CodeBlock.Builder code = CodeBlock.builder();
        if (named().findAny().isEmpty()) {
            code.addStatement("return $L", other);
        } else {
            code.add("return switch (event) {\n$>");
            named().forEach(i ->
                    code.add("case $S -> $L;\n", table.events().get(i).name(), i));
            code.add("default -> $L;\n$<};\n", other);
        }
        return Overriding.method("find")
                .returns(int.class)
                .addParameter(String.class, "event")
                .addCode(code.build())
                .build();
    }

    private MethodSpec isNonBlocking() {
        List<Event> all = table.events();
        MethodSpec.Builder method =
                Overriding.method("isNonBlocking").returns(boolean.class).addParameter(int.class, "handler");
        String some = IntStream.range(0, all.size())
                .filter(i -> all.get(i).nonBlocking())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (some.isEmpty() || all.stream().allMatch(Event::nonBlocking)) {
            return method.addStatement("return $L", !some.isEmpty()).build();
        }
        return method.addCode("return switch (handler) {\n$>case $L -> true;\ndefault -> false;\n$<};\n", some)
                .build();
    }

    private MethodSpec event() {
        MethodSpec.Builder method = Overriding.method("event")
                .addParameter(int.class, "handler")
                .addParameter(Names.SOCKET_CALL, "call")
                .addException(Exception.class);
        CodeBlock unknown = Context.unknown("handler", "handler");
        if (methods.isEmpty()) {
            return method.addStatement(unknown).build();
        }
        CodeBlock.Builder code = CodeBlock.builder().add("switch (handler) {\n$>");
        for (int i = 0; i < methods.size(); i++) {
            Event event = table.events().get(i);
            code.add(
                            "// $L: $L\n",
                            Prose.comment(event.name()),
                            event.method().place().text())
                    .add("case $L -> $N(call);\n", i, methods.get(i));
        }
        return method.addCode(code.add("default -> $L;\n$<}\n", unknown).build())
                .build();
    }

    private void connect(TypeSpec.Builder type) {
        MethodSpec connect = lifecycle.connect(table);
        if (connect != null) {
            type.addMethod(Overriding.method("isConnectNonBlocking")
                    .returns(boolean.class)
                    .addStatement("return $L", table.connectNonBlocking())
                    .build());
            type.addMethod(connect);
        }
    }

    private void disconnect(TypeSpec.Builder type, @Nullable Lifecycle disconnect) {
        if (disconnect != null) {
            type.addMethod(Overriding.method("isDisconnectNonBlocking")
                    .returns(boolean.class)
                    .addStatement("return $L", disconnect.nonBlocking())
                    .build());
            type.addMethod(lifecycle.disconnected(disconnect));
        }
    }

    private void failed(TypeSpec.Builder type, @Nullable Lifecycle error) {
        if (error != null) {
            type.addMethod(Overriding.method("isFailedNonBlocking")
                    .returns(boolean.class)
                    .addStatement("return $L", error.nonBlocking())
                    .build());
            type.addMethod(lifecycle.failed(error));
        }
    }
}
