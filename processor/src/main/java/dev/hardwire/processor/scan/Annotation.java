package dev.hardwire.processor.scan;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** One annotation of an element, read by the names of its members. */
record Annotation(Element element, AnnotationMirror mirror) {
    /** The annotation with this qualified name, if the element has it. */
    static Optional<Annotation> of(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> name(mirror).equals(name))
                .findFirst()
                .map(mirror -> new Annotation(element, mirror));
    }

    static boolean has(Element element, String name) {
        return of(element, name).isPresent();
    }

    static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The value of a member as it is written, or null where it is left to its default. */
    @Nullable
    AnnotationValue value(String member) {
        for (var entry : mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** A text, or what it is by default. */
    String text(String member, String byDefault) {
        AnnotationValue value = value(member);
        return value != null && value.getValue() instanceof String text ? text : byDefault;
    }

    /** Whether a member is {@code true}; where it is left to its default, which is {@code false}, it is not. */
    boolean flag(String member) {
        AnnotationValue value = value(member);
        return value != null && Boolean.TRUE.equals(value.getValue());
    }

    /** A number, or what it is by default. */
    int number(String member, int byDefault) {
        AnnotationValue value = value(member);
        return value != null && value.getValue() instanceof Integer number ? number : byDefault;
    }

    /** The name of an enum constant, or what it is by default. */
    String constant(String member, String byDefault) {
        AnnotationValue value = value(member);
        return value != null && value.getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : byDefault;
    }

    /** The values of an array; none where it is left to its default, which is empty. */
    List<AnnotationValue> values(String member) {
        AnnotationValue value = value(member);
        if (value == null || !(value.getValue() instanceof List<?> list)) {
            return List.of();
        }
        return list.stream().map(AnnotationValue.class::cast).toList();
    }

    /** The texts of an array; none where it is left to its default, which is empty. */
    List<String> texts(String member) {
        return values(member).stream()
                .map(value -> String.valueOf(value.getValue()))
                .toList();
    }
}
