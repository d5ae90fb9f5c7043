package dev.hardwire.processor.check.handler;

import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.PathPosition;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Operation.Style;
import dev.hardwire.processor.model.TypeShape;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a provider takes of a request, and no document describes, can be read: the schema follows from the Java type. */
public final class ParametersReadable {
    private final Map<String, TypeShape> shapes;
    private final PayloadsHaveCodecs payloads;
    private final Diagnostics diagnostics;

    /** Reads parameters of types with these shapes. */
    public ParametersReadable(Map<String, TypeShape> shapes, PayloadsHaveCodecs payloads, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.payloads = payloads;
        this.diagnostics = diagnostics;
    }

    /**
     * How a parameter of a request is read.
     *
     * @param name of the parameter of the request
     * @param position where a path parameter is; null for the others
     * @return null where it cannot be read, which is reported then
     */
    public @Nullable FromParameter read(
            MethodParameter parameter, String name, Location in, @Nullable PathPosition position) {
        return read(parameter, name, in, position, DiagnosticId.PROVIDER_PARAMETER, "provider");
    }

    /** How a handler's parameter is read that is a part of the namespace's name; null where it cannot be, which is reported. */
    @Nullable
    FromParameter ofName(MethodParameter parameter, String name, PathPosition position) {
        return read(parameter, name, Location.PATH, position, DiagnosticId.HANDLER_PARAMETER, "namespace");
    }

    private @Nullable FromParameter read(
            MethodParameter parameter,
            String name,
            Location in,
            @Nullable PathPosition position,
            DiagnosticId id,
            String owner) {
        Value value = payloads.value(parameter.type(), parameter.place());
        if (value == null) {
            return null;
        }
        if (!isReadable(value, in)) {
            diagnostics.report(
                    id,
                    parameter.place(),
                    "%s is %s. A %s parameter of a %s is a string, a number, a boolean, a date, a UUID or an enum%s.",
                    parameter.place().text(),
                    TypeNames.simple(parameter.type()),
                    in.name().toLowerCase(Locale.ROOT),
                    owner,
                    mayBeList(in) ? ", or a List of these" : "");
            return null;
        }
        String javaName = parameter.name() == null ? name : parameter.name();
        return new FromParameter(
                new Parameter(
                        name,
                        javaName,
                        in,
                        !parameter.type().nullable(),
                        in == Location.PATH || in == Location.HEADER ? Style.SIMPLE : Style.FORM,
                        true,
                        false,
                        false,
                        PayloadsHaveCodecs.schema(value, parameter.place()),
                        null,
                        "",
                        parameter.place()),
                position,
                value);
    }

    private boolean isReadable(Value value, Location in) {
        if (value instanceof Value.ListOf list) {
            return mayBeList(in) && !(list.items() instanceof Value.ListOf) && isReadable(list.items(), in);
        }
        return value instanceof Value.Scalar
                || (value instanceof Value.Coded && shapes.get(value.type().name()) instanceof TypeShape.OfEnum);
    }

    private static boolean mayBeList(Location in) {
        return in == Location.QUERY || in == Location.HEADER;
    }
}
