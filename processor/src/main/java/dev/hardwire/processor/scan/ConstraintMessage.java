package dev.hardwire.processor.scan;

import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The {@code message} of a constraint: its parameters, as <code>{min}</code>, are replaced by the values of the annotation,
 * and {@code \} takes what follows as it is.
 *
 * @param text null where the annotation has no message of its own
 * @param problem why it cannot be used, or null
 */
record ConstraintMessage(@Nullable String text, @Nullable String problem) {
    private static final String EXPRESSION =
            "has a message with an expression (${…}), which nobody evaluates: write a text";

    static ConstraintMessage of(String written, Annotation annotation) {
        if (annotation.value("message") == null) {
            return new ConstraintMessage(null, null);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                text.append(written.charAt(++i));
            } else if (c == '$' && written.startsWith("${", i)) {
                return new ConstraintMessage(null, EXPRESSION);
            } else if (c == '{') {
                int end = written.indexOf('}', i);
                String parameter = end < 0 ? written.substring(i + 1) : written.substring(i + 1, end);
                String value = end < 0 ? null : value(annotation, parameter);
                if (value == null) {
                    return new ConstraintMessage(
                            null,
                            "has a message with {" + parameter
                                    + "}, which is no member of it, and there are no files with"
                                    + " messages: write a text, or \\{ for a brace");
                }
                text.append(value);
                i = end;
            } else {
                text.append(c);
            }
        }
        return new ConstraintMessage(text.toString(), null);
    }

    /** The value of a member as it is written or, where it is not, by default. */
    private static @Nullable String value(Annotation annotation, String member) {
        AnnotationValue value = annotation.value(member);
        if (value != null) {
            return String.valueOf(value.getValue());
        }
        for (ExecutableElement method : ElementFilter.methodsIn(
                annotation.mirror().getAnnotationType().asElement().getEnclosedElements())) {
            if (method.getKind() == ElementKind.METHOD && method.getSimpleName().contentEquals(member)) {
                return method.getDefaultValue() == null
                        ? null
                        : String.valueOf(method.getDefaultValue().getValue());
            }
        }
        return null;
    }
}
