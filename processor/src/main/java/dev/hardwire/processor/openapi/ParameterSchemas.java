package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node.Mapping;

/** Which styles and schemas parameters may have: the default styles, and scalars, enums and arrays of them. */
final class ParameterSchemas {
    private final SchemaReader schemas;
    private final Diagnostics diagnostics;

    ParameterSchemas(SchemaReader schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    /** Whether an array is sent as repeated occurrences. */
    boolean explode(Mapping parameter, Location in) {
        boolean form = in == Location.QUERY || in == Location.COOKIE;
        String usual = form ? "form" : "simple";
        String style = parameter.text("style");
        if (style != null && !style.equals(usual)) {
            diagnostics.report(
                    DiagnosticId.UNSUPPORTED,
                    parameter.placeOf("style"),
                    "The style %s is not supported yet; use %s.",
                    style,
                    usual);
        }
        // simple joins the items of an array with commas whatever explode says
        return form && (!parameter.has("explode") || parameter.flag("explode"));
    }

    boolean fits(String name, Location in, boolean explode, Schema schema, Place.InDocument place) {
        boolean array = schema instanceof Schema.Array;
        Schema single = schema instanceof Schema.Array a ? a.items() : schema;
        if (!isScalar(single)) {
            diagnostics.report(
                    DiagnosticId.UNSUPPORTED,
                    place,
                    array
                            ? "The parameter %s is an array of something other than scalars, which is not supported yet; put it"
                                    + " into the body."
                            : "The parameter %s is no scalar, enum or array, which is not supported yet; declare a parameter for"
                                    + " each part, or put it into the body.",
                    name);
            return false;
        }
        if (array && in == Location.COOKIE && explode) {
            diagnostics.report(
                    DiagnosticId.UNSUPPORTED,
                    place,
                    "The cookie %s is an array with explode, for which there is no syntax; add explode: false.",
                    name);
            return false;
        }
        return true;
    }

    private boolean isScalar(Schema schema) {
        return schema instanceof Schema.Text
                || schema instanceof Schema.Int
                || schema instanceof Schema.Num
                || schema instanceof Schema.Bool
                || (schema instanceof Schema.Ref ref && schemas.isEnum(ref.type()));
    }
}
