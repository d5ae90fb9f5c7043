package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.grammar.Keyword;
import dev.hardwire.processor.openapi.grammar.Kind;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The document as one file: what it refers to in other files becomes components, path items are put in the place of the
 * reference; all else is as it was written. A component keeps its name; where the document has another of that name, the
 * file's name is put in front, and a number at the end if need be.
 */
final class Bundle {
    private final Version version;
    private final References references;
    private final Map<String, Map<String, Node>> added = new LinkedHashMap<>();
    private final Map<TypeId, String> names = new HashMap<>();
    private final ArrayDeque<Runnable> pending = new ArrayDeque<>();
    private final Set<Place> open = new HashSet<>();
    /** Where the components are: in a converted document not where they were written. */
    private final IdentityHashMap<Node, String> componentsByNode = new IdentityHashMap<>();

    private Mapping components;
    private Mapping root;
    private String file = "";

    Bundle(Version version, References references) {
        this.version = version;
        this.references = references;
        this.components = new Mapping(new Place.InDocument("", 1, 1, "/components"), Map.of());
        this.root = components;
    }

    Mapping of(Mapping document) {
        file = document.place().file();
        Mapping own = document.mapping("components");
        components = own == null ? components : own;
        root = document;
        components.entries().forEach((section, members) -> {
            if (members instanceof Mapping mapping) {
                mapping.entries()
                        .forEach((name, member) -> componentsByNode.put(
                                member, JsonPointer.child(JsonPointer.child("/components", section), name)));
            }
        });
        var entries = new LinkedHashMap<>(copy(document, Kind.DOCUMENT).entries());
        for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
            next.run();
        }
        if (!added.isEmpty()) {
            entries.put("components", withAdded(entries.get("components")));
        }
        return new Mapping(document.place(), entries);
    }

    private Mapping withAdded(@Nullable Node written) {
        var sections = new LinkedHashMap<String, Node>();
        if (written instanceof Mapping mapping) {
            sections.putAll(mapping.entries());
        }
        added.forEach((section, members) -> {
            var all = new LinkedHashMap<String, Node>();
            if (sections.get(section) instanceof Mapping mapping) {
                all.putAll(mapping.entries());
            }
            all.putAll(members);
            sections.put(section, new Mapping(components.place(), all));
        });
        return new Mapping(components.place(), sections);
    }

    private Mapping copy(Mapping mapping, Kind kind) {
        Map<String, Keyword> keywords = Vocabulary.of(kind, version);
        Keyword members = Vocabulary.members(kind);
        var entries = new LinkedHashMap<String, Node>();
        mapping.entries().forEach((name, value) -> {
            Keyword keyword = members == null || name.startsWith("x-") ? keywords.get(name) : members;
            if (kind.referable() && name.equals(References.REF) && References.isReference(mapping)) {
                entries.put(name, reference(mapping, kind));
            } else if (kind == Kind.DISCRIMINATOR && name.equals("mapping") && value instanceof Mapping mapped) {
                entries.put(name, mapping(mapped));
            } else {
                entries.put(name, keyword == null ? value : value(value, keyword));
            }
        });
        return new Mapping(mapping.place(), entries);
    }

    private Node value(Node value, Keyword keyword) {
        return switch (keyword.shape()) {
            case ONE -> one(value, keyword.kind());
            case LIST ->
                value instanceof Sequence s
                        ? new Sequence(
                                s.place(),
                                s.items().stream()
                                        .map(item -> one(item, keyword.kind()))
                                        .toList())
                        : value;
            case MAP -> {
                if (!(value instanceof Mapping members)) {
                    yield value;
                }
                var entries = new LinkedHashMap<String, Node>();
                members.entries().forEach((name, member) -> entries.put(name, one(member, keyword.kind())));
                yield new Mapping(members.place(), entries);
            }
        };
    }

    private Node one(Node node, Kind kind) {
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        if (kind == Kind.PATH_ITEM && References.isReference(mapping)) {
            return pathItem(mapping);
        }
        return copy(mapping, kind);
    }

    /** Written out, unless it is in the same file, or is in itself: a callback may lead back to its path item. */
    private Node pathItem(Mapping mapping) {
        Mapping item = PathItems.whole(mapping, references);
        boolean isAlone = mapping.entries().size() == 1;
        if (item == null || (isAlone && item.place().file().equals(file)) || !open.add(item.place())) {
            return copy(mapping, Kind.PATH_ITEM);
        }
        Mapping copied = copy(item, Kind.PATH_ITEM);
        open.remove(item.place());
        return copied;
    }

    private Node reference(Mapping mapping, Kind kind) {
        Node written = mapping.entries().get(References.REF);
        Node target = references.target(mapping);
        if (target == null || written == null) {
            return mapping;
        }
        Node identified = kind == Kind.SCHEMA ? references.identified(target) : null;
        if (identified != null) {
            // leads there also from the one file, by the schema's own URI
            if (!isInRoot(identified)) {
                name(identified, kind);
            }
            return written;
        }
        return local(written, target, kind);
    }

    /** The mapping of a discriminator: values that are references are to schemas. */
    private Mapping mapping(Mapping mapped) {
        var entries = new LinkedHashMap<String, Node>();
        mapped.entries().forEach((value, node) -> {
            boolean reference = node instanceof Scalar s
                    && (s.text().contains("/") || s.text().contains("#"));
            Node target = reference ? references.target((Scalar) node) : null;
            entries.put(value, target == null ? node : local(node, target, Kind.SCHEMA));
        });
        return new Mapping(mapped.place(), entries);
    }

    private Node local(Node written, Node target, Kind kind) {
        String pointer = componentsByNode.get(target);
        if (pointer == null) {
            pointer = isInRoot(target)
                    ? target.place().pointer()
                    : JsonPointer.child("/components/" + kind.section(), name(target, kind));
        }
        return new Scalar(written.place(), Node.Type.STRING, "#" + pointer.replace("%", "%25"));
    }

    private boolean isInRoot(Node target) {
        Place.InDocument at = target.place();
        Node node = at.file().equals(file) ? root : null;
        for (String token : JsonPointer.tokens(at.pointer())) {
            node = node == null ? null : JsonPointer.step(node, token);
        }
        return node == target;
    }

    /** The name of a component that another file's value becomes; it is copied when all that is above it is. */
    private String name(Node target, Kind kind) {
        var id = new TypeId(target.place().file(), target.place().pointer());
        String known = names.get(id);
        if (known != null) {
            return known;
        }
        String name = freeName(id, kind.section());
        names.put(id, name);
        Map<String, Node> section = added.computeIfAbsent(kind.section(), s -> new LinkedHashMap<>());
        section.put(name, target);
        pending.add(() -> section.put(name, one(target, kind)));
        return name;
    }

    private String freeName(TypeId id, String section) {
        String path = id.file().replaceFirst("\\.[a-zA-Z]+$", "");
        String stem = path.substring(path.lastIndexOf('/') + 1);
        List<String> tokens = JsonPointer.tokens(id.pointer());
        String last = tokens.isEmpty() ? stem : tokens.get(tokens.size() - 1);
        var candidates = new ArrayList<>(List.of(clean(last), clean(stem + "_" + last), clean(path + "_" + last)));
        for (String candidate : candidates) {
            if (isFree(candidate, section)) {
                return candidate;
            }
        }
        int number = 2;
        while (!isFree(candidates.get(2) + "_" + number, section)) {
            number++;
        }
        return candidates.get(2) + "_" + number;
    }

    private boolean isFree(String name, String section) {
        Mapping own = components.mapping(section);
        return (own == null || !own.has(name))
                && !added.getOrDefault(section, Map.of()).containsKey(name);
    }

    private static String clean(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
