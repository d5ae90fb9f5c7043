package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromBody;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Binding.Route;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Handlers;
import dev.hardwire.processor.write.table.call.PrincipalArgument;
import dev.hardwire.processor.write.table.call.ProvidedValues;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code <Controller>Table}: a method per operation that reads, checks, calls and answers. */
public final class ControllerTableWriter {
    private final Context context;
    private final ControllerTable table;
    private final Members members = new Members();
    private final Handlers handlers;
    private final ArgumentsReader arguments;
    private final AnswerWriter answers;

    /** Writes the table of one controller. */
    public ControllerTableWriter(Context context, ControllerTable table) {
        this.context = context;
        this.table = table;
        this.handlers = new Handlers(context, table.type());
        var values = new JsonValues(members, context.types(), context.codecs());
        ClassName name = Context.generated(table.type(), "Table");
        this.arguments = new ArgumentsReader(context, members, values, name);
        this.answers = new AnswerWriter(context, members, values, name);
        table.routes().forEach(route -> members.reserve(route.operation().javaName()));
    }

    /** The table. */
    public GeneratedFile write() {
        ClassName name = Context.generated(table.type(), "Table");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The operations that {@link $T} implements.\n", Types.of(table.type()))
                .addModifiers(Modifier.FINAL);
        context.share(type);
        handlers.addTo(type);
        for (Route route : table.routes()) {
            type.addMethod(operation(route));
        }
        new ExceptionMethods(context, handlers).addTo(type, table);
        members.addTo(type);
        return context.file(table.type(), type);
    }

    private CodeBlock passed(Argument argument, String call, NameAllocator locals) {
        if (argument instanceof Argument.FromCheck from) {
            return PrincipalArgument.of(from, call, context.types());
        }
        return argument instanceof Argument.BuiltIn builtIn
                ? CodeBlock.of("$N.$L", call, builtIn(builtIn.type()))
                : CodeBlock.of("$N", locals.get(argument));
    }

    private static String builtIn(BuiltInType type) {
        return switch (type) {
            case ACCEPTED -> "answers().accepted()";
            case RESPONSE_HEADERS -> "answers().headers()";
            case HANDSHAKE -> "handshake()";
            default -> "request()";
        };
    }

    private MethodSpec operation(Route route) {
        Operation operation = route.operation();
        List<Argument> read = Stream.concat(route.arguments().stream(), route.unclaimed().stream())
                .distinct()
                .toList();
        NameAllocator locals = ArgumentsReader.locals(read);
        String call = locals.get("call");
        CodeBlock.Builder code = CodeBlock.builder();
        arguments.read(code, route.document(), operation, read, locals);
        ProvidedValues provided = new ProvidedValues(
                context,
                route.providers(),
                route.nonBlocking(),
                handlers,
                call,
                locals,
                argument -> passed(argument, call, locals));
        List<Argument> used = used(route);
        if (provided.isNested() && !used.isEmpty()) {
            // the lambdas that follow use variables, which so must be assigned once
            String method = members.method(
                    "call" + JavaNames.type(operation.javaName()),
                    name -> calling(name, route, used, provided, locals).build());
            CodeBlock variables = used.stream()
                    .map(argument -> CodeBlock.of("$N", locals.get(argument)))
                    .collect(CodeBlock.joining(",$W"));
            code.addStatement("$N($N,$W$L)", method, call, variables);
        } else {
            invoke(code, route, provided, locals);
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.javaName())
                .addJavadoc("$L\n", Prose.code(Routes.describe(operation)))
                .addParameter(Names.HTTP_CALL, call)
                .addException(Exception.class)
                .addCode(code.build());
        context.share(method);
        return method.build();
    }

    /** What was read and is handed to the handler or a provider, each once. */
    private static List<Argument> used(Route route) {
        return Stream.concat(
                        route.arguments().stream(),
                        route.providers().stream().flatMap(each -> each.arguments().stream()))
                .filter(argument -> argument instanceof FromParameter || argument instanceof FromBody)
                .distinct()
                .toList();
    }

    private MethodSpec.Builder calling(
            String name, Route route, List<Argument> used, ProvidedValues provided, NameAllocator locals) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Names.HTTP_CALL, locals.get("call"))
                .addException(Exception.class);
        for (Argument argument : used) {
            JavaType type = argument instanceof FromBody body
                    ? body.type()
                    : ((FromParameter) argument).value().type();
            method.addParameter(context.types().of(type), locals.get(argument));
        }
        CodeBlock.Builder code = CodeBlock.builder();
        invoke(code, route, provided, locals);
        return method.addCode(code.build());
    }

    /** Makes what is provided, calls the handler and answers. */
    private void invoke(CodeBlock.Builder code, Route route, ProvidedValues provided, NameAllocator locals) {
        String answer = locals.newName("answer");
        provided.write(code, then -> {
            CodeBlock passed =
                    route.arguments().stream().map(provided::argument).collect(CodeBlock.joining(",$W"));
            CodeBlock invocation = handlers.call(route.method(), passed, locals);
            answers.answer(then, route, locals.get("call"), answer, invocation, provided);
        });
    }
}
