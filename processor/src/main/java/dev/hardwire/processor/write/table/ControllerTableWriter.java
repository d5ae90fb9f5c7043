package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Binding.Route;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.json.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code <Controller>Table}: a method per operation that reads, checks, calls and answers. */
final class ControllerTableWriter {
    private final Context context;
    private final ControllerTable table;
    private final Members members = new Members();
    private final Handlers handlers;
    private final JsonValues values;
    private final ParameterValues parameters;
    private final AnswerWriter answers;

    ControllerTableWriter(Context context, ControllerTable table) {
        this.context = context;
        this.table = table;
        this.handlers = new Handlers(context, table.type());
        this.values = new JsonValues(members, context.types());
        this.parameters = new ParameterValues(members, context.types(), context.codecs());
        this.answers = new AnswerWriter(context, members, values);
        table.routes().forEach(route -> members.reserve(route.operation().javaName()));
    }

    GeneratedFile write() {
        ClassName name = Context.generated(table.type(), "Table");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The operations that {@link $T} implements.\n", Types.of(table.type()))
                .addModifiers(Modifier.FINAL);
        context.share(type);
        handlers.addTo(type);
        for (Route route : table.routes()) {
            type.addMethod(operation(route));
        }
        members.addTo(type);
        return context.file(table.type(), type);
    }

    private MethodSpec operation(Route route) {
        Operation operation = route.operation();
        NameAllocator locals = new NameAllocator();
        List<Argument> read = new ArrayList<>(route.arguments());
        read.addAll(route.unclaimed());
        for (Argument argument : read) {
            if (argument instanceof Argument.FromParameter from) {
                locals.newName(from.parameter().javaName(), from);
            } else if (argument instanceof Argument.FromBody) {
                locals.newName("body", argument);
            }
        }
        String call = locals.newName("call", "call");
        CodeBlock.Builder code = CodeBlock.builder();
        read(code, route, read, locals);
        CodeBlock arguments = route.arguments().stream()
                .map(argument -> argument instanceof Argument.BuiltIn
                        ? CodeBlock.of("$N.request()", call)
                        : CodeBlock.of("$N", locals.get(argument)))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock invocation = handlers.call(route.method(), arguments, locals);
        answers.answer(code, route, call, locals.newName("answer"), invocation);
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.javaName())
                .addJavadoc("$L\n", Prose.code(Routes.describe(route)))
                .addParameter(Names.HTTP_CALL, call)
                .addException(Exception.class)
                .addCode(code.build());
        context.share(method);
        return method.build();
    }

    /** Reads all arguments, so that all violations are found; the handler is called where there is none. */
    private void read(CodeBlock.Builder code, Route route, List<Argument> arguments, NameAllocator locals) {
        String call = locals.get("call");
        String owner = route.operation().javaName();
        String in = locals.newName("in");
        boolean begun = false;
        for (Argument argument : arguments) {
            if (argument instanceof Argument.FromParameter from) {
                if (!begun) {
                    code.addStatement("$T $N = $N.parameters()", Names.PARAMETER_READER, in, call);
                    begun = true;
                }
                parameters.declare(code, from, in, locals.get(argument), owner);
            }
        }
        for (Argument argument : arguments) {
            if (argument instanceof Argument.FromBody body) {
                body(code, body, call, locals.get(argument), locals.newName("json"), owner + "Body");
                begun = true;
            }
        }
        if (begun) {
            code.beginControlFlow("if ($N.rejected())", call)
                    .addStatement("return")
                    .endControlFlow();
        }
    }

    private void body(
            CodeBlock.Builder code, Argument.FromBody body, String call, String target, String json, String what) {
        TypeName type = context.types().of(body.value().type());
        CodeBlock.Builder read = CodeBlock.builder();
        values.read(read, body.value(), json, target, what);
        CodeBlock reader = CodeBlock.of("$T $N = $N.body();\n", Names.JSON_READER, json, call);
        if (body.required()) {
            code.add(reader).add(JsonValues.declaring(type, target, read.build()));
        } else {
            code.addStatement("$T $N = null", type.box(), target)
                    .beginControlFlow("if ($N.hasBody())", call)
                    .add(reader)
                    .add(read.build())
                    .endControlFlow();
        }
    }
}
