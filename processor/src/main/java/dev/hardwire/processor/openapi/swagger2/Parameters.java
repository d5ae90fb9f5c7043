package dev.hardwire.processor.openapi.swagger2;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;

/** Parameters other than bodies and forms: what they say about their value becomes a schema and a style. */
final class Parameters {
    private static final String[] OF_VALUES = {
        "type",
        "format",
        "items",
        "default",
        "maximum",
        "exclusiveMaximum",
        "minimum",
        "exclusiveMinimum",
        "maxLength",
        "minLength",
        "pattern",
        "maxItems",
        "minItems",
        "uniqueItems",
        "enum",
        "multipleOf",
        "x-nullable"
    };

    private final Schemas schemas;
    private final Diagnostics diagnostics;

    Parameters(Schemas schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    Mapping parameter(Mapping parameter) {
        var made = new Made(parameter.place())
                .copy(parameter, "name", "in", "description", "required", "allowEmptyValue")
                .put("schema", value(parameter));
        style(parameter, parameter.textOrEmpty("in"), made);
        return made.done();
    }

    Mapping header(Mapping header) {
        var made = new Made(header.place()).copy(header, "description").put("schema", value(header));
        style(header, "header", made);
        return made.done();
    }

    /** The schema of a value that is described without one. */
    Node value(Mapping owner) {
        var made = new Made(owner.place());
        for (String name : OF_VALUES) {
            made.put(name, owner.get(name));
        }
        return schemas.of(made.done());
    }

    /** How an array is written; nothing for other values. */
    void style(Mapping owner, String in, Made made) {
        if (!"array".equals(owner.text("type"))) {
            return;
        }
        Mapping items = owner.mapping("items");
        if (items != null && "array".equals(items.text("type"))) {
            unsupported(items, "An array of arrays has no counterpart in OpenAPI 3; give it items of another type.");
        }
        String format = owner.text("collectionFormat");
        boolean inQuery = in.equals("query") || in.equals("formData");
        String style = switch (format == null ? "csv" : format) {
            case "csv", "multi" -> inQuery ? "form" : "simple";
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            default -> "";
        };
        if (style.isEmpty() || (!inQuery && !style.equals("simple")) || ("multi".equals(format) && !inQuery)) {
            unsupported(
                    owner,
                    "The collectionFormat %s has no counterpart in OpenAPI 3 here; use csv%s."
                            .formatted(format, inQuery ? ", ssv, pipes or multi" : ""));
            return;
        }
        made.put("style", Made.text(owner.placeOf("collectionFormat"), style));
        made.put("explode", Made.flag(owner.placeOf("collectionFormat"), "multi".equals(format)));
    }

    private void unsupported(Mapping owner, String message) {
        diagnostics.report(DiagnosticId.UNSUPPORTED, owner.placeOf("collectionFormat"), "%s", message);
    }
}
