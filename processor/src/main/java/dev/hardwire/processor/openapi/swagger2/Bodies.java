package dev.hardwire.processor.openapi.swagger2;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request bodies from the parameters in {@code body} and {@code formData}, and the bodies and headers of responses. */
final class Bodies {
    private static final List<String> JSON = List.of("application/json");
    private static final String MULTIPART = "multipart/form-data";
    private static final String URLENCODED = "application/x-www-form-urlencoded";

    private final Schemas schemas;
    private final Parameters parameters;
    private final Diagnostics diagnostics;

    Bodies(Schemas schemas, Parameters parameters, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.parameters = parameters;
        this.diagnostics = diagnostics;
    }

    /** Whether a parameter is a body or part of one. */
    static boolean isBody(Mapping parameter) {
        return "body".equals(parameter.text("in")) || isForm(parameter);
    }

    private static boolean isForm(Mapping parameter) {
        return "formData".equals(parameter.text("in"));
    }

    /**
     * The body of an operation; null where it has none.
     *
     * @param written its parameters in body and formData
     * @param at where its parameters are
     */
    @Nullable
    Mapping request(List<Mapping> written, List<String> consumes, Place.InDocument at) {
        List<Mapping> form = written.stream().filter(Bodies::isForm).toList();
        if (written.size() > 1 && form.size() < written.size()) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    written.get(1).place(),
                    "An operation has one parameter in body, or several in formData; make one of them.");
        }
        if (written.isEmpty()) {
            return null;
        }
        return form.isEmpty() ? body(written.get(0), consumes) : form(form, consumes, at);
    }

    Mapping body(Mapping parameter, List<String> consumes) {
        Node schema = parameter.get("schema");
        var content = new Made(parameter.placeOf("schema"));
        for (String mediaType : consumes.isEmpty() ? JSON : consumes) {
            content.put(
                    mediaType,
                    new Made(parameter.placeOf("schema"))
                            .put("schema", schema == null ? null : schemas.of(schema))
                            .done());
        }
        return new Made(parameter.place())
                .copy(parameter, "description", "required")
                .put("content", content.done())
                .done();
    }

    private Mapping form(List<Mapping> form, List<String> consumes, Place.InDocument at) {
        var properties = new Made(at);
        var encoding = new Made(at);
        var required = new ArrayList<Node>();
        boolean hasFile = false;
        for (Mapping field : form) {
            String name = field.textOrEmpty("name");
            hasFile |= "file".equals(field.text("type"));
            properties.put(name, described(field));
            if (field.flag("required")) {
                required.add(Made.text(field.place(), name));
            }
            var style = new Made(field.place());
            parameters.style(field, "formData", style);
            if (!style.isEmpty()) {
                encoding.put(name, style.done());
            }
        }
        var schema = new Made(at)
                .put("type", "object")
                .put("properties", properties.done())
                .put("required", required.isEmpty() ? null : new Sequence(at, required))
                .done();
        var content = new Made(at);
        for (String mediaType : mediaTypes(consumes, hasFile)) {
            var media = new Made(at).put("schema", schema);
            if (mediaType.equals(URLENCODED) && !encoding.isEmpty()) {
                media.put("encoding", encoding.done());
            }
            content.put(mediaType, media.done());
        }
        return new Made(at)
                .put("required", required.isEmpty() ? null : Made.flag(at, true))
                .put("content", content.done())
                .done();
    }

    private Node described(Mapping field) {
        return parameters.value(field) instanceof Mapping value
                ? new Made(value.place())
                        .copy(value, value.entries().keySet().toArray(new String[0]))
                        .put("description", field.get("description"))
                        .done()
                : field;
    }

    private static List<String> mediaTypes(List<String> consumes, boolean hasFile) {
        List<String> forms = consumes.stream()
                .filter(type -> type.equals(MULTIPART) || (type.equals(URLENCODED) && !hasFile))
                .toList();
        return !forms.isEmpty() ? forms : List.of(hasFile ? MULTIPART : URLENCODED);
    }

    Mapping response(Mapping response, List<String> produces) {
        var made = new Made(response.place()).copy(response, "description");
        if (response.get("headers") instanceof Mapping headers) {
            var converted = new Made(headers.place());
            headers.entries()
                    .forEach((name, header) -> converted.put(
                            name, header instanceof Mapping mapping ? parameters.header(mapping) : header));
            made.put("headers", converted.done());
        }
        Node schema = response.get("schema");
        if (schema != null) {
            made.put("content", content(response, schema, produces));
        }
        return made.done();
    }

    private Mapping content(Mapping response, Node schema, List<String> produces) {
        boolean isFile = schema instanceof Mapping mapping && "file".equals(mapping.text("type"));
        List<String> byDefault = isFile ? List.of("application/octet-stream") : JSON;
        Mapping examples = response.mapping("examples");
        var content = new Made(schema.place());
        for (String mediaType : produces.isEmpty() ? byDefault : produces) {
            content.put(
                    mediaType,
                    new Made(schema.place())
                            .put("schema", schemas.of(schema))
                            .put("example", examples == null ? null : examples.get(mediaType))
                            .done());
        }
        return content.done();
    }
}
