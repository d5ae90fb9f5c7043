package dev.hardwire.processor.check.operation;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.check.provider.ProvidedAsMarked;
import dev.hardwire.processor.check.provider.Providers;
import dev.hardwire.processor.check.provider.Resolution;
import dev.hardwire.processor.check.security.PrincipalsBound;
import dev.hardwire.processor.check.type.ExpectedType;
import dev.hardwire.processor.check.type.Sentence;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.PathPosition;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each parameter of a method that implements an operation is one of the operation's, its body, or built in. */
final class ParametersBound {
    private static final String BODY = "body";

    private final TypesFitSchemas types;
    private final ExpectedType expected;
    private final PrincipalsBound principals;
    private final Providers providers;
    private final Resolution provided;
    private final Diagnostics diagnostics;
    private final Implementation implementation;
    private final Operation operation;
    private final Set<String> bound = new HashSet<>();

    ParametersBound(
            TypesFitSchemas types,
            ExpectedType expected,
            PrincipalsBound principals,
            Providers providers,
            Resolution provided,
            Diagnostics diagnostics,
            Implementation implementation) {
        this.types = types;
        this.principals = principals;
        this.providers = providers;
        this.provided = provided;
        this.expected = expected;
        this.diagnostics = diagnostics;
        this.implementation = implementation;
        this.operation = implementation.operation();
    }

