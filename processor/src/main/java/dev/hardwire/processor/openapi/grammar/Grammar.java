package dev.hardwire.processor.openapi.grammar;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.openapi.grammar.Keyword.Treatment;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a document and all that it refers to against the {@link Vocabulary}. Readers that follow need not look at the
 * shape of anything: what has not its shape was reported here, and they pass over it.
 */
public final class Grammar {
    private static final Pattern COMPONENT_NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private final Version version;
    private final References references;
    private final Diagnostics diagnostics;
    private final Leaves leaves;
    /** What references lead to: checked one after the other, as a chain of them may be longer than a stack is deep. */
    private final ArrayDeque<Target> targets = new ArrayDeque<>();

    private final Set<Target> seen = new HashSet<>();

    private record Target(Node node, Kind kind) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Target t && t.node == node && t.kind == kind;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    /** A check of a document of this version. */
    public Grammar(Version version, References references, Diagnostics diagnostics) {
        this.version = version;
        this.references = references;
        this.diagnostics = diagnostics;
        this.leaves = new Leaves(version, diagnostics);
    }

    /** Checks a whole document. */
    public void check(Mapping document) {
        visit(document, Kind.DOCUMENT);
        for (Target target = targets.poll(); target != null; target = targets.poll()) {
            visit(target.node(), target.kind());
        }
    }

    private void visit(Node node, Kind kind) {
        if (kind.isLeaf()) {
            leaves.check(node, kind);
        } else if (seen.add(new Target(node, kind))) {
            if (node instanceof Mapping mapping) {
                object(mapping, kind);
            } else if (!(isBoolean(node) && allowsBoolean(kind))) {
                invalid(
                        node,
                        "%s must be an object%s.",
                        capitalized(kind.withArticle()),
                        allowsBoolean(kind) ? ", true or false" : "");
            }
        }
    }

    private boolean allowsBoolean(Kind kind) {
        return kind == Kind.SCHEMA_OR_BOOLEAN || (kind == Kind.SCHEMA && version == Version.V31);
    }

    private static boolean isBoolean(Node node) {
        return node instanceof Scalar scalar && scalar.type() == Node.Type.BOOLEAN;
    }

    private void object(Mapping mapping, Kind kind) {
        boolean reference = kind.referable() && mapping.has(References.REF);
        if (reference) {
            reference(mapping, kind);
        }
        Keyword members = Vocabulary.members(kind);
        if (members != null) {
            mapping.entries().forEach((name, value) -> {
                if (!(kind == Kind.CALLBACK && name.startsWith("x-")) && !(reference && name.equals(References.REF))) {
                    keyword(members, value, kind);
                }
            });
            return;
        }
        Map<String, Keyword> keywords = Vocabulary.of(kind, version);
        boolean isolated = reference && kind != Kind.PATH_ITEM && !(kind.isSchema() && version == Version.V31);
        mapping.entries().forEach((name, value) -> {
            Keyword keyword = keywords.get(name);
            if (name.startsWith("x-") || (reference && name.equals(References.REF))) {
                return;
            }
            if (keyword == null) {
                if (!isolated) {
                    unknown(name, value, kind);
                } else if (!name.equals("summary") && !name.equals("description")) {
                    besideReference(name, value, kind);
                }
            } else if (isolated && keyword.treatment() != Treatment.ANNOTATION && !name.equals("description")) {
                besideReference(name, value, kind);
            } else {
                keyword(keyword, value, kind);
            }
        });
        if (!reference) {
            keywords.values().stream()
                    .filter(k -> k.required() && !mapping.has(k.name()))
                    .forEach(k -> invalid(mapping, "The %s has no %s; add it.", kind.text(), k.name()));
        }
    }

    private void reference(Mapping mapping, Kind kind) {
        if (mapping.text(References.REF) == null) {
            invalid(mapping, "A $ref must be a string.");
            return;
        }
        Node target = references.target(mapping);
        if (target != null) {
            targets.add(new Target(target, kind));
        }
    }

    private void besideReference(String name, Node value, Kind kind) {
        diagnostics.note(
                DiagnosticId.NO_EFFECT,
                value.place(),
                kind.isSchema() && Vocabulary.of(kind, version).containsKey(name)
                        ? "OpenAPI up to 3.0 ignores %s beside $ref; write allOf: [{$ref: …}] and %s beside allOf."
                        : "OpenAPI ignores %s beside $ref; write it where the reference leads to, or take %s out.",
                name,
                name);
    }

    private void keyword(Keyword keyword, Node value, Kind owner) {
        switch (keyword.shape()) {
            case ONE -> visit(value, keyword.kind());
            case LIST -> {
                if (value instanceof Sequence sequence) {
                    sequence.items().forEach(item -> visit(item, keyword.kind()));
                } else {
                    invalid(value, "The value of %s must be an array.", keyword.name());
                }
            }
            case MAP -> {
                if (value instanceof Mapping map) {
                    members(map, keyword, owner);
                } else {
                    invalid(value, "The value of %s must be an object.", keyword.name());
                }
            }
        }
    }

    private void members(Mapping map, Keyword keyword, Kind owner) {
        boolean extensible = Vocabulary.hasExtensions(keyword, owner, version);
        map.entries().forEach((name, value) -> {
            if (extensible && name.startsWith("x-")) {
                return;
            }
            if (owner == Kind.COMPONENTS && !COMPONENT_NAME.matcher(name).matches()) {
                invalid(value, "The name %s has a character other than A-Z a-z 0-9 . _ -; rename it.", name);
            }
            visit(value, keyword.kind());
        });
    }

    private void unknown(String name, Node value, Kind kind) {
        Version other = version == Version.V30 ? Version.V31 : Version.V30;
        String message;
        if (Vocabulary.of(kind, other).containsKey(name)) {
            message = "The keyword %s is of OpenAPI %s, and the document is %s; %s"
                    .formatted(
                            name,
                            other.text(),
                            version.text(),
                            !name.equals("nullable")
                                    ? "take it out, or change the version."
                                    : version == Version.V20
                                            ? "write x-nullable."
                                            : "write type: [string, \"null\"] (or whatever the type is).");
        } else {
            String nearest = DidYouMean.among(name, Vocabulary.of(kind, version).keySet());
            message = "%s has no keyword %s%s"
                    .formatted(
                            capitalized(kind.withArticle()),
                            name,
                            nearest.isEmpty() ? "; take it out, or let its name start with x-." : nearest);
        }
        if (kind.isSchema() && version == Version.V31) {
            // JSON Schema takes it for an annotation
            diagnostics.note(DiagnosticId.UNKNOWN_KEYWORD, value.place(), "%s", message);
        } else {
            diagnostics.report(DiagnosticId.UNKNOWN_KEYWORD, value.place(), "%s", message);
        }
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void invalid(Node node, String format, Object... arguments) {
        diagnostics.report(
                DiagnosticId.DOCUMENT_INVALID, node.place(), "%s", String.format(Locale.ROOT, format, arguments));
    }
}
