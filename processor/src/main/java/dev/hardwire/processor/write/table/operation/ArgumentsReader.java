package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.json.FormShapes;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.json.ParameterValues;
import dev.hardwire.processor.write.json.Shapes;
import dev.hardwire.processor.write.table.call.Context;
import java.util.List;

/** Writes how a table reads the parameters and the body of a request. */
final class ArgumentsReader {
    private final Context context;
    private final ParameterValues parameters;
    private final StrictQuery strictQuery;
    private final BodyReader bodies;

    /** @param owner the class that these members become those of */
    ArgumentsReader(Context context, Members members, JsonValues values, ClassName owner) {
        this.context = context;
        Shapes shapes = new Shapes(members, owner, context.named());
        this.parameters = new ParameterValues(members, context.types(), context.codecs(), shapes);
        this.bodies = new BodyReader(context, members, values, new FormShapes(members, shapes));
        this.strictQuery = new StrictQuery(members, owner, context.named());
    }

    /** Names for the variables of the arguments, by argument, and {@code call}. */
    static NameAllocator locals(List<Argument> arguments) {
        NameAllocator locals = new NameAllocator();
        for (Argument argument : arguments) {
            if (argument instanceof Argument.FromParameter from) {
                locals.newName(from.parameter().javaName(), from);
            } else if (argument instanceof Argument.FromBody) {
                locals.newName("body", argument);
            }
        }
        locals.newName("call", "call");
        return locals;
    }

    /** Reads all arguments, so that all violations are found, and returns where there is one. */
    void read(
            CodeBlock.Builder code,
            Document document,
            Operation operation,
            List<Argument> arguments,
            NameAllocator locals) {
        String call = locals.get("call");
        String in = locals.newName("in");
        String owner = operation.javaName();
        CodeBlock strict = context.binding().application().strict()
                ? strictQuery.check(document, operation, arguments, in)
                : CodeBlock.of("");
        boolean begun = !strict.isEmpty() || arguments.stream().anyMatch(Argument.FromParameter.class::isInstance);
        if (begun) {
            code.addStatement("$T $N = $N.parameters()", Names.PARAMETER_READER, in, call)
                    .add(strict);
        }
        for (Argument argument : arguments) {
            if (argument instanceof Argument.FromParameter from) {
                parameters.declare(code, operation, from, in, locals.get(argument), owner);
            }
        }
        for (Argument argument : arguments) {
            if (argument instanceof Argument.FromBody body) {
                bodies.read(code, body, call, locals.get(argument), locals, owner + "Body");
                begun |= BodyReader.mayBeInvalid(body);
            }
        }
        if (begun) {
            code.beginControlFlow("if ($N.rejected())", call)
                    .addStatement("return")
                    .endControlFlow();
        }
    }
}
