package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.PathTemplate;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.SegmentTemplates;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The nested switch that finds a path: first by the number of segments, then segment by segment, the most specific first.
 * Which paths are left is known at each step, so that a literal which leads nowhere falls back to the variable without
 * being read twice. Large parts get methods of their own.
 */
public final class PathSwitch {
    /** How many paths a method finds at most before parts of it get methods of their own. */
    private static final int LARGE = 12;

    /** Literals before templates, of which those with more text come first, before variables. */
    private static final Comparator<Segment> SPECIFIC_FIRST = Comparator.comparingInt(segment -> {
        if (segment instanceof Segment.Template template) {
            return -template.literals().stream().mapToInt(String::length).sum();
        }
        return segment instanceof Segment.Literal ? Integer.MIN_VALUE : 0;
    });

    private final Members members;
    private final TypeName returns;
    private final CodeBlock nothing;

    /** A path, what the switch answers for it, and the text of its comment. */
    public record Target(List<Segment> segments, CodeBlock answer, String text) {}

    /**
     * Writes a switch.
     *
     * @param members those of the class that it is in
     * @param returns the type of what it finds
     * @param nothing what it answers where it finds nothing
     */
    public PathSwitch(Members members, TypeName returns, CodeBlock nothing) {
        this.members = members;
        this.returns = returns;
        this.nothing = nothing;
    }

    /** The literal segments of all paths, as arguments. */
    public static CodeBlock literals(List<Target> targets) {
        Set<String> literals = targets.stream()
                .flatMap(target -> target.segments().stream())
                .flatMap(PathSwitch::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return literals.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(",$W"));
    }

    /** The body of the method that takes {@code path}. */
    public CodeBlock body(List<Target> targets) {
        TreeMap<Integer, List<Target>> bySize = targets.stream()
                .collect(Collectors.groupingBy(target -> target.segments().size(), TreeMap::new, Collectors.toList()));
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (path.size()) {\n$>");
        bySize.forEach((size, found) -> add(
                code,
                CodeBlock.of("case $L", size),
                found.stream().sorted(PathSwitch::compare).toList(),
                0,
                "Of" + size));
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
                .flatMap(PathSwitch::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Target> open = left.stream()
                .filter(target -> !(target.segments().get(depth) instanceof Segment.Literal))
                .toList();
        if (literals.isEmpty()) {
            return byTemplate(open, depth, what);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("switch (path.literal($L)) {\n$>", depth);
        for (String literal : literals) {
            List<Target> matching = left.stream()
                    .filter(target -> PathTemplate.allows(target.segments().get(depth), literal))
                    .toList();
            add(code, CodeBlock.of("case $S", literal), matching, depth + 1, what + JavaNames.type(literal));
        }
        if (open.stream().allMatch(target -> target.segments().get(depth) instanceof Segment.Variable)) {
            if (open.isEmpty()) {
                code.add("default -> $L;\n", nothing);
            } else {
                add(code, CodeBlock.of("default"), open, depth + 1, what + "By");
            }
        } else {
            code.add("default -> $L;\n", byTemplate(open, depth, what + "By"));
        }
        return code.add("$<}").build();
    }

    /** Tells apart paths whose segment at {@code depth} is no literal: a template before a variable. */
    private CodeBlock byTemplate(List<Target> left, int depth, String what) {
        if (left.isEmpty()) {
            return nothing;
        }
        Optional<Segment> longest = left.stream()
                .map(target -> target.segments().get(depth))
                .filter(Segment.Template.class::isInstance)
                .min(SPECIFIC_FIRST);
        if (longest.isEmpty() || !(longest.get() instanceof Segment.Template template)) {
            return find(left, depth + 1, what);
        }
        Predicate<Target> same = target -> shape(target.segments().get(depth)).equals(shape(template));
        Predicate<Target> variable = target -> target.segments().get(depth) instanceof Segment.Variable;
        List<Target> matching = left.stream().filter(same.or(variable)).toList();
        List<Target> others = left.stream().filter(same.negate()).toList();
        String next = what + JavaNames.type(String.join(" ", template.literals()));
        return CodeBlock.builder()
                .add("$L.matches(path.segment($L))\n$>", SegmentTemplates.constant(members, template), depth)
                .add(branch("?", matching, find(matching, depth + 1, next)))
                .add("\n")
                .add(branch(":", others, byTemplate(others, depth, what)))
                .add("$<")
                .build();
    }

    /** A branch of a condition, with the comment of its path where it is one. */
    private static CodeBlock branch(String sign, List<Target> left, CodeBlock found) {
        boolean one = !left.isEmpty() && found.equals(left.get(0).answer());
        return one ? CodeBlock.of("// $L\n$L $L", left.get(0).text(), sign, found) : CodeBlock.of("$L $L", sign, found);
    }

    private static String shape(Segment segment) {
        return PathTemplate.shape(List.of(segment));
    }

    /** The text of a literal; nothing of other segments. */
    private static Stream<String> text(Segment segment) {
        return segment instanceof Segment.Literal literal ? Stream.of(literal.text()) : Stream.empty();
    }

    private static int compare(Target one, Target other) {
        for (int i = 0; i < one.segments().size(); i++) {
            int order = SPECIFIC_FIRST.compare(
                    one.segments().get(i), other.segments().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
