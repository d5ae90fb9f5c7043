package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.validator.Part.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods that check what one schema says: its keywords become parts; those with a shape of their own are made here. */
final class SchemaCode {
    private static final int MAX_SHOWN = 75;

    private final JsonSchema schema;
    private final Schemas schemas;
    private final String name;
    private final List<Part> parts = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();

    SchemaCode(JsonSchema schema, Schemas schemas) {
        this.schema = schema;
        this.schemas = schemas;
        this.name = schemas.method(schema.id());
    }

    /** The first is the one to call. */
    List<Unit> units() {
        schema.keywords().forEach(this::add);
        boolean wrapped = schema.recursive() || schema.resource() != null || asksForEvaluated();
        boolean nullAllowed = schema.keywords().stream().anyMatch(Keyword.NullAllowed.class::isInstance);
        String inner = wrapped ? name + "_keywords" : name;
        String comment = wrapped ? "What {@code " + shown(schema.id().pointer()) + "} says." : checks();
        List<Unit> all = new ArrayList<>(new Body(inner, comment, parts, nullAllowed).units());
        if (wrapped) {
            all.add(0, new Unit(name, 20, scope -> wrapper(inner, scope)));
        }
        all.addAll(units);
        return all;
    }

    private String checks() {
        int others = schemas.others(schema.id());
        return "Checks {@code " + shown(schema.id().toString()) + "}"
                + switch (others) {
                    case 0 -> ".";
                    case 1 -> ",\nand another schema that says the same.";
                    default -> ",\nand " + others + " others that say the same.";
                };
    }

    /** The end of a long text, so that its line stays short, as a comment may have it. */
    private static String shown(String text) {
        String end = text.length() <= MAX_SHOWN ? text : "…" + text.substring(text.length() - MAX_SHOWN);
        return end.replace("*/", "*&#47;").replace("\\", "&#92;").replace("\n", " ");
    }

    private boolean asksForEvaluated() {
        return schema.keywords().stream()
                .anyMatch(k -> k instanceof Keyword.UnevaluatedItems || k instanceof Keyword.UnevaluatedProperties);
    }

    private MethodSpec wrapper(String inner, Scope scope) {
        MethodSpec.Builder code = Body.method(name, TypeName.BOOLEAN).addJavadoc("$L\n", checks());
        String resource = schema.resource();
        if (schema.recursive()) {
            code.addStatement("$N.recurse()", Scope.AT);
        }
        if (resource != null) {
            code.addStatement("$N.enterResource($S)", Scope.AT, resource);
        }
        if (asksForEvaluated()) {
            code.addStatement("$N.track()", Scope.AT);
        }
        code.addStatement("boolean valid = $L", scope.call(inner, Scope.VALUE));
        if (asksForEvaluated()) {
            code.addStatement("$N.untrack(valid)", Scope.AT);
        }
        if (resource != null) {
            code.addStatement("$N.leaveResource()", Scope.AT);
        }
        if (schema.recursive()) {
            code.addStatement("$N.unwind()", Scope.AT);
        }
        return code.addStatement("return valid").build();
    }

    private void part(Group group, int weight, Function<Scope, CodeBlock> code) {
        parts.add(new Part(group, weight, code));
    }

    private void add(Keyword keyword) {
        var simple = new SimpleCode(name, units);
        if (keyword instanceof Keyword.NullAllowed) {
            return; // decided before all others
        } else if (keyword instanceof Keyword.Properties properties) {
            new PropertyCode(name, properties, schemas, schema.tracked(), units)
                    .parts()
                    .forEach(parts::add);
        } else if (keyword instanceof Keyword.Items items) {
            items(items);
        } else if (keyword instanceof Keyword.Contains contains) {
            part(Group.ARRAY, 20, scope -> contains(contains, scope));
        } else if (keyword instanceof Keyword.PropertyNames names) {
            part(Group.OBJECT, 12, scope -> propertyNames(names.schema(), scope));
        } else if (keyword instanceof Keyword.Required required) {
            required.names().forEach((property, access) -> part(Group.OBJECT, 3, scope -> required(property, access)));
        } else if (keyword instanceof Keyword.DependentRequired dependent) {
            dependent
                    .names()
                    .forEach((required, access) ->
                            part(Group.OBJECT, 4, scope -> dependentRequired(dependent.property(), required, access)));
        } else if (keyword instanceof Keyword.DependentSchema dependent) {
            part(Group.OBJECT, 8, scope -> dependentSchema(dependent, scope));
        } else if (!inPlace(keyword) && !unevaluated(keyword)) {
            parts.add(simple.part(keyword));
        }
    }

