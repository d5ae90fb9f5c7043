package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Binding.MappedException;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Handlers;
import java.util.Comparator;
import java.util.List;

/** Writes how exceptions become problems: a method for each in its controller's table, and which is asked first. */
final class ExceptionMethods {
    private final Context context;
    private final Handlers handlers;

    /** Those of one controller. */
    ExceptionMethods(Context context, Handlers handlers) {
        this.context = context;
        this.handlers = handlers;
    }

    void addTo(TypeSpec.Builder type, ControllerTable table) {
        table.exceptions().forEach(mapped -> type.addMethod(method(mapped)));
    }

    private MethodSpec method(MappedException mapped) {
        NameAllocator locals = new NameAllocator();
        String failure = locals.newName("failure");
        String request = locals.newName("request");
        // Everything that is thrown is a Throwable: there is nothing to test.
        boolean any = mapped.exception().name().equals("java.lang.Throwable");
        String exception = any ? failure : locals.newName("e");
        TypeName type = context.types().of(mapped.exception());
        CodeBlock arguments = mapped.method().parameters().stream()
                .map(parameter -> parameter.type().equals(mapped.exception()) ? exception : request)
                .map(name -> CodeBlock.of("$N", name))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock call = handlers.call(mapped.method(), arguments, locals);
        MethodSpec.Builder method = MethodSpec.methodBuilder(mapped.tableMethod())
                .addJavadoc("What {@link $T} becomes.\n", type)
                .returns(Types.nullable(Names.HTTP_PROBLEM))
                .addParameter(Throwable.class, failure)
                .addParameter(Names.REQUEST, request)
                .addException(Exception.class)
                .addStatement(
                        any
                                ? CodeBlock.of("return $L", call)
                                : CodeBlock.of(
                                        "return $N instanceof $T $N ? $L : null", failure, type, exception, call));
        context.share(method);
        return method.build();
    }

    /** The most special exception first: the first method that has a problem answers. */
    static CodeBlock asked(Context context, List<ControllerTable> controllers) {
        CodeBlock.Builder code = CodeBlock.builder();
        record Asked(ControllerTable table, MappedException mapped) {}
        List<Asked> all = controllers.stream()
                .flatMap(table -> table.exceptions().stream().map(mapped -> new Asked(table, mapped)))
                .sorted(Comparator.comparing((Asked each) -> -each.mapped().depth()))
                .toList();
        boolean first = true;
        for (Asked each : all) {
            CodeBlock call = CodeBlock.of(
                    "$N.$N(failure, request)",
                    context.instance(each.table().type()),
                    each.mapped().tableMethod());
            if (first) {
                code.addStatement("$T problem = $L", Names.HTTP_PROBLEM, call);
            } else {
                code.beginControlFlow("if (problem == null)")
                        .addStatement("problem = $L", call)
                        .endControlFlow();
            }
            first = false;
        }
        return code.addStatement("return problem").build();
    }
}
