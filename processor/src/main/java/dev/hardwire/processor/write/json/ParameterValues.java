package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.PathPosition;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.Operation.Style;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.SegmentTemplates;
import dev.hardwire.processor.write.Types;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one generated class that read and check path, query, header and cookie parameters: a scalar and a list of
 * scalars by themselves, anything else as the JSON that it stands for, with a codec.
 */
public final class ParameterValues {
    private static final ClassName ARRAY_LIST = ClassName.get("java.util", "ArrayList");
    private static final Set<Style> JSON_ONLY = Set.of(Style.DEEP_OBJECT, Style.JSON);

    private final Members members;
    private final Types types;
    private final Codecs codecs;
    private final Shapes shapes;
    private final JsonValues values;
    private final Checks checks;
    private final ConstraintChecks constraints;
    private final Defaults defaults;

    /** The statements of the class with these members. */
    public ParameterValues(Members members, Types types, Codecs codecs, Shapes shapes) {
        this.members = members;
        this.types = types;
        this.codecs = codecs;
        this.shapes = shapes;
        this.values = new JsonValues(members, types, codecs);
        this.checks = new Checks(members);
        this.constraints = new ConstraintChecks(members);
        this.defaults = new Defaults(members, types, codecs);
    }

    /**
     * Declares a variable and reads a parameter into it.
     *
     * @param operation what has the parameter and others beside it; null for an endpoint
     * @param in the variable of the reader
     * @param owner what the parameter belongs to, for the names of methods and constants
     */
    public void declare(
            CodeBlock.Builder code,
            @Nullable Operation operation,
            FromParameter argument,
            String in,
            String target,
            String owner) {
        Parameter parameter = argument.parameter();
        Value value = argument.value();
        TypeName type = types.of(value.type());
        String what = owner + JavaNames.type(parameter.javaName());
        boolean json = isJson(argument);
        CodeBlock selected = json
                ? CodeBlock.of(
                        ",$W$T.$L,$W$L", Names.PARAMETER_STYLE, style(parameter), shape(operation, parameter, what))
                : CodeBlock.of("");
        CodeBlock.Builder read = CodeBlock.builder();
        if (json) {
            json(read, value, in, target, what);
        } else {
            // of an endpoint, that a type is nullable says that the parameter may be absent
            boolean mayBeNull = operation != null && isNullable(value);
            read(read, argument, mayBeNull, in, target, what);
        }
        if (parameter.in() == Location.PATH && !json) {
            code.addStatement("$N.path($S, $L)", in, parameter.name(), position(argument));
            code.add(JsonValues.declaring(type, target, read.build()));
            return;
        }
        CodeBlock position =
                parameter.in() == Location.PATH ? CodeBlock.of(",$W$L", position(argument)) : CodeBlock.of("");
        code.addStatement("$T $N = $L", type, target, defaults.of(value, parameter.defaultValue(), what))
                .beginControlFlow(
                        "if ($N.$L($S$L$L)$L)",
                        in,
                        parameter.in().name().toLowerCase(Locale.ROOT),
                        parameter.name(),
                        position,
                        selected,
                        parameter.allowEmptyValue() ? CodeBlock.of(" && $N.used()", in) : CodeBlock.of(""))
                .add(read.build());
        if (parameter.required() && parameter.in() != Location.PATH) {
            code.nextControlFlow("else").addStatement("$N.missing($L)", in, demand(value));
        }
        code.endControlFlow();
    }

