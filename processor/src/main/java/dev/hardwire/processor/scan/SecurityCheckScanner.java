package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.Application.SecurityCheck;
import dev.hardwire.processor.model.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a class that check credentials. */
final class SecurityCheckScanner {
    private final Compilation compilation;
    private final TypeScanner types;
    private final JavaClass application;
    private final CallableByGeneratedCode callable;

    SecurityCheckScanner(Compilation compilation, TypeScanner types, JavaClass application) {
        this.compilation = compilation;
        this.types = types;
        this.application = application;
        this.callable = new CallableByGeneratedCode(compilation);
    }

    /** Whether a class has a check that can be called: of an abstract one, subclasses inherit those that need an instance. */
    static boolean hasChecks(TypeElement type) {
        boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT);
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> !isAbstract || method.getModifiers().contains(Modifier.STATIC))
                .anyMatch(method -> Annotation.has(method, AnnotationNames.SECURITY_CHECK));
    }

    /** The checks of a class, inherited ones too. */
    List<SecurityCheck> read(TypeElement type) {
        var methods = new MethodScanner(compilation, types, type);
        boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT);
        List<SecurityCheck> checks = new ArrayList<>();
        for (ExecutableElement method : methods.elements()) {
            boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
            methods.check(method)
                    .filter(annotation -> isStatic || !isAbstract)
                    .filter(annotation -> callable.from(type, method, application, "Security"))
                    .ifPresent(annotation -> checks.add(new SecurityCheck(
                            compilation.javaClass(type),
                            methods.read(method, Role.CHECK),
                            annotation.text("value", ""),
                            annotation.text("document", ""),
                            principalTypes(methods.result(method)),
                            annotation.element().equals(method)
                                    ? compilation.place(annotation)
                                    : compilation.place(method))));
        }
        return checks;
    }

    /** The names of all types that the principal has: of the result, or of what the stage has that is the result. */
    private Set<String> principalTypes(TypeMirror result) {
        Set<String> names = new TreeSet<>();
        addTypes(Stages.completed(result).orElse(result), names);
        return names;
    }

    private void addTypes(TypeMirror type, Set<String> names) {
        if (type.getKind() == TypeKind.DECLARED
                && type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && names.add(element.getQualifiedName().toString())) {
            compilation.types().directSupertypes(type).forEach(supertype -> addTypes(supertype, names));
        }
    }
}
