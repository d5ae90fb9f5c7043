package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Constraint;
import dev.hardwire.processor.model.Constraint.Unsupported;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of Jakarta Validation by their names: its jar is never linked. */
final class ConstraintScanner {
    /** The package of all that Jakarta Validation has. */
    static final String PACKAGE = "jakarta.validation.";

    /** The constraints that come with it. */
    static final String BUILT_IN = PACKAGE + "constraints.";

    /** What marks an annotation as a constraint. */
    static final String CONSTRAINT = PACKAGE + "Constraint";

    /** What asks to look into an object, which always happens here. */
    static final String VALID = PACKAGE + "Valid";

    /** The same of before it had that name. */
    private static final String FORMER = "javax.validation.";

    private static final String LIST = ".List";

    /** The constraints of a type, parameter, component and so on, each once. */
    List<Constraint> read(AnnotatedConstruct annotated) {
        List<? extends AnnotationMirror> mirrors = annotated.getAnnotationMirrors();
        if (mirrors.isEmpty()) {
            return List.of();
        }
        Set<Constraint> constraints = new LinkedHashSet<>();
        mirrors.forEach(mirror -> add(mirror, constraints));
        return List.copyOf(constraints);
    }

    private static void add(AnnotationMirror mirror, Set<Constraint> constraints) {
        String name = Annotation.name(mirror);
        if (name.startsWith(BUILT_IN)) {
            if (name.endsWith(LIST)) {
                repeated(mirror).forEach(each -> add(each, constraints));
            } else {
                new Read(name.substring(BUILT_IN.length()), mirror).add(constraints);
            }
        } else if (name.startsWith(PACKAGE) && !name.equals(VALID)) {
            constraints.add(new Unsupported(
                    AnnotationNames.written(name), DiagnosticId.CONSTRAINT_UNSUPPORTED, "is not supported"));
        } else if (name.startsWith(FORMER)) {
            constraints.add(new Unsupported(
                    AnnotationNames.written(name),
                    DiagnosticId.CONSTRAINT_UNSUPPORTED,
                    "is one of javax.validation; use that of jakarta.validation"));
        } else if (isCustom(mirror)) {
            constraints.add(new Unsupported(
                    AnnotationNames.written(name),
                    DiagnosticId.CONSTRAINT_UNSUPPORTED,
                    "is a constraint with a validator of its own, which nobody would call. Use those of"
                            + " jakarta.validation.constraints, or check it in the handler"));
        }
    }

    private static List<AnnotationMirror> repeated(AnnotationMirror container) {
        List<AnnotationMirror> repeated = new ArrayList<>();
        for (AnnotationValue value : values(container, "value")) {
            if (value.getValue() instanceof AnnotationMirror mirror) {
                repeated.add(mirror);
            }
        }
        return repeated;
    }

    private static boolean isCustom(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                .map(Annotation::name)
                .anyMatch(name -> name.equals(CONSTRAINT) || name.equals(FORMER + "Constraint"));
    }

    private static List<AnnotationValue> values(AnnotationMirror mirror, String member) {
        return new Annotation(mirror.getAnnotationType().asElement(), mirror).values(member);
    }

    /** One annotation of the package with the constraints. */
    private static final class Read {
        private final String name;
        private final Annotation annotation;

        Read(String name, AnnotationMirror mirror) {
            this.name = name;
            this.annotation =
                    new Annotation((TypeElement) mirror.getAnnotationType().asElement(), mirror);
        }

        void add(Set<Constraint> constraints) {
            for (String member : List.of("groups", "payload")) {
                if (!annotation.values(member).isEmpty()) {
                    constraints.add(unsupported("has " + member + ", which are not supported: take them away"));
                    return;
                }
            }
            String written = annotation.text("message", "");
            ConstraintMessage message = ConstraintMessage.of(written, annotation);
            if (message.problem() != null) {
                constraints.add(unsupported(message.problem()));
                return;
            }
            add(message.text(), constraints);
        }