    /** What is said where there is no value; nothing for what is said by default. */
    private static CodeBlock demand(Value value) {
        String given = value.type().demand();
        return given == null ? CodeBlock.of("") : Texts.literal(given);
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

    /** Whether the parameter is read as the JSON that it stands for. */
    private boolean isJson(FromParameter argument) {
        Style style = argument.parameter().style();
        if (style == Style.JSON) {
            return true;
        }
        if (argument.value() instanceof Value.ListOf list) {
            return JSON_ONLY.contains(style)
                    || list.schema().nullable()
                    || !isScalar(list.items())
                    || isNullable(list.items());
        }
        return !isScalar(argument.value());
    }

    private boolean isScalar(Value value) {
        return value instanceof Value.Scalar
                || value instanceof Value.OneOf
                || (value instanceof Value.Coded coded && codecs.isEnum(coded.codec()));
    }

    private static boolean isNullable(Value value) {
        boolean one = value instanceof Value.Scalar || value instanceof Value.OneOf || value instanceof Value.Coded;
        return one && JsonValues.mayBeNull(value);
    }

    private CodeBlock shape(@Nullable Operation operation, Parameter parameter, String what) {
        CodeBlock shape = shapes.of(parameter.schema(), parameter.style() == Style.DEEP_OBJECT);
        boolean takesAnyName = style(parameter).equals("FORM_EXPLODED") && shapes.isOpen(parameter.schema());
        if (operation != null && takesAnyName) {
            CodeBlock others = operation.parameters().stream()
                    .filter(other -> other.in() == parameter.in() && !other.equals(parameter))
                    .map(other -> CodeBlock.of("$S", other.name()))
                    .collect(CodeBlock.joining(",$W"));
            shape = others.isEmpty() ? shape : CodeBlock.of("$L.beside($T.of($L))", shape, Set.class, others);
        }
        boolean made = shape.toString().indexOf('(') >= 0;
        return made
                ? CodeBlock.of(
                        "$N", members.sharedConstant(Names.PARAMETER_SHAPE, JavaNames.constant(what) + "_SHAPE", shape))
                : shape;
    }

    /** The constant of {@code ParameterStyle}; what is delimited by spaces or pipes has no syntax of its own when exploded. */
    private static String style(Parameter parameter) {
        return style(parameter.style(), parameter.explode());
    }

    static String style(Style style, boolean explode) {
        return switch (style) {
            case SIMPLE, LABEL, MATRIX, FORM -> style.name() + (explode ? "_EXPLODED" : "");
            case SPACE_DELIMITED, PIPE_DELIMITED -> explode ? "FORM_EXPLODED" : style.name();
            case DEEP_OBJECT, JSON -> style.name();
        };
    }

    private void json(CodeBlock.Builder code, Value value, String in, String target, String what) {
        if (value instanceof Value.Coded coded && !coded.nullable()) {
            code.addStatement("$N = $T.INSTANCE.read($N.json())", target, Codecs.className(coded.codec()), in);
            return;
        }
        String name = members.method("read" + JavaNames.type(what) + "Json", method -> {
            TypeName type = types.of(value.type());
            CodeBlock.Builder read = CodeBlock.builder();
            values.read(read, value, "in", "value", what);
            return MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(Types.isPrimitive(value.type()) ? type : Types.nullable(type))
                    .addParameter(Names.JSON_READER, "in")
                    .addCode(JsonValues.declaring(type, "value", read.build()))
                    .addStatement("return value")
                    .build();
        });
        code.addStatement("$N = $N($N.json())", target, name, in);
    }

    private void read(
            CodeBlock.Builder code, FromParameter argument, boolean mayBeNull, String in, String target, String what) {
        Parameter parameter = argument.parameter();
        if (argument.value() instanceof Value.ListOf list) {
            String name = members.method("read" + JavaNames.type(what), method -> listReader(method, list, what));
            String encoded = isUndelimited(list.items()) ? ", true" : "";
            String style = style(parameter).replace("SIMPLE_EXPLODED", "SIMPLE");
            boolean commas = style.equals("SIMPLE") || style.equals("FORM");
            code.addStatement("$N.items($T.$L$L)", in, Names.PARAMETER_STYLE, style, commas ? encoded : "");
            code.addStatement("$N = $N($N)", target, name, in);
        } else {
            if (parameter.style() == Style.LABEL || parameter.style() == Style.MATRIX) {
                code.addStatement(
                        "$N.styled($T.$L)",
                        in,
                        Names.PARAMETER_STYLE,
                        parameter.style().name());
            }
            scalar(code, argument.value(), mayBeNull, in, target, what);
        }
    }

    /** Whether no value contains a delimiter. */
    private static boolean isUndelimited(Value items) {
        if (!(items instanceof Value.Scalar scalar)) {
            return false;
        }
        return !(scalar.schema() instanceof Schema.Text text)
                || text.format() == Schema.Format.DATE
                || text.format() == Schema.Format.DATE_TIME
                || text.format() == Schema.Format.UUID;
    }

    private void scalar(CodeBlock.Builder code, Value value, boolean mayBeNull, String in, String target, String what) {
        CodeBlock read;
        CodeBlock check = CodeBlock.of("");
        if (value instanceof Value.Coded coded) {
            read = CodeBlock.of("$T.parse($N, $N.string())", Codecs.className(coded.codec()), in, in);
        } else if (value instanceof Value.Scalar scalar) {
            read = CodeBlock.of("$N.$L()", in, Scalars.ofParameter(scalar));
            check = checks.of(scalar.schema(), in, target, what).toBuilder()
                    .add(constraints.of(scalar.type(), in, target, what))
                    .build();
        } else if (value instanceof Value.OneOf one) {
            read = CodeBlock.of("$N.string()", in);
            check = checks.of(one, in, target, what);
        } else {
            throw new IllegalStateException("A parameter cannot be read as " + value.type());
        }
        if (!mayBeNull) {
            code.addStatement("$N = $L", target, read).add(check);
        } else if (check.isEmpty()) {
            code.addStatement("$N = $N.nextNull() ? null : $L", target, in, read);
        } else {
            code.beginControlFlow("if ($N.nextNull())", in)
                    .addStatement("$N = null", target)
                    .nextControlFlow("else")
                    .addStatement("$N = $L", target, read)
                    .add(check)
                    .endControlFlow();
        }
    }

    private MethodSpec listReader(String name, Value.ListOf list, String what) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T items = new $T<>()", types.of(list.type()), ARRAY_LIST)
                .beginControlFlow("while (in.nextItem())");
        CodeBlock.Builder item = CodeBlock.builder();
        scalar(item, list.items(), false, "in", "item", what + "Item");
        code.add(JsonValues.declaring(types.of(list.items().type()), "item", item.build()))
                .addStatement("items.add(item)")
                .endControlFlow()
                .add(JsonValues.itemChecks(list, "in", "items"))
                .add(constraints.of(list.type(), "in", "items", what))
                .addStatement("return items");
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(types.of(list.type()))
                .addParameter(Names.PARAMETER_READER, "in")
                .addCode(code.build())
                .build();
    }
}
