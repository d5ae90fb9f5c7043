package dev.hardwire.processor.write.table;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The nested switch that finds a path: first by the number of segments, then segment by segment, literal before variable.
 * Which paths are left is known at each step, so that a literal which leads nowhere falls back to the variable without
 * being read twice. Large parts get methods of their own.
 */
final class PathSwitch {
    /** How many paths a method finds at most before parts of it get methods of their own. */
    private static final int LARGE = 12;

    private final Members members;
    private final TypeName returns;
    private final CodeBlock nothing;

    /** A path, what the switch answers for it, and the text of its comment. */
    record Target(List<Segment> segments, CodeBlock answer, String text) {}

    PathSwitch(Members members, TypeName returns, CodeBlock nothing) {
        this.members = members;
        this.returns = returns;
        this.nothing = nothing;
    }

    /** The literal segments of all paths, as arguments. */
    static CodeBlock literals(List<Target> targets) {
        Set<String> literals = targets.stream()
                .flatMap(target -> target.segments().stream())
                .filter(segment -> !segment.variable())
                .map(Segment::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return literals.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(",$W"));
    }

    /** The body of the method that takes {@code path}. */
    CodeBlock body(List<Target> targets) {
        TreeMap<Integer, List<Target>> bySize = targets.stream()
                .collect(Collectors.groupingBy(target -> target.segments().size(), TreeMap::new, Collectors.toList()));
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (path.size()) {\n$>");
        bySize.forEach((size, found) -> add(code, CodeBlock.of("case $L", size), found, 0, "Of" + size));
        return code.add("default -> $L;\n$<};\n", nothing).build();
    }

    /** Adds the case of a switch behind which these paths are left. */
    private void add(CodeBlock.Builder code, CodeBlock label, List<Target> left, int depth, String what) {
        CodeBlock found;
        if (left.size() > LARGE) {
            String method = members.method("path" + what, name -> method(name, left, depth, what));
            found = CodeBlock.of("$N(path)", method);
        } else {
            found = find(left, depth, what);
            if (found.equals(left.get(0).answer())) {
                code.add("// $L\n", left.get(0).text());
            }
        }
        code.add(label).add(" -> ").add(found).add(";\n");
    }

    private MethodSpec method(String name, List<Target> left, int depth, String what) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .returns(returns)
                .addParameter(Names.REQUEST_PATH, "path")
                .addCode("return $L;\n", find(left, depth, what))
                .build();
    }

    /** The expression that tells apart the paths that are left, looking at the segments from {@code depth} on. */
    private CodeBlock find(List<Target> left, int depth, String what) {
        Target first = left.get(0);
        if (depth == first.segments().size()) {
            return first.answer();
        }
        Set<String> literals = left.stream()
                .map(target -> target.segments().get(depth))
                .filter(segment -> !segment.variable())
                .map(Segment::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Target> variable = left.stream()
                .filter(target -> target.segments().get(depth).variable())
                .toList();
        if (literals.isEmpty()) {
            return find(variable, depth + 1, what);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("switch (path.literal($L)) {\n$>", depth);
        for (String literal : literals) {
            List<Target> matching = left.stream()
                    .filter(target -> target.segments().get(depth).equals(new Segment(false, literal)))
                    .collect(Collectors.toList());
            matching.addAll(variable);
            add(code, CodeBlock.of("case $S", literal), matching, depth + 1, what + JavaNames.type(literal));
        }
        if (variable.isEmpty()) {
            code.add("default -> $L;\n", nothing);
        } else {
            add(code, CodeBlock.of("default"), variable, depth + 1, what + "By");
        }
        return code.add("$<}").build();
    }
}
