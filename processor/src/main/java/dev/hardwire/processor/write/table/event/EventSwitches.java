package dev.hardwire.processor.write.table.event;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Event;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Overriding;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The switches of a namespace's table: from an event to the number of its handler, and from that to what is said of it. */
final class EventSwitches {
    private static final String ANY = "*";

    private final List<Event> events;
    private final List<String> methods;

    /** @param methods the name of the method of each event, by its number */
    EventSwitches(NamespaceTable table, List<String> methods) {
        this.events = table.events();
        this.methods = methods;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(Overriding.method("events")
                .returns(ParameterizedTypeName.get(Set.class, String.class))
                .addStatement("return EVENTS")
                .build());
        type.addMethod(find());
        type.addMethod(flag("isNonBlocking", Event::nonBlocking));
        if (events.stream().anyMatch(EventSwitches::isConcurrent)) {
            type.addMethod(flag("isConcurrent", EventSwitches::isConcurrent));
        }
        type.addMethod(event());
    }

    private static boolean isConcurrent(Event event) {
        return event.method().concurrent();
    }

    /** The constant with the names of all events that have a handler of their own. */
    FieldSpec names() {
        CodeBlock all =
                named().map(i -> CodeBlock.of("$S", events.get(i).name())).collect(CodeBlock.joining(",$W"));
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
        return IntStream.range(0, events.size())
                .boxed()
                .filter(i -> !events.get(i).name().equals(ANY));
    }

    private MethodSpec find() {
        CodeBlock other = IntStream.range(0, events.size())
                .filter(i -> events.get(i).name().equals(ANY))
                .mapToObj(i -> CodeBlock.of("$L", i))
                .findFirst()
                .orElse(CodeBlock.of("NOT_FOUND"));
        CodeBlock.Builder code = CodeBlock.builder();
        if (named().findAny().isEmpty()) {
            code.addStatement("return $L", other);
        } else {
            code.add("return switch (event) {\n$>");
            named().forEach(i -> code.add("case $S -> $L;\n", events.get(i).name(), i));
            code.add("default -> $L;\n$<};\n", other);
        }
        return Overriding.method("find")
                .returns(int.class)
                .addParameter(String.class, "event")
                .addCode(code.build())
                .build();
    }

    private MethodSpec flag(String name, Predicate<Event> flag) {
        MethodSpec.Builder method =
                Overriding.method(name).returns(boolean.class).addParameter(int.class, "handler");
        String some = IntStream.range(0, events.size())
                .filter(i -> flag.test(events.get(i)))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (some.isEmpty() || events.stream().allMatch(flag)) {
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
            Event event = events.get(i);
            code.add(
                            "// $L\n",
                            Prose.comment(
                                    event.name() + ": " + event.method().place().text()))
                    .add("case $L -> $N(call);\n", i, methods.get(i));
        }
        return method.addCode(code.add("default -> $L;\n$<}\n", unknown).build())
                .build();
    }
}
