package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.validator.Part.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code properties}, {@code patternProperties} and {@code additionalProperties} say together. */
final class PropertyCode {
    private static final TypeName ENTRY =
            ParameterizedTypeName.get(ClassName.get(Map.Entry.class), ClassName.get(String.class), Names.JSON_NODE);

    private final String name;
    private final Keyword.Properties properties;
    private final Schemas schemas;
    private final boolean tracked;
    private final List<Unit> units;

    /** @param units where methods go that the parts need */
    PropertyCode(String name, Keyword.Properties properties, Schemas schemas, boolean tracked, List<Unit> units) {
        this.name = name;
        this.properties = properties;
        this.schemas = schemas;
        this.tracked = tracked;
        this.units = units;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        properties
                .named()
                .forEach((property, schema) ->
                        parts.add(new Part(Group.OBJECT, 8, scope -> named(property, schema, scope))));
        TypeId others = properties.others();
        boolean checksOthers = others != null && !schemas.get(others).isTrue();
        if (!properties.patterns().isEmpty() || checksOthers) {
            var known =
                    new StringSet(name, "names", List.copyOf(properties.named().keySet()), units);
            int weight = 20 + 12 * properties.patterns().size() + known.weight();
            parts.add(new Part(Group.OBJECT, weight, scope -> others(known, checksOthers, scope)));
        }
        if (tracked && others != null) {
            parts.add(new Part(
                    Group.OBJECT,
                    2,
                    scope -> CodeBlock.builder()
                            .addStatement("$N.evaluatedProperties()", Scope.AT)
                            .build()));
        }
        return parts;
    }

    /** The head of a loop over the properties of the value, with their names. */
    static CodeBlock eachEntry() {
        return CodeBlock.builder()
                .beginControlFlow("for ($T entry : $N.properties())", ENTRY, Scope.VALUE)
                .addStatement("String name = entry.getKey()")
                .build();
    }

    private CodeBlock named(String property, TypeId schema, Scope scope) {
        String local = scope.local(property);
        CodeBlock check = scope.check(schema, local);
        CodeBlock.Builder code = CodeBlock.builder();
        if (tracked) {
            code.addStatement("$N.evaluated($S)", Scope.AT, property);
        }
        if (!check.isEmpty()) {
            code.addStatement("$T $N = $N.enter($N, $S)", Names.JSON_NODE, local, Scope.AT, Scope.VALUE, property)
                    .beginControlFlow("if ($N != null)", local)
                    .add(check)
                    .addStatement("$N.leave()", Scope.AT)
                    .endControlFlow();
        }
        return code.build();
    }

    private CodeBlock others(StringSet names, boolean checksOthers, Scope scope) {
        String property = scope.local("property");
        CodeBlock.Builder code = CodeBlock.builder().add(eachEntry());
        code.addStatement("$T $N = entry.getValue()", Names.JSON_NODE, property);
        if (checksOthers) {
            CodeBlock known = properties.named().isEmpty()
                    ? CodeBlock.of("false")
                    : CodeBlock.of("$N.contains(name)", names.constant(scope));
            if (!properties.patterns().isEmpty()) {
                code.addStatement("boolean known = $L", known);
            } else if (!properties.named().isEmpty()) {
                code.beginControlFlow("if (!$L)", known);
            }
        }
        for (Keyword.PatternProperty pattern : properties.patterns()) {
            String constant = SimpleCode.pattern(pattern.pattern(), name + " property", scope);
            code.beginControlFlow("if ($T.matches($N, name, $N))", Names.KEYWORDS, Scope.AT, constant);
            if (checksOthers) {
                code.addStatement("known = true");
            }
            if (tracked) {
                code.addStatement("$N.evaluated(name)", Scope.AT);
            }
            code.add(entered(scope.check(pattern.schema(), property))).endControlFlow();
        }
        TypeId others = properties.others();
        if (checksOthers && others != null) {
            if (!properties.patterns().isEmpty()) {
                code.beginControlFlow("if (!known)");
            }
            code.add(entered(scope.check(others, property, "is not a known property")));
            if (!properties.patterns().isEmpty() || !properties.named().isEmpty()) {
                code.endControlFlow();
            }
        }
        return code.endControlFlow().build();
    }

    private static CodeBlock entered(CodeBlock check) {
        return check.isEmpty()
                ? check
                : CodeBlock.builder()
                        .addStatement("$N.enter(name)", Scope.AT)
                        .add(check)
                        .addStatement("$N.leave()", Scope.AT)
                        .build();
    }
}
