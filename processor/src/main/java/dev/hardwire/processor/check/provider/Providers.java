package dev.hardwire.processor.check.provider;

import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import dev.hardwire.processor.model.TypeShape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an application provides, each type by one method. */
public final class Providers {
    private static final String OPTIONAL = "java.util.Optional";

    private final List<Provider> all;
    private final Map<String, BuiltInType> builtIn;
    private final Predicate<JavaType> isPrincipal;
    private final Map<String, TypeShape> shapes;
    private final Diagnostics diagnostics;
    private final Map<String, Provider> byType = new LinkedHashMap<>();
    private final Set<Provider> used = new HashSet<>();
    private final Set<Place> missed = new HashSet<>();

    /**
     * The providers of one application.
     *
     * @param found as they were scanned
     * @param builtIn the types that nobody has to provide, by qualified name
     * @param isPrincipal whether a security check returns a type
     * @param application whose package the generated class of providers is in
     * @param shapes the types that signatures mention, by qualified name
     */
    public Providers(
            List<Provider> found,
            Map<String, BuiltInType> builtIn,
            Predicate<JavaType> isPrincipal,
            JavaClass application,
            Map<String, TypeShape> shapes,
            Diagnostics diagnostics) {
        this.builtIn = builtIn;
        this.diagnostics = diagnostics;
        this.shapes = shapes;
        this.isPrincipal = isPrincipal;
        List<Provider> providable = new ProvidableTypes(isPrincipal, application, shapes, diagnostics).of(found);
        this.all = ProviderNames.distinct(providable, diagnostics);
        all.forEach(provider -> byType.putIfAbsent(key(provider.provides()), provider));
        new ProvidersValid(this, diagnostics).check();
    }

    /** All of them, in source order, each with a name of its own. */
    public List<Provider> all() {
        return all;
    }

    /** Who makes what a parameter asks for; null where nobody does, or a {@code @Param} says that it is something else. */
    public @Nullable Provider of(MethodParameter parameter) {
        return parameter.boundName() == null ? byType.get(key(unwrapped(parameter.type()))) : null;
    }

    /** {@code "; did you mean User?"} with the provided type whose name is nearest, or an empty text where none is near. */
    public String didYouMean(JavaType type) {
        return DidYouMean.among(
                lastName(unwrapped(type).simple()),
                types().map(Providers::lastName).toList());
    }

    /** {@code " Or let a @Provides method return User."}, or an empty text where that cannot be provided. */
    public String orProvide(JavaType type) {
        JavaType meant = unwrapped(type);
        return ProvidableTypes.saysWhatIsMeant(meant)
                ? " Or let a @Provides method return " + meant.simple() + "."
                : "";
    }

    /** Classes in one class are not alike by that. */
    private static String lastName(String simple) {
        return simple.replaceAll("\\b\\w+\\.", "");
    }

    /** Reports that nobody provides what a handler's parameter asks for, if something is provided that it may mean. */
    public boolean isMisspelt(MethodParameter parameter) {
        String nearest = didYouMean(parameter.type());
        if (parameter.boundName() != null || nearest.isEmpty()) {
            return false;
        }
        diagnostics.report(
                DiagnosticId.MISSING_PROVIDER,
                parameter.place(),
                "%s is %s, which nobody provides, and for which there is no codec%s",
                parameter.place().text(),
                parameter.type().simple(),
                nearest);
        return true;
    }

    /** The types that are provided, as messages write them. */
    public Stream<String> types() {
        return byType.values().stream().map(provider -> provider.provides().simple());
    }

    /** Whether a parameter is built in, or who calls: what a call has, and nobody else. */
    public boolean belongsToCalls(MethodParameter parameter) {
        return builtIn(parameter) != null || isPrincipal(unwrapped(parameter.type()));
    }

    @Nullable
    BuiltInType builtIn(MethodParameter parameter) {
        return builtIn.get(parameter.type().name());
    }

    boolean isPrincipal(JavaType type) {
        return isPrincipal.test(type);
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Whether a class of this package can have a variable with what is provided. */
    boolean isVisible(Provider provider, String packageName) {
        TypeShape shape = shapes.get(provider.provides().name());
        return shape == null
                || shape.type().isPublic()
                || shape.type().packageName().equals(packageName);
    }

    void use(Provider provider) {
        used.add(provider);
    }

    /** Reports a provider's parameter that nobody provides, once, with the first chain that leads there. */
    void missing(MethodParameter parameter, Chain chain) {
        if (missed.add(parameter.place())) {
            diagnostics.report(
                    DiagnosticId.MISSING_PROVIDER,
                    parameter.place(),
                    "%s: needs %s, which nobody provides%s Let a @Provides method return it; a parameter of the"
                            + " request has @Param.",
                    chain.text(),
                    parameter.type().simple(),
                    endWith(didYouMean(parameter.type())));
        }
    }

    /** Says which providers nobody asks for, and what these lack; after all handlers were bound. */
    public void checkUnused() {
        for (Provider provider : byType.values()) {
            if (!used.contains(provider) && provider.scope() != Scope.APPLICATION) {
                diagnostics.note(
                        DiagnosticId.UNUSED_PROVIDER,
                        provider.method().place(),
                        "%s provides %s, which no handler asks for. Take it away, or take a parameter of that type.",
                        provider.method().place().text(),
                        provider.provides().simple());
                provider.method().parameters().stream()
                        .filter(this::isMissing)
                        .forEach(parameter -> missing(parameter, Chain.from(provider)));
            }
        }
    }

    private boolean isMissing(MethodParameter parameter) {
        return parameter.boundName() == null
                && builtIn(parameter) == null
                && of(parameter) == null
                && !isPrincipal(unwrapped(parameter.type()));
    }

    /** What tells a type: its name and arguments, whether any of them is nullable or not. */
    static String key(JavaType type) {
        return type.toString();
    }

    static JavaType unwrapped(JavaType type) {
        return isOptional(type) ? type.arguments().get(0) : type;
    }

    static boolean isOptional(JavaType type) {
        return type.name().equals(OPTIONAL) && type.arguments().size() == 1;
    }

    /** The nearest name as a question, or a full stop where there is none. */
    static String endWith(String didYouMean) {
        return didYouMean.isEmpty() ? "." : didYouMean;
    }
}
