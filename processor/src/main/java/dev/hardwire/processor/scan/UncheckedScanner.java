package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Constraint;
import dev.hardwire.processor.model.TypeShape.Unchecked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the constraints of a record that are not on one of its components. */
final class UncheckedScanner {
    private final Compilation compilation;
    private final ConstraintScanner constraints = new ConstraintScanner();

    UncheckedScanner(Compilation compilation) {
        this.compilation = compilation;
    }

    List<Unchecked> read(TypeElement type) {
        List<Unchecked> found = new ArrayList<>();
        add(type, Set.of(), found);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            // javac copies the annotations of a component to an accessor that nobody has written
            add(method, ofComponent(type, method), found);
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            for (VariableElement parameter : constructor.getParameters()) {
                add(parameter, ofComponent(type, parameter), found);
            }
        }
        return found;
    }

    private void add(Element element, Set<Constraint> known, List<Unchecked> found) {
        for (Constraint constraint : constraints.read(element)) {
            if (!known.contains(constraint)) {
                found.add(new Unchecked(constraint, compilation.place(element)));
            }
        }
    }

    /** The constraints of the component with the name of an element. */
    private Set<Constraint> ofComponent(TypeElement type, Element element) {
        Set<Constraint> known = new HashSet<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            if (component.getSimpleName().equals(element.getSimpleName())) {
                known.addAll(constraints.read(component.asType()));
            }
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().equals(element.getSimpleName())) {
                known.addAll(constraints.read(field));
            }
        }
        return known;
    }
}
