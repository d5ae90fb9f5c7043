package dev.hardwire.processor.write.table;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamespacePath;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The switch that finds the namespace of a name: the written ones, then the dynamic ones, then the wildcard. */
final class NamespaceSwitch {
    private static final TypeName FOUND = Types.nullable(Names.NAMESPACE_TABLE);

    private final Members members;
    private final Function<NamespaceTable, String> field;
    private final List<NamespaceTable> written;
    private final List<NamespaceTable> dynamic;
    private final CodeBlock other;

    /** @param field the name of the field that has a table */
    NamespaceSwitch(Members members, List<NamespaceTable> all, Function<NamespaceTable, String> field) {
        this.members = members;
        this.field = field;
        this.written = all.stream()
                .filter(table ->
                        table.path().template() == null && !table.path().isAny())
                .toList();
        this.dynamic = all.stream()
                .filter(table -> table.path().template() != null)
                .sorted(Comparator.comparing(NamespaceTable::path, NamespacePath.SPECIFIC_FIRST))
                .toList();
        this.other = all.stream()
                .filter(table -> table.path().isAny())
                .findFirst()
                .map(table -> CodeBlock.of("$N", field.apply(table)))
                .orElse(CodeBlock.of("null"));
    }

    /** The body of the method that takes {@code name}. */
    CodeBlock body() {
        if (written.isEmpty()) {
            return byForm();
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (name) {\n$>");
        for (NamespaceTable table : written) {
            code.add("case $S -> $N;\n", table.path().text(), field.apply(table));
        }
        return code.add("default -> $L;\n$<};\n", dynamic.isEmpty() ? other : CodeBlock.of("$N(name)", method()))
                .build();
    }

    private String method() {
        return members.method(
                "namespaceByForm",
                name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(FOUND)
                        .addParameter(String.class, "name")
                        .addCode(byForm())
                        .build());
    }

    private CodeBlock byForm() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (NamespaceTable table : dynamic) {
            code.add("// $L\n", Prose.comment(table.path().text()))
                    .beginControlFlow("if ($N.matches(name))", template(table.path()))
                    .addStatement("return $N", field.apply(table))
                    .endControlFlow();
        }
        return code.addStatement("return $L", other).build();
    }

    private String template(NamespacePath path) {
        Segment.Template form = Objects.requireNonNull(path.template());
        CodeBlock literals =
                form.literals().stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(",$W"));
        CodeBlock.Builder value = CodeBlock.builder().add("$T.of($L)", Names.NAMESPACE_TEMPLATE, literals);
        for (int i = 0; i < path.patterns().size(); i++) {
            String pattern = path.patterns().get(i);
            if (pattern != null) {
                value.add(".where($L,$W$S)", i, pattern);
            }
        }
        String name = JavaNames.constant(String.join(" ", form.literals()) + " " + String.join(" ", form.variables()));
        return members.sharedConstant(Names.NAMESPACE_TEMPLATE, name, value.build());
    }
}
