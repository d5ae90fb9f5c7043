package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Operation.Segment;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paths with variables in braces (OpenAPI 3.1, 4.8.2). */
public final class PathTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private PathTemplate() {}

    /** The texts between the slashes: {@code /} has none, and a trailing slash makes a last one that is empty. */
    public static List<String> split(String path) {
        return path.length() <= 1 ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    /** A segment; null if its braces do not match, or if two variables have nothing between them. */
    public static @Nullable Segment segment(String text) {
        List<String> literals = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        int end = 0;
        for (MatchResult variable : VARIABLE.matcher(text).results().toList()) {
            literals.add(decode(text.substring(end, variable.start())));
            variables.add(variable.group(1));
            end = variable.end();
        }
        literals.add(decode(text.substring(end)));
        boolean wellFormed = literals.stream().noneMatch(literal -> literal.contains("{") || literal.contains("}"))
                && literals.stream()
                        .skip(1)
                        .limit(Math.max(0, variables.size() - 1))
                        .noneMatch(String::isEmpty);
        if (!wellFormed) {
            return null;
        }
        if (variables.isEmpty()) {
            return new Segment.Literal(literals.get(0));
        }
        boolean whole = variables.size() == 1 && literals.stream().allMatch(String::isEmpty);
        return whole ? new Segment.Variable(variables.get(0)) : new Segment.Template(literals, variables);
    }

    /** What paths have in common that differ in the names of their variables only. */
    public static String shape(List<Segment> segments) {
        return segments.stream().map(PathTemplate::shape).collect(Collectors.joining("/", "/", ""));
    }

    private static String shape(Segment segment) {
        if (segment instanceof Segment.Literal literal) {
            return literal.text();
        }
        return segment instanceof Segment.Template template ? String.join("{}", template.literals()) : "{}";
    }

    /** Whether a segment of a request may have this text, percent-decoded. */
    public static boolean allows(Segment segment, String text) {
        if (segment instanceof Segment.Literal literal) {
            return literal.text().equals(text);
        }
        return !(segment instanceof Segment.Template template)
                || text.matches(template.literals().stream().map(Pattern::quote).collect(Collectors.joining(".+?")));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