    private boolean inPlace(Keyword keyword) {
        if (keyword instanceof Keyword.Reference reference) {
            part(Group.IN_PLACE, 4, scope -> scope.check(reference.target(), Scope.VALUE));
        } else if (keyword instanceof Keyword.DynamicReference reference) {
            part(Group.IN_PLACE, 6 + 5 * reference.inResource().size(), scope -> dynamic(reference, scope));
        } else if (keyword instanceof Keyword.AllOf all) {
            all.schemas().forEach(each -> part(Group.IN_PLACE, 4, scope -> scope.check(each, Scope.VALUE)));
        } else if (keyword instanceof Keyword.AnyOf any) {
            alternatives(name + "_anyOf", any.schemas(), false);
        } else if (keyword instanceof Keyword.OneOf one) {
            alternatives(name + "_oneOf", one.schemas(), true);
        } else if (keyword instanceof Keyword.Not not) {
            part(Group.IN_PLACE, 8, scope -> not(not.schema(), scope));
        } else if (keyword instanceof Keyword.Conditional conditional) {
            part(Group.IN_PLACE, 12, scope -> conditional(conditional, scope));
        } else {
            return false;
        }
        return true;
    }

    private void alternatives(String method, List<TypeId> of, boolean exactlyOne) {
        units.addAll(new Alternatives(method, of, exactlyOne, schema.tracked()).units());
        part(Group.IN_PLACE, 4, scope -> statement(scope.call(method, Scope.VALUE)));
    }

    private static CodeBlock statement(CodeBlock call) {
        return CodeBlock.builder().addStatement("$L", call).build();
    }

    private static CodeBlock tried(CodeBlock test) {
        return CodeBlock.of("$N.endTry($N.tried($L))", Scope.AT, Scope.AT, test);
    }

    private static CodeBlock not(TypeId schema, Scope scope) {
        return CodeBlock.builder()
                .addStatement("$N.tryOut()", Scope.AT)
                .beginControlFlow("if ($L)", tried(scope.test(schema, Scope.VALUE)))
                .addStatement("$N.violation($S)", Scope.AT, "must not match what the schema excludes")
                .endControlFlow()
                .build();
    }

