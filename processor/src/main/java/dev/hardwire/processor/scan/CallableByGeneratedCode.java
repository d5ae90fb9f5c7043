package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Place;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Says why generated code could not call an annotated class or method. */
final class CallableByGeneratedCode {
    private final Compilation compilation;

    CallableByGeneratedCode(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Checks a class of which the wiring takes an instance. */
    boolean handlers(TypeElement type, JavaClass application) {
        boolean concrete = type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT);
        if (!concrete) {
            report(
                    compilation.place(type),
                    "%s is %s: generated code needs an instance of it. Annotate the class that you make instances of.",
                    Compilation.text(type),
                    type.getKind() == ElementKind.CLASS ? "abstract" : "an interface");
        }
        return nameable(type, application) && concrete;
    }

    /**
     * Checks a method that a generated class of the application calls, and its class, which may be abstract where the method
     * is static.
     *
     * @param generated what the name of the generated class ends with
     */
    boolean from(TypeElement type, ExecutableElement method, JavaClass application, String generated) {
        if (!method(method) || !nameable(type, application)) {
            return false;
        }
        boolean near =
                application.packageName().equals(compilation.javaClass(type).packageName());
        if (near || method.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        report(
                compilation.place(method),
                "%s is not public: %s%s, in the package %s, cannot call it. Make it public.",
                Compilation.text(method),
                application.generatedPrefix(),
                generated,
                application.packageName());
        return false;
    }

    /** Checks an interface of events. */
    boolean emits(TypeElement type, JavaClass application) {
        boolean isInterface = type.getKind() == ElementKind.INTERFACE;
        if (!isInterface) {
            compilation
                    .diagnostics()
                    .report(
                            DiagnosticId.MISPLACED,
                            compilation.place(type),
                            "%s is not an interface. @Emits belongs on an interface whose methods are the events that the server"
                                    + " sends.",
                            Compilation.text(type));
        }
        return nameable(type, application) && isInterface;
    }

    private boolean nameable(TypeElement type, JavaClass application) {
        JavaClass javaClass = compilation.javaClass(type);
        if (Compilation.isPrivate(type)) {
            report(
                    javaClass.place(),
                    "%s is private: generated code cannot name it. Make it package-private.",
                    Compilation.text(type));
            return false;
        }
        if (!type.getTypeParameters().isEmpty()) {
            report(
                    javaClass.place(),
                    "%s is generic: generated code does not know with which types it is made. Annotate a subclass that says"
                            + " so.",
                    Compilation.text(type));
            return false;
        }
        if (!javaClass.isPublic() && !javaClass.packageName().equals(application.packageName())) {
            report(
                    javaClass.place(),
                    "%s is not public: %sWiring, in the package %s, cannot name it. Make it public, or move it there.",
                    Compilation.text(type),
                    application.generatedPrefix(),
                    application.packageName());
            return false;
        }
        return true;
    }

    /** Checks a method with an annotation of ours. */
    boolean method(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        String why;
        if (modifiers.contains(Modifier.PRIVATE)) {
            why = "private: generated code cannot call it. Make it package-private";
        } else if (!method.getTypeParameters().isEmpty()) {
            why = "generic: nobody says with which types it is called. Take its type parameters out";
        } else {
            return true;
        }
        report(compilation.place(method), "%s is %s.", Compilation.text(method), why);
        return false;
    }

    @com.google.errorprone.annotations.FormatMethod
    private void report(Place.InJava place, String format, Object... arguments) {
        compilation.diagnostics().report(DiagnosticId.NOT_CALLABLE, place, format, arguments);
    }
}
