package dev.hardwire.processor.scan;

import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The types of a compilation, gathered over its rounds, by name: an element must not be kept from one round to the next.
 */
public final class AnnotatedTypes {
    private final Set<String> topLevel = new TreeSet<>();
    private final Set<String> annotated = new TreeSet<>();

    /** Adds the types of a round and answers the names of those that have an annotation of ours, sorted. */
    public Set<String> add(RoundEnvironment round) {
        Set<String> found = new TreeSet<>();
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            topLevel.add(type.getQualifiedName().toString());
            collect(type, found);
        }
        annotated.addAll(found);
        return found;
    }

    /** The names of the types with an annotation of ours on them or on one of their methods, sorted. */
    Set<String> annotated() {
        return annotated;
    }

    /** The names of the types that are not nested, sorted. */
    Set<String> topLevel() {
        return topLevel;
    }

    private static void collect(TypeElement type, Set<String> found) {
        if (isAnnotated(type)
                || ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(AnnotatedTypes::isAnnotated)) {
            found.add(type.getQualifiedName().toString());
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, found));
    }

    private static boolean isAnnotated(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> Annotation.name(mirror).startsWith(AnnotationNames.PACKAGE + "."));
    }
}
