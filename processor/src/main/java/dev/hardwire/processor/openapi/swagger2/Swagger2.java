package dev.hardwire.processor.openapi.swagger2;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts documents of Swagger 2.0: the way in to this package. */
public final class Swagger2 {
    private static final Map<String, String> FLOWS =
            Map.of("application", "clientCredentials", "accessCode", "authorizationCode");

    private final Mapping document;
    private final Schemas schemas;
    private final Parameters parameters;
    private final Bodies bodies;
    private final Paths paths;
    private final References references;

    private Swagger2(Mapping document, References references, Diagnostics diagnostics) {
        this.document = document;
        this.references = references;
        this.schemas = new Schemas(references);
        this.parameters = new Parameters(schemas, diagnostics);
        this.bodies = new Bodies(schemas, parameters, diagnostics);
        this.paths = new Paths(document, references, parameters, bodies);
    }

    /**
     * The document in OpenAPI 3.0. What is not valid in 2.0 stays as it is.
     *
     * @param references afterwards lead from schemas to converted schemas
     * @param diagnostics get what OpenAPI 3.0 has no words for
     */
    public static Mapping convert(Mapping document, References references, Diagnostics diagnostics) {
        return new Swagger2(document, references, diagnostics).convert();
    }

    private Mapping convert() {
        Mapping written = document.mapping("paths");
        var made = new Made(document.place())
                .put("openapi", Made.text(document.placeOf("swagger"), "3.0.3"))
                .copy(document, "info", "security", "tags", "externalDocs")
                .put("servers", servers())
                .put("paths", written == null ? document.get("paths") : paths.of(written))
                .put("components", components());
        schemas.redirectReferences();
        return made.done();
    }

    private @Nullable Node servers() {
        String host = document.text("host");
        String basePath = document.textOrEmpty("basePath");
        if (host == null && basePath.isEmpty()) {
            return null;
        }
        Place.InDocument place = document.has("basePath") ? document.placeOf("basePath") : document.placeOf("host");
        var urls = new ArrayList<String>();
        if (host == null) {
            urls.add(basePath);
        } else {
            document.texts("schemes").forEach(scheme -> urls.add(scheme + "://" + host + basePath));
            if (urls.isEmpty()) {
                urls.add("//" + host + basePath);
            }
        }
        return new Sequence(
                place,
                urls.stream()
                        .<Node>map(url -> new Made(place).put("url", url).done())
                        .toList());
    }

    private @Nullable Node components() {
        List<String> consumes = document.texts("consumes");
        List<String> produces = document.texts("produces");
        var definitions = section("definitions");
        var shared = section("parameters");
        var requests = section("parameters");
        var responses = section("responses");
        document.members("definitions").forEach((name, schema) -> definitions.put(name, schemas.of(schema)));
        document.members("parameters").forEach((name, node) -> {
            if (references.follow(node) instanceof Mapping parameter) {
                if (!Bodies.isBody(parameter)) {
                    shared.put(name, parameters.parameter(parameter));
                } else if ("body".equals(parameter.text("in"))) {
                    requests.put(name, bodies.body(parameter, consumes));
                }
            }
        });
        document.members("responses").forEach((name, node) -> {
            if (references.follow(node) instanceof Mapping response) {
                responses.put(name, bodies.response(response, produces));
            }
        });
        var made = new Made(document.place());
        put(made, "schemas", definitions);
        put(made, "parameters", shared);
        put(made, "requestBodies", requests);
        put(made, "responses", responses);
        put(made, "securitySchemes", securitySchemes());
        return made.isEmpty() ? null : made.done();
    }

    private Made section(String name) {
        return new Made(document.placeOf(name));
    }

    private static void put(Made components, String name, Made section) {
        if (!section.isEmpty()) {
            components.put(name, section.done());
        }
    }

    private Made securitySchemes() {
        var schemes = section("securityDefinitions");
        document.members("securityDefinitions").forEach((name, node) -> {
            if (node instanceof Mapping scheme) {
                schemes.put(name, securityScheme(scheme));
            }
        });
        return schemes;
    }

    private static Mapping securityScheme(Mapping scheme) {
        String type = scheme.textOrEmpty("type");
        var made = new Made(scheme.place()).copy(scheme, "type", "description");
        switch (type) {
            case "basic" ->
                made.put("type", Made.text(scheme.placeOf("type"), "http")).put("scheme", "basic");
            case "oauth2" -> {
                String flow = scheme.textOrEmpty("flow");
                var described = new Made(scheme.place())
                        .put("authorizationUrl", scheme.get("authorizationUrl"))
                        .put("tokenUrl", scheme.get("tokenUrl"))
                        .put("scopes", scheme.has("scopes") ? scheme.get("scopes") : new Made(scheme.place()).done());
                made.put(
                        "flows",
                        new Made(scheme.placeOf("flow"))
                                .put(FLOWS.getOrDefault(flow, flow), described.done())
                                .done());
            }
            default -> made.put("name", scheme.get("name")).put("in", scheme.get("in"));
        }
        return made.done();
    }
}
