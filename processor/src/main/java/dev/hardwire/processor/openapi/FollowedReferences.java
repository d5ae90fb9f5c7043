package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.grammar.Keyword;
import dev.hardwire.processor.openapi.grammar.Kind;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document in which references stand only where OpenAPI allows them: others, such as those to whole operations, to all paths
 * or to texts, which people write who let a tool bundle their files, are replaced by what they lead to. What is in schemas
 * stays as it is. Where nothing is to be replaced, the tree is the same one.
 */
final class FollowedReferences {
    private final Version version;
    private final References references;
    /** Says nothing: of references that OpenAPI allows, what is wrong is reported when they are read. */
    private final References silent;

    private final Diagnostics diagnostics;
    private final Set<Place> open = new HashSet<>();
    /** What references lead to, once it was followed. */
    private final IdentityHashMap<Mapping, Mapping> done = new IdentityHashMap<>();

    FollowedReferences(Version version, References references, References silent, Diagnostics diagnostics) {
        this.version = version;
        this.references = references;
        this.silent = silent;
        this.diagnostics = diagnostics;
    }

    Mapping of(Mapping document) {
        return one(document, Kind.DOCUMENT) instanceof Mapping followed ? followed : document;
    }

    private Node one(Node node, Kind kind) {
        if (kind.isSchema() || kind == Kind.ANY || kind == Kind.OBJECT) {
            return node;
        }
        if (!kind.referable()) {
            Node meant = followed(node);
            return meant instanceof Mapping mapping ? object(mapping, kind) : meant;
        }
        if (!References.isReference(node)) {
            return node instanceof Mapping mapping ? object(mapping, kind) : node;
        }
        return silent.follow(node) instanceof Mapping target && open.add(target.place())
                ? referred(node, target, kind)
                : node;
    }

    /** The reference, or what it leads to if that is another thing once its own references are followed. */
    private Node referred(Node reference, Mapping target, Kind kind) {
        Mapping known = done.get(target);
        Node followed = known == null ? object(target, kind) : known;
        done.put(target, (Mapping) followed);
        open.remove(target.place());
        boolean alone =
                reference instanceof Mapping mapping && mapping.entries().size() == 1;
        return followed == (Node) target || !alone ? reference : followed;
    }

    /** What a reference means that OpenAPI does not allow where it stands; other values are what they are. */
    private Node followed(Node node) {
        if (!(node instanceof Mapping reference) || !References.isReference(node)) {
            return node;
        }
        Node target = references.follow(node);
        if (target == null) {
            return node; // reported
        }
        diagnostics.note(
                DiagnosticId.MISPLACED_REFERENCE,
                reference.placeOf(References.REF),
                "OpenAPI allows no reference here; it is followed all the same. Bundle the files for tools that do not.");
        return target;
    }

    private Mapping object(Mapping mapping, Kind kind) {
        Map<String, Keyword> keywords = Vocabulary.of(kind, version);
        Keyword members = Vocabulary.members(kind);
        boolean changed = false;
        var entries = new LinkedHashMap<String, Node>();
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
            String name = entry.getKey();
            Keyword keyword = members == null ? keywords.get(name) : name.startsWith("x-") ? null : members;
            Node value = keyword == null ? entry.getValue() : value(entry.getValue(), keyword, kind);
            changed |= value != entry.getValue();
            entries.put(name, value);
        }
        return changed ? new Mapping(mapping.place(), entries) : mapping;
    }

    private Node value(Node written, Keyword keyword, Kind owner) {
        if (keyword.shape() == Keyword.Shape.ONE) {
            return one(written, keyword.kind());
        }
        boolean ofTheDocument = keyword.kind().isLeaf();
        Node value = ofTheDocument ? written : followed(written);
        if (keyword.shape() == Keyword.Shape.LIST && value instanceof Sequence list) {
            return list(list, keyword.kind());
        }
        return keyword.shape() == Keyword.Shape.MAP && value instanceof Mapping map
                ? map(map, keyword.kind(), Vocabulary.hasExtensions(keyword, owner, version))
                : value;
    }

    private Node list(Sequence list, Kind kind) {
        List<Node> items = new ArrayList<>();
        list.items().forEach(item -> items.add(one(item, kind)));
        return same(items, list.items()) ? list : new Sequence(list.place(), items);
    }

    private Node map(Mapping map, Kind kind, boolean extensible) {
        var entries = new LinkedHashMap<String, Node>();
        map.entries()
                .forEach((name, member) ->
                        entries.put(name, extensible && name.startsWith("x-") ? member : one(member, kind)));
        return same(entries.values(), map.entries().values()) ? map : new Mapping(map.place(), entries);
    }

    private static boolean same(Iterable<Node> one, Iterable<Node> other) {
        var others = other.iterator();
        for (Node node : one) {
            if (node != others.next()) {
                return false;
            }
        }
        return true;
    }
}