    private CodeBlock conditional(Keyword.Conditional conditional, Scope scope) {
        CodeBlock then = branch(conditional.then(), scope);
        CodeBlock otherwise = branch(conditional.otherwise(), scope);
        if (then.isEmpty() && otherwise.isEmpty() && !schema.tracked()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$N.tryOut()", Scope.AT);
        CodeBlock condition = tried(scope.test(conditional.condition(), Scope.VALUE));
        if (then.isEmpty() && otherwise.isEmpty()) {
            code.addStatement("$L", condition);
        } else if (then.isEmpty()) {
            code.beginControlFlow("if (!$L)", condition).add(otherwise).endControlFlow();
        } else {
            code.beginControlFlow("if ($L)", condition).add(then);
            if (!otherwise.isEmpty()) {
                code.nextControlFlow("else").add(otherwise);
            }
            code.endControlFlow();
        }
        return code.build();
    }

    private static CodeBlock branch(@Nullable TypeId schema, Scope scope) {
        return schema == null ? CodeBlock.of("") : scope.check(schema, Scope.VALUE);
    }

    private static CodeBlock dynamic(Keyword.DynamicReference reference, Scope scope) {
        CodeBlock uris = reference.inResource().keySet().stream()
                .map(uri -> CodeBlock.of("$S", uri))
                .collect(CodeBlock.joining(",\n"));
        String constant = scope.constant(
                ParameterizedTypeName.get(List.class, String.class),
                "with " + reference.anchor(),
                CodeBlock.of("$T.of(\n$L)", List.class, uris));
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ($N.outermost($N))", Scope.AT, constant);
        reference.inResource().forEach((uri, target) -> {
            if (!target.equals(reference.target())) {
                code.add("case $S:\n", uri)
                        .indent()
                        .add(scope.check(target, Scope.VALUE))
                        .addStatement("break")
                        .unindent();
            }
        });
        return code.add("default:\n")
                .indent()
                .add(scope.check(reference.target(), Scope.VALUE))
                .unindent()
                .endControlFlow()
                .build();
    }

    private CodeBlock dependentSchema(Keyword.DependentSchema dependent, Scope scope) {
        CodeBlock check =
                scope.check(dependent.schema(), Scope.VALUE, "must not be there with " + dependent.property());
        return check.isEmpty()
                ? check
                : CodeBlock.builder()
                        .beginControlFlow("if ($N.get($S) != null)", Scope.VALUE, dependent.property())
                        .add(check)
                        .endControlFlow()
                        .build();
    }

    private static CodeBlock required(String property, Access access) {
        return directed(
                access,
                CodeBlock.builder()
                        .addStatement("$T.required($N, $N,$W$S)", Names.KEYWORDS, Scope.AT, Scope.VALUE, property)
                        .build());
    }

    private static CodeBlock dependentRequired(String property, String required, Access access) {
        return directed(
                access,
                CodeBlock.builder()
                        .addStatement(
                                "$T.dependentRequired($N, $N, $S,$W$S)",
                                Names.KEYWORDS,
                                Scope.AT,
                                Scope.VALUE,
                                property,
                                required)
                        .build());
    }

    private static CodeBlock directed(Access access, CodeBlock check) {
        return access == Access.BOTH
                ? check
                : CodeBlock.builder()
                        .beginControlFlow(
                                access == Access.READ_ONLY ? "if (!$N.isRequest())" : "if (!$N.isResponse())", Scope.AT)
                        .add(check)
                        .endControlFlow()
                        .build();
    }

    private static CodeBlock propertyNames(TypeId names, Scope scope) {
        String node = scope.local("node");
        CodeBlock check = scope.check(names, node, "is not an allowed name");
        if (check.isEmpty()) {
            return check;
        }
        return CodeBlock.builder()
                .beginControlFlow("for (String key : $N.propertyNames())", Scope.VALUE)
                .addStatement("$N.enter(key)", Scope.AT)
                .addStatement("$T $N = $T.name(key)", Names.JSON_NODE, node, Names.KEYWORDS)
                .add(check)
                .addStatement("$N.leave()", Scope.AT)
                .endControlFlow()
                .build();
    }

    private void items(Keyword.Items items) {
        for (int i = 0; i < items.first().size(); i++) {
            int position = i;
            TypeId item = items.first().get(i);
            part(Group.ARRAY, 8, scope -> first(position, item, scope));
        }
        if (schema.tracked()) {
            boolean all = items.others() != null;
            part(
                    Group.ARRAY,
                    4,
                    scope -> CodeBlock.builder()
                            .addStatement(
                                    all
                                            ? CodeBlock.of("$N.evaluatedItems()", Scope.AT)
                                            : CodeBlock.of(
                                                    "$N.evaluatedItems($L)",
                                                    Scope.AT,
                                                    items.first().size()))
                            .build());
        }
        TypeId others = items.others();
        if (others != null) {
            part(Group.ARRAY, 12, scope -> others(items.first().size(), others, scope));
        }
    }

    private static CodeBlock first(int position, TypeId item, Scope scope) {
        String local = scope.local("item " + (position + 1));
        CodeBlock check = scope.check(item, local);
        if (check.isEmpty()) {
            return check;
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($N.size() > $L)", Scope.VALUE, position)
                .addStatement("$T $N = $N.get($L)", Names.JSON_NODE, local, Scope.VALUE, position)
                .addStatement("$N.enter($L)", Scope.AT, position)
                .add(check)
                .addStatement("$N.leave()", Scope.AT)
                .endControlFlow()
                .build();
    }

    private static CodeBlock others(int from, TypeId schema, Scope scope) {
        String local = scope.local("item");
        CodeBlock check = scope.check(schema, local, "is more than the items that are allowed");
        if (check.isEmpty()) {
            return check;
        }
        return CodeBlock.builder()
                .beginControlFlow("for (int i = $L; i < $N.size(); i++)", from, Scope.VALUE)
                .addStatement("$T $N = $N.get(i)", Names.JSON_NODE, local, Scope.VALUE)
                .addStatement("$N.enter(i)", Scope.AT)
                .add(check)
                .addStatement("$N.leave()", Scope.AT)
                .endControlFlow()
                .build();
    }

    private CodeBlock contains(Keyword.Contains contains, Scope scope) {
        String item = scope.local("item");
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("int count = 0")
                .beginControlFlow("for (int i = 0; i < $N.size(); i++)", Scope.VALUE)
                .addStatement("$T $N = $N.get(i)", Names.JSON_NODE, item, Scope.VALUE)
                .addStatement("$N.enter(i)", Scope.AT)
                .addStatement("$N.tryOut()", Scope.AT)
                .addStatement("boolean found = $L", tried(scope.test(contains.schema(), item)))
                .addStatement("$N.leave()", Scope.AT)
                .beginControlFlow("if (found)")
                .addStatement("count++");
        if (schema.tracked()) {
            code.addStatement("$N.evaluated(i)", Scope.AT);
        }
        return code.endControlFlow()
                .endControlFlow()
                .addStatement(
                        "$T.contains($N, count, $L, $L)",
                        Names.KEYWORDS,
                        Scope.AT,
                        contains.min(),
                        SimpleCode.max(contains.max()))
                .build();
    }

    private boolean unevaluated(Keyword keyword) {
        if (keyword instanceof Keyword.UnevaluatedItems items) {
            part(Group.UNEVALUATED, 14, scope -> unevaluatedItems(items.schema(), scope));
        } else if (keyword instanceof Keyword.UnevaluatedProperties properties) {
            part(Group.UNEVALUATED, 14, scope -> unevaluatedProperties(properties.schema(), scope));
        } else {
            return false;
        }
        return true;
    }

    private static CodeBlock unevaluatedItems(TypeId schema, Scope scope) {
        String item = scope.local("item");
        CodeBlock check = scope.check(schema, item, "is not an item that is known");
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("if ($N.isArray())", Scope.VALUE);
        if (!check.isEmpty()) {
            code.beginControlFlow("for (int i = 0; i < $N.size(); i++)", Scope.VALUE)
                    .beginControlFlow("if (!$N.isEvaluated(i))", Scope.AT)
                    .addStatement("$T $N = $N.get(i)", Names.JSON_NODE, item, Scope.VALUE)
                    .addStatement("$N.enter(i)", Scope.AT)
                    .add(check)
                    .addStatement("$N.leave()", Scope.AT)
                    .endControlFlow()
                    .endControlFlow();
        }
        return code.addStatement("$N.evaluatedItems()", Scope.AT)
                .endControlFlow()
                .build();
    }

    private static CodeBlock unevaluatedProperties(TypeId schema, Scope scope) {
        String property = scope.local("property");
        CodeBlock check = scope.check(schema, property, "is not a known property");
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("if ($N.isObject())", Scope.VALUE);
        if (!check.isEmpty()) {
            code.add(PropertyCode.eachEntry())
                    .beginControlFlow("if (!$N.isEvaluated(name))", Scope.AT)
                    .addStatement("$T $N = entry.getValue()", Names.JSON_NODE, property)
                    .addStatement("$N.enter(name)", Scope.AT)
                    .add(check)
                    .addStatement("$N.leave()", Scope.AT)
                    .endControlFlow()
                    .endControlFlow();
        }
        return code.addStatement("$N.evaluatedProperties()", Scope.AT)
                .endControlFlow()
                .build();
    }
}
