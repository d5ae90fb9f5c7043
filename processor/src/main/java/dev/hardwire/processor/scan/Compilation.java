package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Place;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What all scanners of one scan share: javac's tools, the places that were given out, and the mistakes.
 *
 * @param topLevel the names of the top-level types whose sources are compiled now
 */
record Compilation(Elements elements, Types types, Set<String> topLevel, Origins origins, Diagnostics diagnostics) {
    /** With its arguments, in whose texts there may be parentheses and commas. */
    private static final Pattern ANNOTATION = Pattern.compile(
            "@[\\w.]+(\\((?:[^()\"']++|\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'|\\([^()]*\\))*+\\))? ?");

    /** Whether the source of an element is compiled now; else it comes from a class file. */
    boolean compiles(Element element) {
        Element outermost = element;
        for (Element e = element; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            outermost = e;
        }
        return outermost instanceof TypeElement type
                && topLevel.contains(type.getQualifiedName().toString());
    }

    JavaClass javaClass(TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return new JavaClass(packageName, simpleNames(type), isPublic(type), compiles(type), place(type));
    }

    Place.InJava place(Element element) {
        return place(element, null, null);
    }

    Place.InJava place(Annotation annotation) {
        return place(annotation.element(), annotation, null);
    }

    /** The place of an annotation's value; of the annotation where there is none. */
    Place.InJava place(Annotation annotation, @Nullable AnnotationValue value) {
        return place(annotation.element(), annotation, value);
    }

    private Place.InJava place(Element element, @Nullable Annotation annotation, @Nullable AnnotationValue value) {
        return origins.add(
                text(element),
                new Origins.Origin(element, annotation == null ? null : annotation.mirror(), value, compiles(element)));
    }

    /** How a message names an element. */
    static String text(Element element) {
        if (element instanceof TypeElement type) {
            return simpleNames(type);
        }
        if (element instanceof ExecutableElement method) {
            return text(owner(method)) + "." + method.getSimpleName()
                    + method.getParameters().stream()
                            .map(VariableElement::asType)
                            .map(Compilation::simple)
                            .collect(Collectors.joining(", ", "(", ")"));
        }
        Element owner = element.getEnclosingElement();
        return owner == null ? element.toString() : element.getSimpleName() + " of " + text(owner);
    }

    /** The type that declares a method. */
    static TypeElement owner(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    /** A type without its packages and annotations. */
    private static String simple(TypeMirror type) {
        return ANNOTATION
                .matcher(type.toString())
                .replaceAll("")
                .replaceAll("\\b(?:\\p{javaLowerCase}\\w*\\.)+(?=\\p{javaUpperCase})", "")
                .replace(",", ", ");
    }

    private static String simpleNames(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? simpleNames(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    private static boolean isPublic(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC)
                && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
    }

    /** Whether no other class can name a type: it or one around it is private. */
    static boolean isPrivate(TypeElement type) {
        return type.getModifiers().contains(Modifier.PRIVATE)
                || (type.getEnclosingElement() instanceof TypeElement outer && isPrivate(outer));
    }

    /** Whether a type is {@code AutoCloseable}. */
    boolean isCloseable(TypeMirror type) {
        TypeElement closeable = elements.getTypeElement("java.lang.AutoCloseable");
        return type.getKind() == TypeKind.DECLARED && types.isSubtype(type, closeable.asType());
    }
}
