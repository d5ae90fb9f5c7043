package dev.hardwire.processor.check.provider;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.TypeShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is provided says by its type alone what is meant. */
final class ProvidableTypes {
    /** What is too common for that, beside the types of {@code java.lang}. */
    private static final Set<String> COMMON = Set.of(
            "void",
            "boolean",
            "byte",
            "short",
            "int",
            "long",
            "char",
            "float",
            "double",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.time.Duration",
            "java.time.LocalDate",
            "java.time.OffsetDateTime",
            "java.util.Optional",
            "java.util.UUID",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "tools.jackson.databind.JsonNode");

    private final Predicate<JavaType> isPrincipal;
    private final JavaClass application;
    private final Map<String, TypeShape> shapes;
    private final Diagnostics diagnostics;

    ProvidableTypes(
            Predicate<JavaType> isPrincipal,
            JavaClass application,
            Map<String, TypeShape> shapes,
            Diagnostics diagnostics) {
        this.application = application;
        this.isPrincipal = isPrincipal;
        this.shapes = shapes;
        this.diagnostics = diagnostics;
    }

    /** Those whose types are right; the others are reported. */
    List<Provider> of(List<Provider> found) {
        return found.stream().filter(this::isRight).toList();
    }

    private boolean isRight(Provider provider) {
        JavaType type = provider.provides();
        if (!saysWhatIsMeant(type)) {
            return report(
                    DiagnosticId.NOT_PROVIDABLE,
                    provider,
                    "%s returns %s, which cannot be provided: the type must say what is meant. Return a class or interface of"
                            + " your own, or a record around the value.",
                    provider.method().place().text(),
                    provider.method().returns().simple());
        }
        TypeShape shape = shapes.get(type.name());
        if (shape instanceof TypeShape.OfOther other && other.reason().startsWith("is private")) {
            return report(
                    DiagnosticId.NOT_CALLABLE,
                    provider,
                    "%s %s. Make it package-private.",
                    type.simple(),
                    other.reason());
        }
        if (shape != null
                && !shape.type().isPublic()
                && !shape.type().packageName().equals(application.packageName())) {
            return report(
                    DiagnosticId.NOT_CALLABLE,
                    provider,
                    "%s is not public: %sProviders, in the package %s, cannot name it. Make it public.",
                    type.simple(),
                    application.generatedPrefix(),
                    application.packageName());
        }
        if (isPrincipal.test(type)) {
            return report(
                    DiagnosticId.TWO_PROVIDERS,
                    provider,
                    "%s provides %s, which a @SecurityCheck returns, too: nobody can say which one a handler gets. Take one of"
                            + " them away, or give it a type of its own.",
                    provider.method().place().text(),
                    type.simple());
        }
        return true;
    }

    static boolean saysWhatIsMeant(JavaType type) {
        String name = type.name();
        return !COMMON.contains(name)
                && !name.endsWith("[]")
                && !name.startsWith("java.lang.")
                && !name.startsWith("dev.hardwire.handler.");
    }

    @FormatMethod
    private boolean report(DiagnosticId id, Provider provider, String format, Object... arguments) {
        diagnostics.report(id, provider.method().place(), format, arguments);
        return false;
    }
}