        private void add(@Nullable String given, Set<Constraint> constraints) {
            switch (name) {
                case "NotNull" -> constraints.add(new Constraint.NotNull(given));
                case "NotEmpty" -> constraints.add(new Constraint.NotEmpty(given));
                case "NotBlank" -> constraints.add(new Constraint.NotBlank(given));
                case "Size" -> constraints.add(size(given));
                case "Min" -> constraints.add(bound(BigDecimal.valueOf(whole("value")), true, true, given));
                case "Max" -> constraints.add(bound(BigDecimal.valueOf(whole("value")), false, true, given));
                case "DecimalMin" -> constraints.add(decimal(true, given));
                case "DecimalMax" -> constraints.add(decimal(false, given));
                case "Positive" -> constraints.add(bound(BigDecimal.ZERO, true, false, given));
                case "PositiveOrZero" -> constraints.add(bound(BigDecimal.ZERO, true, true, given));
                case "Negative" -> constraints.add(bound(BigDecimal.ZERO, false, false, given));
                case "NegativeOrZero" -> constraints.add(bound(BigDecimal.ZERO, false, true, given));
                case "Digits" ->
                    constraints.add(new Constraint.Digits(
                            annotation.number("integer", 0), annotation.number("fraction", 0), given));
                case "Pattern" -> constraints.add(pattern(annotation.text("regexp", ""), given));
                case "Email" -> {
                    constraints.add(new Constraint.Email(given));
                    if (!annotation.text("regexp", ".*").equals(".*")) {
                        constraints.add(pattern(annotation.text("regexp", ""), given));
                    }
                }
                case "AssertTrue" -> constraints.add(new Constraint.Truth(true, given));
                case "AssertFalse" -> constraints.add(new Constraint.Truth(false, given));
                case "Past" -> constraints.add(new Constraint.Moment(true, false, given));
                case "PastOrPresent" -> constraints.add(new Constraint.Moment(true, true, given));
                case "Future" -> constraints.add(new Constraint.Moment(false, false, given));
                case "FutureOrPresent" -> constraints.add(new Constraint.Moment(false, true, given));
                default -> constraints.add(unsupported("is not supported"));
            }
        }

        private Constraint size(@Nullable String given) {
            int min = annotation.number("min", 0);
            int max = annotation.number("max", Integer.MAX_VALUE);
            return min < 0 || max < min
                    ? new Unsupported(
                            "@Size",
                            DiagnosticId.CONTRADICTION,
                            "has the bounds " + min + " and " + max + ", between which nothing is")
                    : new Constraint.Size(min, max, given);
        }

        private long whole(String member) {
            AnnotationValue value = annotation.value(member);
            return value != null && value.getValue() instanceof Long number ? number : 0;
        }

        private Constraint bound(BigDecimal limit, boolean lower, boolean inclusive, @Nullable String given) {
            return new Constraint.Bound("@" + name, limit, lower, inclusive, given);
        }

        private Constraint decimal(boolean lower, @Nullable String given) {
            String text = annotation.text("value", "");
            AnnotationValue inclusive = annotation.value("inclusive");
            try {
                return bound(
                        new BigDecimal(text),
                        lower,
                        inclusive == null || !Boolean.FALSE.equals(inclusive.getValue()),
                        given);
            } catch (NumberFormatException e) {
                return unsupported("has the value \"" + text + "\", which is no number");
            }
        }

        /** The whole text must match, which a search knows by its anchors; a line ends what may be a comment in it. */
        private Constraint pattern(String regexp, @Nullable String given) {
            StringBuilder flags = new StringBuilder();
            for (AnnotationValue flag : annotation.values("flags")) {
                switch (String.valueOf(flag.getValue())) {
                    case "UNIX_LINES" -> flags.append('d');
                    case "CASE_INSENSITIVE" -> flags.append('i');
                    case "COMMENTS" -> flags.append('x');
                    case "MULTILINE" -> flags.append('m');
                    case "DOTALL" -> flags.append('s');
                    case "UNICODE_CASE" -> flags.append('u');
                    default -> {
                        return unsupported("has the flag " + flag.getValue()
                                + ", which an expression cannot have within it: take it away");
                    }
                }
            }
            String options = flags.isEmpty() ? "(?:" : "(?" + flags + ":";
            String end = flags.indexOf("x") >= 0 ? "\n)\\z" : ")\\z";
            try {
                Pattern.compile(regexp);
                String java = "\\A" + options + regexp + end;
                Pattern.compile(java);
                return new Constraint.Matches("@" + name, new Schema.Pattern(regexp, java), given);
            } catch (PatternSyntaxException e) {
                return new Unsupported(
                        "@" + name,
                        DiagnosticId.INVALID_PATTERN,
                        "has the expression " + regexp + ", which is none: " + e.getDescription());
            }
        }

        private Unsupported unsupported(String reason) {
            return new Unsupported("@" + name, DiagnosticId.CONSTRAINT_UNSUPPORTED, reason);
        }
    }
}