    /** What each parameter of the method gets; those that get nothing are left out, and reported. */
    List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        for (MethodParameter parameter : implementation.method().parameters()) {
            Argument argument = argument(parameter);
            if (argument != null) {
                arguments.add(argument);
            }
        }
        return arguments;
    }

    private @Nullable Argument argument(MethodParameter parameter) {
        BuiltInType builtIn = TypeNames.BUILT_IN.get(parameter.type().name());
        if (builtIn != null) {
            return TypeNames.OF_OPERATIONS.contains(builtIn) ? new Argument.BuiltIn(builtIn) : notHere(parameter);
        }
        Argument made = provided.argument(parameter);
        if (made != null) {
            String javaName = parameter.name();
            return javaName != null && !parameter.marked() && mayBeOfOperation(parameter, javaName)
                    ? twice(parameter, javaName)
                    : made;
        }
        if (parameter.marked() && isPrincipal(parameter)) {
            return principals.bind(parameter, implementation.document(), operation);
        }
        if (new ProvidedAsMarked(providers).isMissing(parameter)) {
            return null;
        }
        String name = parameter.boundName() == null ? parameter.name() : parameter.boundName();
        if (name == null) {
            return isPrincipal(parameter)
                    ? principals.bind(parameter, implementation.document(), operation)
                    : nameless();
        }
        List<Parameter> candidates = operation.parameters().stream()
                .filter(candidate -> matches(parameter, name, candidate))
                .toList();
        if (candidates.size() == 1) {
            return fromParameter(parameter, candidates.get(0));
        }
        RequestBody body = operation.body();
        if (candidates.isEmpty() && name.equals(BODY) && body != null) {
            return fromBody(parameter, body);
        }
        if (!candidates.isEmpty()) {
            return ambiguous(parameter, name, candidates);
        }
        return isPrincipal(parameter)
                ? principals.bind(parameter, implementation.document(), operation)
                : unknown(parameter, name);
    }

    private boolean isPrincipal(MethodParameter parameter) {
        return principals.isPrincipal(parameter, implementation.document());
    }

    /** Whether a parameter that is provided has the name and, as far as one can see, the type of one of the operation's. */
    private boolean mayBeOfOperation(MethodParameter parameter, String name) {
        RequestBody body = operation.body();
        boolean isBody = body != null
                && name.equals(BODY)
                && (expected.of(body).equals(parameter.type().simple())
                        || body.contents().stream().anyMatch(content -> looksLike(parameter, content.schema())));
        return isBody
                || operation.parameters().stream()
                        .filter(candidate -> candidate.javaName().equals(name))
                        .anyMatch(candidate -> looksLike(parameter, candidate.schema()));
    }

    private boolean looksLike(MethodParameter parameter, Schema schema) {
        if (schema instanceof Schema.Validated validated) {
            return looksLike(parameter, validated.schema());
        }
        return schema instanceof Schema.Ref ref
                ? types.isOf(parameter.type(), ref.type())
                : expected.of(schema, true).equals(parameter.type().simple());
    }

    private @Nullable Argument twice(MethodParameter parameter, String name) {
        return report(
                DiagnosticId.PROVIDED_TWICE,
                parameter,
                "%s is %s, which is provided, and %s at %s has %s as well. Name it with @Param(\"%s\") if that is meant; else"
                        + " give it another name.",
                parameter.place().text(),
                parameter.type().simple(),
                operation.id(),
                operation.place().text(),
                name,
                name);
    }

    private static boolean matches(MethodParameter parameter, String name, Parameter candidate) {
        return parameter.boundName() == null
                ? candidate.javaName().equals(name)
                : candidate.name().equals(name)
                        && (parameter.boundIn().isEmpty() || parameter.boundIn().equals(location(candidate)));
    }

    private static String location(Parameter parameter) {
        return parameter.in().name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Argument fromParameter(MethodParameter parameter, Parameter source) {
        if (!bound.add(location(source) + " " + source.name())) {
            return duplicate(parameter, source.name(), source.place().text());
        }
        Value value = types.fit(parameter.type(), source.schema(), source.mayBeAbsent(), parameter.place());
        return value == null ? null : new Argument.FromParameter(source, position(operation, source), value);
    }

    /** Where a path parameter is; null for other parameters. */
    static @Nullable PathPosition position(Operation operation, Parameter source) {
        return source.in() == Operation.Location.PATH ? PathPosition.of(source.name(), operation.segments()) : null;
    }

    private @Nullable Argument fromBody(MethodParameter parameter, RequestBody body) {
        if (!bound.add(BODY)) {
            return duplicate(parameter, BODY, body.place().text());
        }
        return new BodiesFit(types, expected, diagnostics).fit(parameter, body);
    }

    /** What the method does not take, and is read and checked all the same: also what providers take. */
    List<Argument.FromParameter> unclaimed(CheckedOnly checkedOnly, List<Argument> claimed) {
        List<Argument.FromParameter> ofProviders = provided.parameters();
        List<Argument.FromParameter> unclaimed = new ArrayList<>();
        operation.parameters().stream()
                .filter(parameter -> !bound.contains(location(parameter) + " " + parameter.name())
                        && ofProviders.stream().noneMatch(read -> isOf(read.parameter(), parameter)))
                .map(parameter -> new Argument.FromParameter(
                        parameter, position(operation, parameter), checkedOnly.value(parameter.schema())))
                .forEach(unclaimed::add);
        ofProviders.stream().filter(read -> !claimed.contains(read)).forEach(unclaimed::add);
        return unclaimed;
    }

    private static boolean isOf(Parameter read, Parameter documented) {
        return read.in() == documented.in() && read.name().equals(documented.name());
    }

    private @Nullable Argument notHere(MethodParameter parameter) {
        return report(
                DiagnosticId.UNKNOWN_PARAMETER,
                parameter,
                "%s is %s, which an operation does not have. %s at %s has %s.",
                parameter.place().text(),
                TypeNames.simple(parameter.type()),
                operation.id(),
                operation.place().text(),
                allowed());
    }

    private @Nullable Argument nameless() {
        diagnostics.report(
                DiagnosticId.PARAMETER_NAMES,
                implementation.method().place(),
                "The class file of %s does not have the names of its parameters, by which they are bound. Compile it with"
                        + " -parameters (the Maven plugin sees to that), or name each with @Param.",
                implementation.text());
        return null;
    }

    private @Nullable Argument unknown(MethodParameter parameter, String name) {
        if (parameter.boundName() == null && name.matches("arg\\d+")) {
            return nameless();
        }
        Stream<String> names = operation.parameters().stream()
                .map(source -> parameter.boundName() == null ? source.javaName() : source.name());
        String nearest = nearest(parameter, name, names.toList());
        return report(
                DiagnosticId.UNKNOWN_PARAMETER,
                parameter,
                "%s is no parameter of %s at %s%s It has %s.%s",
                parameter.boundName() == null
                        ? parameter.place().text()
                        : "@Param(\"" + name + "\") of " + implementation.text(),
                operation.id(),
                operation.place().text(),
                Sentence.endWith(nearest),
                allowed(),
                nearest.isEmpty() && parameter.boundName() == null ? providers.orProvide(parameter.type()) : "");
    }

    /** The nearest name, or else the provided type that is nearest. */
    private String nearest(MethodParameter parameter, String name, List<String> names) {
        String nearest = DidYouMean.among(name, names);
        return nearest.isEmpty() ? providers.didYouMean(parameter.type()) : nearest;
    }

    private @Nullable Argument ambiguous(MethodParameter parameter, String name, List<Parameter> candidates) {
        return report(
                DiagnosticId.UNKNOWN_PARAMETER,
                parameter,
                "@Param(\"%s\") of %s is a parameter in %s of %s at %s. Say which, as @Param(value = \"%s\", in = \"%s\").",
                name,
                implementation.text(),
                String.join(
                        " and in ",
                        candidates.stream().map(ParametersBound::location).toList()),
                operation.id(),
                operation.place().text(),
                name,
                location(candidates.get(0)));
    }

    private @Nullable Argument duplicate(MethodParameter parameter, String name, String where) {
        return report(
                DiagnosticId.DUPLICATE_PARAMETER,
                parameter,
                "%s is bound to %s at %s, as another parameter of the method is already. Take one of them away.",
                parameter.place().text(),
                name,
                where);
    }

    private String allowed() {
        List<String> all = new ArrayList<>();
        operation.parameters().forEach(parameter -> all.add(expected.of(parameter) + " " + parameter.javaName()));
        RequestBody body = operation.body();
        if (body != null) {
            all.add(expected.of(body) + " " + BODY);
        }
        all.add("Request");
        all.add("Handshake");
        all.add("Accepted");
        all.add("ResponseHeaders");
        principals.allowed(implementation.document(), operation).forEach(all::add);
        providers.types().forEach(all::add);
        return String.join(", ", all);
    }

    @FormatMethod
    private @Nullable Argument report(DiagnosticId id, MethodParameter parameter, String format, Object... arguments) {
        diagnostics.report(id, parameter.place(), format, arguments);
        return null;
    }
}
