package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.validator.Part.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** What {@code properties}, {@code patternProperties} and {@code additionalProperties} say together. */
final class PropertyCode {
    private static final TypeName ENTRY =
            ParameterizedTypeName.get(ClassName.get(Map.Entry.class), ClassName.get(String.class), Names.JSON_NODE);

    /** How many patterns one method looks for. */
    private static final int MAX_PATTERNS = 50;

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
            List<String> chunks = chunks(checksOthers);
            int patterns = chunks.isEmpty() ? properties.patterns().size() : chunks.size();
            int weight = 20 + 12 * patterns + known.weight();
            parts.add(new Part(Group.OBJECT, weight, scope -> others(known, chunks, checksOthers, scope)));
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

    /** The methods that look for patterns, where these are too many for one. */
    private List<String> chunks(boolean tellsKnown) {
        List<Keyword.PatternProperty> all = properties.patterns();
        List<String> methods = new ArrayList<>();
        for (int from = 0; all.size() > MAX_PATTERNS && from < all.size(); from += MAX_PATTERNS) {
            int first = from;
            int end = Math.min(all.size(), first + MAX_PATTERNS);
            String method = name + "_patternsFrom" + (first + 1);
            methods.add(method);
            units.add(new Unit(method, 12 * (end - first) + 10, scope -> chunk(method, first, end, tellsKnown, scope)));
        }
        return methods;
    }

    private MethodSpec chunk(String method, int from, int end, boolean tellsKnown, Scope scope) {
        String property = scope.local("property");
        MethodSpec.Builder code = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.STATIC)
                .returns(tellsKnown ? TypeName.BOOLEAN : TypeName.VOID)
                .addParameter(String.class, "name")
                .addParameter(Names.JSON_NODE, property)
                .addParameter(Names.VALIDATION, Scope.AT);
        if (tellsKnown) {
            code.addStatement("boolean known = false");
        }
        for (int i = from; i < end; i++) {
            code.addCode(matched(i, property, tellsKnown, scope));
        }
        if (tellsKnown) {
            code.addStatement("return known");
        }
        return code.build();
    }

    private CodeBlock matched(int position, String property, boolean tellsKnown, Scope scope) {
        Keyword.PatternProperty pattern = properties.patterns().get(position);
        String number = properties.patterns().size() == 1 ? "" : " " + (position + 1);
        String constant = SimpleCode.pattern(pattern.pattern(), name + " property" + number, scope);
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if ($T.matches($N, name, $N))", Names.KEYWORDS, Scope.AT, constant);
        if (tellsKnown) {
            code.addStatement("known = true");
        }
        if (tracked) {
            code.addStatement("$N.evaluated(name)", Scope.AT);
        }
        return code.add(entered(scope.check(pattern.schema(), property)))
                .endControlFlow()
                .build();
    }

    private CodeBlock others(StringSet names, List<String> chunks, boolean checksOthers, Scope scope) {
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
        for (String chunk : chunks) {
            CodeBlock call = scope.call(chunk, CodeBlock.of("name, $N, $N", property, Scope.AT));
            code.addStatement(checksOthers ? "known |= $L" : "$L", call);
        }
        for (int i = 0; chunks.isEmpty() && i < properties.patterns().size(); i++) {
            code.add(matched(i, property, checksOthers, scope));
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
