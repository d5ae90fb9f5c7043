package dev.hardwire.processor.check.security;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.SecurityCheck;
import dev.hardwire.processor.model.Binding.Argument.FromCheck;
import dev.hardwire.processor.model.Binding.Argument.Presence;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.SecurityRequirement;
import dev.hardwire.processor.model.SecuredClass;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A handler's parameter that is who calls has the type of what the checks of its operation return. */
public final class PrincipalsBound {
    private static final String OPTIONAL = "java.util.Optional";

    private final CheckedSchemes checked;
    private final Map<String, TypeShape> shapes;
    private final Diagnostics diagnostics;

    /**
     * The rule for one application.
     *
     * @param checked who checks which scheme
     * @param shapes the types that signatures mention, by qualified name
     */
    public PrincipalsBound(CheckedSchemes checked, Map<String, TypeShape> shapes, Diagnostics diagnostics) {
        this.checked = checked;
        this.shapes = shapes;
        this.diagnostics = diagnostics;
    }

    /**
     * Whether a parameter that is nothing else is taken to be a principal: a check of the document returns its type. A text
     * or a number is none: it may as well be another parameter, misspelt.
     */
    public boolean isPrincipal(MethodParameter parameter, Document document) {
        return parameter.boundName() == null && isPrincipal(principal(parameter.type()), document);
    }

    /** Whether a type is that of a principal of a document. */
    public boolean isPrincipal(JavaType type, Document document) {
        return type.arguments().isEmpty()
                && !type.name().startsWith("java.lang.")
                && document.schemes().keySet().stream().anyMatch(scheme -> returns(document, scheme, type));
    }

    private static JavaType principal(JavaType type) {
        return type.name().equals(OPTIONAL) && type.arguments().size() == 1
                ? type.arguments().get(0)
                : type;
    }

    private boolean returns(Document document, String scheme, JavaType type) {
        SecurityCheck check = checked.of(document, scheme);
        return check != null && check.principalTypes().contains(type.name());
    }

    /** The principals that a handler of an operation may take, as a message lists them. */
    public Stream<String> allowed(Document document, Operation operation) {
        return operation.security().stream()
                .flatMap(requirement -> requirement.schemes().keySet().stream())
                .distinct()
                .map(scheme -> checked.of(document, scheme))
                .flatMap(Stream::ofNullable)
                .map(PrincipalsBound::returned)
                .filter(type -> !type.name().startsWith("java.lang."))
                .map(JavaType::simple)
                .distinct();
    }

    /** The same rule, which reports to somebody else. */
    public PrincipalsBound reportingTo(Diagnostics others) {
        return new PrincipalsBound(checked, shapes, others);
    }

    /** Whom credentials are asked for: an operation, or a class of handlers. */
    private record Asking(String text, List<SecurityRequirement> security) {}

    /** What a principal is taken from; what is wrong with it is reported. */
    public FromCheck bind(MethodParameter parameter, Document document, Operation operation) {
        return bind(
                parameter,
                document,
                new Asking(operation.id() + " at " + operation.place().text(), operation.security()));
    }

    /**
     * What a principal of those who connect to a class is taken from; what is wrong with it is reported.
     *
     * @param name of the class
     */
    public FromCheck bind(MethodParameter parameter, SecuredClass secured, String name) {
        return bind(parameter, secured.document(), new Asking(name, secured.security()));
    }

    private FromCheck bind(MethodParameter parameter, Document document, Asking operation) {
        JavaType type = principal(parameter.type());
        Set<String> schemes = new LinkedHashSet<>();
        List<String> without = new ArrayList<>();
        for (SecurityRequirement alternative : operation.security()) {
            List<String> fitting = alternative.schemes().keySet().stream()
                    .filter(scheme -> returns(document, scheme, type))
                    .toList();
            if (fitting.size() > 1) {
                ambiguous(parameter, operation, fitting);
            }
            if (fitting.isEmpty()) {
                without.add(text(document, alternative));
            }
            schemes.addAll(fitting);
        }
        if (shapes.get(type.name()) instanceof TypeShape.OfOther other
                && other.reason().startsWith("is private")) {
            diagnostics.report(
                    DiagnosticId.NOT_CALLABLE,
                    parameter.place(),
                    "%s %s. Make it package-private.",
                    type.simple(),
                    other.reason());
        }
        Presence presence = presence(parameter.type());
        if (schemes.isEmpty()) {
            never(parameter, operation, type, without);
        } else if (!without.isEmpty() && presence == Presence.ALWAYS) {
            notAlways(parameter, operation, type, without);
        }
        return new FromCheck(type, List.copyOf(schemes), presence);
    }

    private static Presence presence(JavaType type) {
        if (type.name().equals(OPTIONAL)) {
            return Presence.OPTIONAL;
        }
        return type.nullable() ? Presence.NULLABLE : Presence.ALWAYS;
    }

    private void ambiguous(MethodParameter parameter, Asking operation, List<String> schemes) {
        report(
                DiagnosticId.WRONG_PRINCIPAL,
                parameter,
                "%s may be the principal of %s: %s asks for all of them. Let their checks return different types, and"
                        + " take the one that is meant.",
                parameter.place().text(),
                String.join(" or of ", schemes),
                operation.text());
    }

    private void never(MethodParameter parameter, Asking operation, JavaType type, List<String> without) {
        report(
                DiagnosticId.WRONG_PRINCIPAL,
                parameter,
                "%s is %s, which %s never has: it asks for %s.",
                parameter.place().text(),
                type.simple(),
                operation.text(),
                without.isEmpty() ? "nothing" : String.join(", or ", without));
    }

    private void notAlways(MethodParameter parameter, Asking operation, JavaType type, List<String> without) {
        report(
                DiagnosticId.NULLABLE_PRINCIPAL,
                parameter,
                "%s is %s, which %s does not have where it is called with %s. Make it @Nullable or Optional, or take a"
                        + " type that all checks return.",
                parameter.place().text(),
                type.simple(),
                operation.text(),
                String.join(", or ", without));
    }

    private String text(Document document, SecurityRequirement alternative) {
        return alternative.schemes().isEmpty()
                ? "no credentials"
                : String.join(
                        " and ",
                        alternative.schemes().keySet().stream()
                                .map(scheme -> text(document, scheme))
                                .toList());
    }

    private String text(Document document, String scheme) {
        SecurityCheck check = checked.of(document, scheme);
        return check == null ? scheme : scheme + " (" + returned(check).simple() + ")";
    }

    private static JavaType returned(SecurityCheck check) {
        JavaType returns = check.method().returns();
        return returns.arguments().size() == 1 && returns.name().startsWith("java.util.concurrent.")
                ? returns.arguments().get(0)
                : returns;
    }

    @FormatMethod
    private void report(DiagnosticId id, MethodParameter parameter, String format, Object... arguments) {
        diagnostics.report(id, parameter.place(), format, arguments);
    }
}
