package dev.hardwire.processor.openapi;

import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A document without the components that nothing else in it needs. */
final class Reachable {
    /** The sections of Swagger 2.0, which has them at the top. */
    private static final Set<String> OLD_SECTIONS = Set.of("definitions", "parameters", "responses");

    private final Version version;
    private final References references;
    private final Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<Node> pending = new ArrayDeque<>();
    private Map<String, Node> schemas = Map.of();

    Reachable(Version version, References references) {
        this.version = version;
        this.references = references;
    }

    Mapping of(Mapping document) {
        boolean isOld = version == Version.V20;
        Mapping components = isOld ? document : document.mapping("components");
        if (components == null) {
            return document;
        }
        schemas = components.members(isOld ? "definitions" : "schemas");
        document.entries().forEach((name, value) -> {
            if (isOld ? !OLD_SECTIONS.contains(name) : !name.equals("components")) {
                pending.add(value);
            }
        });
        do {
            follow();
        } while (addVariants());
        var kept = new LinkedHashMap<String, Node>();
        components.entries().forEach((section, value) -> kept.put(section, isSection(section) ? pruned(value) : value));
        if (isOld) {
            return new Mapping(document.place(), kept);
        }
        var entries = new LinkedHashMap<>(document.entries());
        entries.put("components", new Mapping(components.place(), kept));
        return new Mapping(document.place(), entries);
    }

    private boolean isSection(String name) {
        return version == Version.V20 ? OLD_SECTIONS.contains(name) : !name.equals("securitySchemes");
    }

    private Node pruned(Node section) {
        if (!(section instanceof Mapping members)) {
            return section;
        }
        var kept = new LinkedHashMap<>(members.entries());
        kept.values().removeIf(member -> !reached.contains(member));
        return new Mapping(members.place(), kept);
    }

    private void follow() {
        for (Node node = pending.poll(); node != null; node = pending.poll()) {
            if (!reached.add(node)) {
                continue;
            }
            if (node instanceof Sequence sequence) {
                pending.addAll(sequence.items());
            } else if (node instanceof Mapping mapping) {
                pending.addAll(mapping.entries().values());
                Node target = References.isReference(mapping) ? references.target(mapping) : null;
                if (target != null) {
                    pending.add(target);
                }
                Mapping discriminator = mapping.mapping("discriminator");
                if (discriminator != null) {
                    discriminator.members("mapping").values().forEach(this::mapped);
                }
            }
        }
    }

    private void mapped(Node value) {
        if (value instanceof Scalar text && text.type() == Node.Type.STRING) {
            Node byName = schemas.get(text.text());
            Node target = byName == null ? references.target(text) : byName;
            if (target != null) {
                pending.add(target);
            }
        }
    }

    /** What extends a base with a discriminator is one of its variants, though the base does not know of it. */
    private boolean addVariants() {
        schemas.values().forEach(schema -> {
            if (!reached.contains(schema) && schema instanceof Mapping mapping) {
                boolean isVariant = mapping.items("allOf").stream()
                        .anyMatch(part -> part instanceof Mapping each
                                && References.isReference(each)
                                && references.target(each) instanceof Mapping base
                                && reached.contains(base)
                                && base.has("discriminator"));
                if (isVariant) {
                    pending.add(schema);
                }
            }
        });
        return !pending.isEmpty();
    }
}
