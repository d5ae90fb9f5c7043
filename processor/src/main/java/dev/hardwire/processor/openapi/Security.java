package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Operation.SecurityRequirement;
import dev.hardwire.processor.model.SecurityScheme;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an operation asks of its callers: its own security requirements, else those of the document. */
final class Security {
    private final Mapping document;
    private final Diagnostics diagnostics;
    private final Set<String> declared;
    private final Map<String, SecurityScheme> schemes;

    Security(Mapping document, References references, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
        Mapping components = document.mapping("components");
        Map<String, Node> nodes = components == null ? Map.of() : components.members("securitySchemes");
        this.declared = nodes.keySet();
        this.schemes = new SecuritySchemes(references, diagnostics).read(nodes);
    }

    /** The schemes that the document declares, by name; those that are not right are left out, and reported. */
    Map<String, SecurityScheme> schemes() {
        return schemes;
    }

    /** Checks those of the document, also where no operation has them. */
    void checkDocument() {
        read(document);
    }

    List<SecurityRequirement> of(Mapping operation) {
        return read(operation.has("security") ? operation : document);
    }

    private List<SecurityRequirement> read(Mapping owner) {
        var requirements = new ArrayList<SecurityRequirement>();
        for (Node item : owner.items("security")) {
            if (item instanceof Mapping requirement) {
                requirements.add(requirement(requirement));
            }
        }
        return List.copyOf(requirements);
    }

    private SecurityRequirement requirement(Mapping requirement) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        requirement.entries().forEach((name, value) -> {
            if (!declared.contains(name)) {
                String nearest = DidYouMean.among(name, declared);
                diagnostics.report(
                        DiagnosticId.DANGLING_REFERENCE,
                        value.place(),
                        "There is no security scheme %s%s",
                        name,
                        nearest.isEmpty() ? "; declare it among the document's security schemes." : nearest);
            }
            asked.put(name, scopes(value));
        });
        return new SecurityRequirement(asked);
    }

    private static List<String> scopes(Node value) {
        return value instanceof Sequence scopes
                ? scopes.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(scope -> ((Scalar) scope).text())
                        .toList()
                : List.of();
    }
}
