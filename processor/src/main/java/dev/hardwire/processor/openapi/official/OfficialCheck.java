package dev.hardwire.processor.openapi.official;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a document against the official schema of its version. */
public final class OfficialCheck {
    private final Diagnostics diagnostics;

    /** A check that reports to these diagnostics. */
    public OfficialCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reports what is not valid, each value once, and of values in one another the innermost.
     *
     * @param document one file: references to others are to be resolved before
     */
    public void on(Mapping document, Version version) {
        List<Error> errors = OfficialSchemas.of(version).validate(JsonTree.of(document));
        Map<NodePath, Set<String>> messages = new LinkedHashMap<>();
        for (Error error : errors) {
            if (isWrapper(error)) {
                continue;
            }
            messages.computeIfAbsent(error.getInstanceLocation(), at -> new LinkedHashSet<>())
                    .add(error.getMessage());
        }
        if (messages.isEmpty() && !errors.isEmpty()) {
            Error first = errors.get(0);
            messages.put(first.getInstanceLocation(), Set.of(first.getMessage()));
        }
        messages.forEach((at, said) -> {
            boolean innermost =
                    messages.keySet().stream().noneMatch(other -> !other.equals(at) && other.startsWith(at));
            if (innermost) {
                diagnostics.report(
                        DiagnosticId.DOCUMENT_INVALID,
                        node(document, at).place(),
                        "The schema of OpenAPI %s says: %s; correct it.",
                        version.text(),
                        String.join("; ", said));
            }
        });
    }

    /** Says only that something said by another error is wrong, or that a value might have been a reference instead. */
    private static boolean isWrapper(Error error) {
        return error.getKeyword().equals("oneOf")
                || error.getKeyword().equals("anyOf")
                || (error.getKeyword().equals("required") && References.REF.equals(error.getProperty()));
    }

    private static Node node(Mapping document, NodePath path) {
        Node node = document;
        for (int i = 0; i < path.getNameCount(); i++) {
            Node next = JsonPointer.step(node, path.getName(i));
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }
}
