package dev.hardwire.processor.check.security;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.SecurityCheck;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.SecurityRequirement;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.SchemeCheck.Given;
import dev.hardwire.processor.model.SecuredClass;
import dev.hardwire.processor.model.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A check takes the credential of its scheme, sees to the scopes, and returns who calls. */
final class CheckSignature {
    static final String BASIC_CREDENTIALS = "dev.hardwire.handler.BasicCredentials";
    static final String SCOPED = "dev.hardwire.handler.Scoped";
    static final String REQUEST = "dev.hardwire.handler.Request";
    static final String CERTIFICATE = "java.security.cert.X509Certificate";
    private static final String STRING = "java.lang.String";
    private static final String SCOPES = "java.util.List<java.lang.String>";
    private static final Set<String> STAGES =
            Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");
    private static final Set<String> NO_PRINCIPALS = Set.of(
            "void",
            "boolean",
            "byte",
            "short",
            "int",
            "long",
            "char",
            "float",
            "double",
            "java.lang.Boolean",
            "java.lang.Void",
            "java.util.Optional");

    private final Diagnostics diagnostics;
    /** The methods whose result was looked at: one may check several schemes. */
    private final Set<Place> seen = new HashSet<>();

    CheckSignature(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The simple name of the type that the credential of a scheme has. */
    static String credential(SecurityScheme scheme) {
        return switch (type(scheme)) {
            case BASIC_CREDENTIALS -> "BasicCredentials credentials";
            case CERTIFICATE -> "X509Certificate certificate";
            default -> scheme instanceof SecurityScheme.ApiKey ? "String key" : "String token";
        };
    }

    private static String type(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.MutualTls) {
            return CERTIFICATE;
        }
        return scheme instanceof SecurityScheme.Http http && http.isBasic() ? BASIC_CREDENTIALS : STRING;
    }

    /** Whether a check is called on the event loop. */
    boolean isNonBlocking(SecurityCheck check) {
        return check.method().nonBlocking()
                || STAGES.contains(check.method().returns().name());
    }

    /**
     * What each parameter is given.
     *
     * @param operations of the document of the scheme
     * @param classes that ask for schemes of that document
     */
    List<Given> arguments(
            SecurityCheck check, SecurityScheme scheme, List<Operation> operations, List<SecuredClass> classes) {
        if (seen.add(check.method().place())) {
            result(check);
        }
        List<Given> arguments = new ArrayList<>();
        for (MethodParameter parameter : check.method().parameters()) {
            Given given = given(parameter, type(scheme));
            if (given == null || arguments.contains(given)) {
                wrong(parameter, check, scheme);
                return arguments;
            }
            arguments.add(given);
        }
        if (!arguments.contains(Given.CREDENTIAL)) {
            report(
                    DiagnosticId.CHECK_PARAMETER,
                    check.method().place(),
                    "%s does not take what it must check: a parameter %s, for %s (%s) at %s.",
                    check.method().place().text(),
                    credential(scheme),
                    scheme.name(),
                    scheme.kind(),
                    scheme.place().text());
        } else if (!arguments.contains(Given.SCOPES) && !check.principalTypes().contains(SCOPED)) {
            operations.stream()
                    .filter(operation -> asksForScopes(operation.security(), scheme))
                    .findFirst()
                    .ifPresent(operation -> unchecked(
                            check,
                            scheme,
                            operation.id() + " at " + operation.place().text()));
            classes.stream()
                    .filter(secured -> asksForScopes(secured.security(), scheme))
                    .findFirst()
                    .ifPresent(
                            secured -> unchecked(check, scheme, secured.place().text()));
        }
        return arguments;
    }

    private static @Nullable Given given(MethodParameter parameter, String credential) {
        String type = parameter.type().toString();
        if (type.equals(credential)) {
            return Given.CREDENTIAL;
        }
        return switch (type) {
            case SCOPES -> Given.SCOPES;
            case REQUEST -> Given.REQUEST;
            default -> null;
        };
    }

    private void wrong(MethodParameter parameter, SecurityCheck check, SecurityScheme scheme) {
        report(
                DiagnosticId.CHECK_PARAMETER,
                parameter.place(),
                "%s of type %s is not given to the check of %s (%s) at %s: that takes %s, and if it wants List<String> scopes"
                        + " and Request request, each once.",
                parameter.place().text(),
                parameter.type().simple(),
                check.scheme(),
                scheme.kind(),
                scheme.place().text(),
                credential(scheme));
    }

    private static boolean asksForScopes(List<SecurityRequirement> security, SecurityScheme scheme) {
        for (SecurityRequirement requirement : security) {
            if (!requirement.schemes().getOrDefault(scheme.name(), List.of()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void unchecked(SecurityCheck check, SecurityScheme scheme, String who) {
        report(
                DiagnosticId.SCOPES_UNCHECKED,
                check.method().place(),
                "%s returns %s, which does not say its scopes, and %s asks %s for some. Let it implement"
                        + " dev.hardwire.handler.Scoped, or let the check take List<String> scopes and see to them.",
                check.method().place().text(),
                check.method().returns().simple(),
                who,
                scheme.name());
    }

    private void result(SecurityCheck check) {
        JavaType returns = check.method().returns();
        Optional<JavaType> staged =
                STAGES.contains(returns.name()) ? returns.arguments().stream().findFirst() : Optional.of(returns);
        if (staged.isEmpty()
                || NO_PRINCIPALS.contains(staged.get().name())
                || check.principalTypes().isEmpty()) {
            report(
                    DiagnosticId.CHECK_RESULT,
                    check.method().place(),
                    "%s returns %s. A check returns an object that says who calls, or a CompletionStage of it; null refuses"
                            + " the credential.",
                    check.method().place().text(),
                    returns.simple());
        }
    }

    @FormatMethod
    private void report(DiagnosticId id, Place place, String format, Object... arguments) {
        diagnostics.report(id, place, format, arguments);
    }
}
