package dev.hardwire.processor.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A class with all that it inherits from: its methods, and what each of them overrides. */
final class Lineage {
    private final Compilation compilation;
    private final TypeElement type;
    private final Set<TypeElement> all = new LinkedHashSet<>();
    private final List<TypeMirror> missing = new ArrayList<>();

    Lineage(Compilation compilation, TypeElement type) {
        this.compilation = compilation;
        this.type = type;
        addWithSuperclasses(type);
        List.copyOf(all).forEach(this::addInterfaces);
    }

    /** The supertypes that do not exist. */
    List<TypeMirror> missing() {
        return missing;
    }

    /** All methods that can be called on an instance, own ones first, in source order. */
    List<ExecutableElement> methods() {
        List<ExecutableElement> methods = new ArrayList<>();
        for (TypeElement ancestor : all) {
            for (ExecutableElement method : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
                if (ancestor.equals(type) || (isInherited(method) && !isOverridden(method, methods))) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    /** The methods that a method of the class overrides or implements, nearest first. */
    List<ExecutableElement> overriddenBy(ExecutableElement method) {
        return all.stream()
                .filter(ancestor -> !ancestor.equals(method.getEnclosingElement()))
                .flatMap(ancestor -> ElementFilter.methodsIn(ancestor.getEnclosedElements()).stream())
                .filter(candidate -> compilation.elements().overrides(method, candidate, type))
                .toList();
    }

    private boolean isInherited(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean staticOfInterface =
                modifiers.contains(Modifier.STATIC) && Compilation.owner(method).getKind() == ElementKind.INTERFACE;
        return !modifiers.contains(Modifier.PRIVATE)
                && !staticOfInterface
                && (modifiers.contains(Modifier.PUBLIC)
                        || compilation
                                .elements()
                                .getPackageOf(method)
                                .equals(compilation.elements().getPackageOf(type)));
    }

    private boolean isOverridden(ExecutableElement method, List<ExecutableElement> by) {
        return by.stream().anyMatch(m -> compilation.elements().overrides(m, method, type));
    }

    private void addWithSuperclasses(TypeElement start) {
        all.add(start);
        TypeMirror above = start.getSuperclass();
        if (above.getKind() == TypeKind.ERROR) {
            missing.add(above);
        } else if (compilation.types().asElement(above) instanceof TypeElement superclass
                && !superclass.getQualifiedName().contentEquals("java.lang.Object")) {
            addWithSuperclasses(superclass);
        }
    }

    private void addInterfaces(TypeElement start) {
        for (TypeMirror mirror : start.getInterfaces()) {
            if (mirror.getKind() == TypeKind.ERROR) {
                missing.add(mirror);
            } else if (compilation.types().asElement(mirror) instanceof TypeElement t && all.add(t)) {
                addInterfaces(t);
            }
        }
    }
}
