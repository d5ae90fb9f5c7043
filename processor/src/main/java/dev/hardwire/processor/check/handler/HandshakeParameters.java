package dev.hardwire.processor.check.handler;

import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.PathPosition;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read of the request that opens a connection: each parameter once, as one type. */
public final class HandshakeParameters {
    private final List<Segment> segments;
    private final ParametersReadable readable;
    private final Diagnostics diagnostics;
    private final Map<String, FromParameter> all = new LinkedHashMap<>();

    /** Parameters of a handshake whose path has these segments. */
    public HandshakeParameters(List<Segment> segments, ParametersReadable readable, Diagnostics diagnostics) {
        this.segments = segments;
        this.readable = readable;
        this.diagnostics = diagnostics;
    }

    /** All of them, in the order of their first use. */
    public List<FromParameter> all() {
        return List.copyOf(all.values());
    }

    boolean hasVariable(String name) {
        return PathPosition.of(name, segments) != null;
    }

    /** What a provider takes of the request; null where that cannot be read, which is reported then. */
    @Nullable
    FromParameter ofProvider(MethodParameter parameter, String name, Location in) {
        FromParameter read = readable.read(parameter, name, in, PathPosition.of(name, segments));
        return read == null ? null : add(read);
    }

    /** What a handler takes of the namespace's name; null where that cannot be read, which is reported then. */
    public @Nullable FromParameter ofName(MethodParameter parameter, String variable) {
        PathPosition position = Objects.requireNonNull(PathPosition.of(variable, segments));
        FromParameter read = readable.ofName(parameter, variable, position);
        return read == null ? null : add(read);
    }

    /** The variable that a handler's parameter has the name of, or the camelCase of that; null where there is none. */
    public @Nullable String variable(MethodParameter parameter) {
        String bound = parameter.boundName();
        String name = bound == null ? parameter.name() : bound;
        boolean inPath = parameter.boundIn().isEmpty() || parameter.boundIn().equals("path");
        if (name == null || !inPath) {
            return null;
        }
        return segments.stream()
                .flatMap(segment -> segment.variables().stream())
                .filter(variable -> variable.equals(name)
                        || (bound == null && JavaNames.member(variable).equals(name)))
                .findFirst()
                .orElse(null);
    }

    /** What was there before, where the parameter was asked for already; null where that is another type, which is reported. */
    public @Nullable FromParameter add(FromParameter made) {
        String name = made.parameter().name();
        FromParameter before = all.putIfAbsent(made.parameter().in() + " " + name, made);
        if (before != null && !before.value().type().equals(made.value().type())) {
            Place place = made.parameter().place();
            diagnostics.report(
                    DiagnosticId.HANDLER_PARAMETER,
                    place,
                    "%s is %s, but %s is %s, and both are the parameter %s of the handshake. Make them one type%s.",
                    place.text(),
                    TypeNames.simple(made.value().type()),
                    before.parameter().place().text(),
                    TypeNames.simple(before.value().type()),
                    name,
                    sameName(before, made) ? ", with the same constraints" : "");
            return null;
        }
        return before == null ? made : before;
    }

    private static boolean sameName(FromParameter one, FromParameter other) {
        return one.value().type().toString().equals(other.value().type().toString());
    }
}
