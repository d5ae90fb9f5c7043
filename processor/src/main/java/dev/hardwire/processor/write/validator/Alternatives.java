package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.TypeId;
import java.util.ArrayList;
import java.util.List;

/** The methods that try the alternatives of {@code anyOf} or {@code oneOf}, and say what each lacked. */
final class Alternatives {
    private static final int MAX = 100;

    private final String name;
    private final List<TypeId> schemas;
    private final boolean exactlyOne;
    private final boolean tracked;
    private final List<Unit> units = new ArrayList<>();

    Alternatives(String name, List<TypeId> schemas, boolean exactlyOne, boolean tracked) {
        this.name = name;
        this.schemas = schemas;
        this.exactlyOne = exactlyOne;
        this.tracked = tracked;
    }

    /** The first is the one to call. */
    List<Unit> units() {
        boolean split = schemas.size() > MAX;
        if (split) {
            for (int from = 0; from < schemas.size(); from += MAX) {
                List<TypeId> some = schemas.subList(from, Math.min(schemas.size(), from + MAX));
                String count = name + "CountFrom" + (from + 1);
                units.add(new Unit(count, some.size() * 4 + 10, scope -> count(count, some, scope)));
                String explain = name + "LackFrom" + (from + 1);
                units.add(new Unit(explain, some.size() * 4 + 10, scope -> explain(explain, some, scope)));
            }
        }
        units.add(0, new Unit(name, split ? schemas.size() / 10 + 20 : schemas.size() * 4 + 20, this::main));
        return units;
    }

    private MethodSpec count(String method, List<TypeId> some, Scope scope) {
        return Body.method(method, TypeName.INT)
                .addStatement("int matches = 0")
                .addCode(counted(some, scope))
                .addStatement("return matches")
                .build();
    }

    private static CodeBlock counted(List<TypeId> some, Scope scope) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (TypeId schema : some) {
            code.addStatement("matches += $N.tried($L) ? 1 : 0", Scope.AT, scope.test(schema, Scope.VALUE));
        }
        return code.build();
    }

    private static MethodSpec explain(String method, List<TypeId> some, Scope scope) {
        return Body.method(method, TypeName.VOID)
                .addCode(explained(some, scope))
                .build();
    }

    private static CodeBlock explained(List<TypeId> some, Scope scope) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (TypeId schema : some) {
            code.add(scope.check(schema, Scope.VALUE)).addStatement("$N.or()", Scope.AT);
        }
        return code.build();
    }

    private MethodSpec main(Scope scope) {
        MethodSpec.Builder code = Body.method(name, TypeName.BOOLEAN)
                .addJavadoc("The alternatives of {@code $L}.\n", exactlyOne ? "oneOf" : "anyOf")
                .addStatement("$N.tryOut()", Scope.AT);
        boolean split = schemas.size() > MAX;
        if (split || exactlyOne || tracked) {
            code.addStatement("int matches = 0");
            if (split) {
                units.stream()
                        .map(Unit::name)
                        .filter(unit -> unit.startsWith(name + "CountFrom"))
                        .forEach(unit -> code.addStatement("matches += $L", scope.call(unit, Scope.VALUE)));
            } else {
                code.addCode(counted(schemas, scope));
            }
        } else {
            any(code, scope);
        }
        code.beginControlFlow(
                        exactlyOne
                                ? "if ($N.endTry(matches == 1))"
                                : any() ? "if ($N.endTry(any))" : "if ($N.endTry(matches > 0))",
                        Scope.AT)
                .addStatement("return true")
                .endControlFlow();
        code.addStatement(
                exactlyOne ? "boolean explained = matches == 0 && $N.explains()" : "boolean explained = $N.explains()",
                Scope.AT);
        code.beginControlFlow("if (explained)");
        if (split) {
            units.stream()
                    .map(Unit::name)
                    .filter(unit -> unit.startsWith(name + "LackFrom"))
                    .forEach(unit -> code.addStatement("$L", scope.call(unit, Scope.VALUE)));
        } else {
            code.addCode(explained(schemas, scope));
        }
        code.endControlFlow();
        code.addCode(mismatch());
        return code.addStatement("return false").build();
    }

    private boolean any() {
        return !(schemas.size() > MAX || exactlyOne || tracked);
    }

    private void any(MethodSpec.Builder code, Scope scope) {
        code.addStatement("boolean any = $N.tried($L)", Scope.AT, scope.test(schemas.get(0), Scope.VALUE));
        for (TypeId schema : schemas.subList(1, schemas.size())) {
            code.addStatement("any = any || $N.tried($L)", Scope.AT, scope.test(schema, Scope.VALUE));
        }
    }

    private CodeBlock mismatch() {
        String of = schemas.size() + (schemas.size() == 1 ? " alternative" : " alternatives");
        return exactlyOne
                ? CodeBlock.builder()
                        .addStatement(
                                "$N.mismatch($S + matches, explained)",
                                Scope.AT,
                                "must match exactly one of " + of + ", not ")
                        .build()
                : CodeBlock.builder()
                        .addStatement("$N.mismatch($S, explained)", Scope.AT, "must match at least one of " + of)
                        .build();
    }
}
