package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.validator.Part.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The method that runs the parts of a validator; with more parts than a method should have, some methods of a part each. */
final class Body {
    /** About 6 KB of code: the JVM compiles no method of more than 8,000 bytes. */
    private static final int MAX_WEIGHT = 600;

    private final String name;
    private final String comment;
    private final List<Part> parts;
    private final boolean nullAllowed;
    private final List<Unit> units = new ArrayList<>();

    Body(String name, String comment, List<Part> parts, boolean nullAllowed) {
        this.name = name;
        this.comment = comment;
        this.parts = parts;
        this.nullAllowed = nullAllowed;
    }

    /** The head of a validator. */
    static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(result)
                .addParameter(Names.JSON_NODE, Scope.VALUE)
                .addParameter(Names.VALIDATION, Scope.AT);
    }

    List<Unit> units() {
        Map<Group, List<Part>> groups = parts.stream().collect(Collectors.groupingBy(Part::group));
        int total = parts.stream().mapToInt(Part::weight).sum();
        if (total > MAX_WEIGHT) {
            groups.replaceAll((group, members) -> split(group, members));
        }
        int own = groups.values().stream()
                .flatMap(List::stream)
                .mapToInt(Part::weight)
                .sum();
        units.add(0, new Unit(name, own + 10, scope -> main(groups, scope)));
        return units;
    }

    private List<Part> split(Group group, List<Part> members) {
        List<Part> calls = new ArrayList<>();
        List<Part> chunk = new ArrayList<>();
        int weight = 0;
        for (int i = 0; i < members.size(); i++) {
            Part part = members.get(i);
            chunk.add(part);
            weight += part.weight();
            if (weight > MAX_WEIGHT / 2 || i == members.size() - 1) {
                calls.add(call(group, List.copyOf(chunk), weight, i + 2 - chunk.size()));
                chunk.clear();
                weight = 0;
            }
        }
        return calls;
    }

    /** The part that calls a method with some parts, of which the first is the {@code first}th of its group. */
    private Part call(Group group, List<Part> chunk, int weight, int first) {
        String kind = switch (group) {
            case SIMPLE -> "_bounds";
            case ARRAY -> "_items";
            case OBJECT -> "_properties";
            case IN_PLACE -> "_schemas";
            case UNEVALUATED -> "_unevaluated";
        };
        String method = name + kind + "From" + first;
        units.add(new Unit(method, weight + 10, scope -> {
            MethodSpec.Builder code = method(method, TypeName.VOID);
            chunk.forEach(part -> code.addCode(part.code().apply(scope)));
            return code.build();
        }));
        return new Part(
                group,
                4,
                scope -> CodeBlock.builder()
                        .addStatement("$L", scope.call(method, Scope.VALUE))
                        .build());
    }

    private MethodSpec main(Map<Group, List<Part>> groups, Scope scope) {
        MethodSpec.Builder code = method(name, TypeName.BOOLEAN).addJavadoc("$L\n", comment);
        if (nullAllowed) {
            code.beginControlFlow("if ($N.isNull())", Scope.VALUE)
                    .addStatement("return true")
                    .endControlFlow();
        }
        code.addStatement("int before = $N.violationCount()", Scope.AT);
        boolean cheap = groups.containsKey(Group.SIMPLE);
        boolean stopped = !cheap;
        for (Group group : Group.values()) {
            List<Part> members = groups.getOrDefault(group, List.of());
            if (members.isEmpty()) {
                continue;
            }
            if (!stopped && group != Group.SIMPLE && group != Group.UNEVALUATED) {
                code.beginControlFlow("if ($N.stops(before))", Scope.AT)
                        .addStatement("return false")
                        .endControlFlow();
                stopped = true;
            }
            condition(group, code);
            members.forEach(part -> code.addCode(part.code().apply(scope)));
            if (group != Group.SIMPLE && group != Group.IN_PLACE) {
                code.endControlFlow();
            }
        }
        return code.addStatement("return $N.violationCount() == before", Scope.AT)
                .build();
    }

    private static void condition(Group group, MethodSpec.Builder code) {
        switch (group) {
            case ARRAY -> code.beginControlFlow("if ($N.isArray())", Scope.VALUE);
            case OBJECT -> code.beginControlFlow("if ($N.isObject())", Scope.VALUE);
            case UNEVALUATED -> code.beginControlFlow("if ($N.violationCount() == before)", Scope.AT);
            case SIMPLE, IN_PLACE -> {}
        }
    }
}
