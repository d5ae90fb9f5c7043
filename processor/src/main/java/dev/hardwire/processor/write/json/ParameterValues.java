package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.PathPosition;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.SegmentTemplates;
import dev.hardwire.processor.write.Types;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The statements of one generated class that read and check path, query, header and cookie parameters. */
public final class ParameterValues {
    private static final ClassName ARRAY_LIST = ClassName.get("java.util", "ArrayList");

    private final Members members;
    private final Types types;
    private final Checks checks;
    private final Defaults defaults;

    /** The statements of the class with these members. */
    public ParameterValues(Members members, Types types, Codecs codecs) {
        this.members = members;
        this.types = types;
        this.checks = new Checks(members);
        this.defaults = new Defaults(members, types, codecs);
    }

    /**
     * Declares a variable and reads a parameter into it.
     *
     * @param in the variable of the reader
     * @param owner what the parameter belongs to, for the names of methods and constants
     */
    public void declare(CodeBlock.Builder code, FromParameter argument, String in, String target, String owner) {
        Parameter parameter = argument.parameter();
        Value value = argument.value();
        TypeName type = types.of(value.type());
        String what = owner + JavaNames.type(parameter.javaName());
        CodeBlock.Builder read = CodeBlock.builder();
        read(read, argument, in, target, what);
        if (parameter.in() == Location.PATH) {
            code.addStatement("$N.path($S, $L)", in, parameter.name(), position(argument));
            code.add(JsonValues.declaring(type, target, read.build()));
            return;
        }
        code.addStatement("$T $N = $L", type, target, defaults.of(value, parameter.defaultValue(), what))
                .beginControlFlow(
                        "if ($N.$L($S))", in, parameter.in().name().toLowerCase(Locale.ROOT), parameter.name())
                .add(read.build());
        if (parameter.required()) {
            code.nextControlFlow("else").addStatement("$N.missing()", in);
        }
        code.endControlFlow();
    }

    /** Where a path parameter is, as arguments. */
    private CodeBlock position(FromParameter argument) {
        PathPosition position = Objects.requireNonNull(argument.position());
        if (!(position.segment() instanceof Segment.Template template)) {
            return CodeBlock.of("$L", position.index());
        }
        CodeBlock constant = SegmentTemplates.constant(members, template);
        return CodeBlock.of(
                "$L, $L, $L",
                position.index(),
                constant,
                template.variables().indexOf(argument.parameter().name()));
    }

    private void read(CodeBlock.Builder code, FromParameter argument, String in, String target, String what) {
        if (argument.value() instanceof Value.ListOf list) {
            String name = members.method("read" + JavaNames.type(what), method -> listReader(method, list, what));
            code.addStatement("$N.$L", in, items(argument.parameter()));
            code.addStatement("$N = $N($N)", target, name, in);
        } else {
            scalar(code, argument.value(), in, target, what);
        }
    }

    private static CodeBlock items(Parameter parameter) {
        boolean repeated = parameter.explode() && parameter.in() != Location.PATH && parameter.in() != Location.HEADER;
        return repeated ? CodeBlock.of("repeated()") : CodeBlock.of("separated(',')");
    }

    private void scalar(CodeBlock.Builder code, Value value, String in, String target, String what) {
        if (value instanceof Value.Coded coded) {
            code.addStatement("$N = $T.parse($N, $N.string())", target, Codecs.className(coded.codec()), in, in);
        } else if (value instanceof Value.Scalar scalar) {
            code.addStatement("$N = $N.$L()", target, in, Scalars.ofParameter(scalar.schema()))
                    .add(checks.of(scalar.schema(), in, target, what));
        } else {
            throw new IllegalStateException("A parameter cannot be read as " + value.type());
        }
    }

    private MethodSpec listReader(String name, Value.ListOf list, String what) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T items = new $T<>()", types.of(list.type()), ARRAY_LIST)
                .beginControlFlow("while (in.nextItem())");
        CodeBlock.Builder item = CodeBlock.builder();
        scalar(item, list.items(), "in", "item", what + "Item");
        code.add(JsonValues.declaring(types.of(list.items().type()), "item", item.build()))
                .addStatement("items.add(item)")
                .endControlFlow()
                .add(JsonValues.itemChecks(list, "in", "items"))
                .addStatement("return items");
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(types.of(list.type()))
                .addParameter(Names.PARAMETER_READER, "in")
                .addCode(code.build())
                .build();
    }
}
