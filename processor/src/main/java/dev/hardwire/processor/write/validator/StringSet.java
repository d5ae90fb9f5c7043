package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.json.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A constant that is a set of strings; a large one is put together from several methods, which may be in other classes. */
final class StringSet {
    private static final int MAX = 1_000;
    private static final TypeName TYPE = ParameterizedTypeName.get(Set.class, String.class);

    private final String name;
    private final String kind;
    private final List<String> strings;
    private final List<String> parts = new ArrayList<>();

    /**
     * A set.
     *
     * @param name of the method that needs it
     * @param kind what the strings are
     * @param units where the methods go
     */
    StringSet(String name, String kind, List<String> strings, List<Unit> units) {
        this.name = name;
        this.kind = kind;
        this.strings = List.copyOf(new LinkedHashSet<>(strings));
        for (int from = 0; this.strings.size() > MAX && from < this.strings.size(); from += MAX) {
            List<String> some = this.strings.subList(from, Math.min(this.strings.size(), from + MAX));
            String method = name + "_" + kind + "From" + (from + 1);
            parts.add(method);
            units.add(new Unit(
                    method,
                    some.size() * 2 + 10,
                    scope -> MethodSpec.methodBuilder(method)
                            .addModifiers(Modifier.STATIC)
                            .returns(TYPE)
                            .addStatement("return $L", setOf(some))
                            .build()));
        }
    }

    int weight() {
        return parts.isEmpty() ? strings.size() * 2 : parts.size() * 4;
    }

    /** Adds the constant and answers its name. */
    String constant(Scope scope) {
        CodeBlock value = parts.isEmpty()
                ? setOf(strings)
                : CodeBlock.of(
                        "$T.union(\n$L)",
                        Names.KEYWORDS,
                        parts.stream()
                                .map(part -> scope.call(part, CodeBlock.of("")))
                                .collect(CodeBlock.joining(",\n")));
        return scope.constant(TYPE, name + " " + kind, value);
    }

    private static CodeBlock setOf(List<String> strings) {
        return CodeBlock.of(
                "$T.of($L)", Set.class, strings.stream().map(Texts::literal).collect(CodeBlock.joining(",$W")));
    }
}
