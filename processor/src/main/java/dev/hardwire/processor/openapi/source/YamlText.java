package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Place;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML → nodes. SnakeYAML composes; what plain scalars are is decided here by the core schema of YAML 1.2, as SnakeYAML
 * knows that of 1.1 only. Merge keys ({@code <<}) are honoured, as every OpenAPI tool does.
 */
final class YamlText {
    private final TreeBuilder tree;
    /** The nodes from the root to the one that is converted: an alias to one of them has no end. */
    private final ArrayList<org.yaml.snakeyaml.nodes.Node> open = new ArrayList<>();

    private YamlText(TreeBuilder tree) {
        this.tree = tree;
    }

    static Node read(TreeBuilder tree, String text) throws Unreadable {
        var options = new LoaderOptions();
        // SnakeYAML's own bounds; TreeBuilder's are the ones that count
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(TreeBuilder.MAX_DEPTH + 1);
        options.setProcessComments(false);
        org.yaml.snakeyaml.nodes.@Nullable Node root;
        try {
            var parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
            root = new Composer(parser, new CoreSchema(), options).getSingleNode();
        } catch (MarkedYAMLException e) {
            throw syntax(tree, e);
        } catch (YAMLException e) {
            throw unmarked(tree, e);
        }
        if (root == null) {
            throw new Unreadable(DiagnosticId.DOCUMENT_SYNTAX, tree.place(1, 1, ""), "The file is empty.");
        }
        return new YamlText(tree).convert(root, place(tree, root, ""), 1);
    }

    private static Unreadable syntax(TreeBuilder tree, MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String problem = e.getProblem() == null ? "it cannot be parsed" : e.getProblem();
        return new Unreadable(
                DiagnosticId.DOCUMENT_SYNTAX,
                mark == null ? tree.place(1, 1, "") : tree.place(mark.getLine() + 1, mark.getColumn() + 1, ""),
                "Not YAML: " + (e.getContext() == null ? "" : e.getContext() + ", ") + problem + ".");
    }

    private static Unreadable unmarked(TreeBuilder tree, YAMLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        boolean tooDeep = message.startsWith("Nesting Depth exceeded");
        return new Unreadable(
                tooDeep ? DiagnosticId.DOCUMENT_TOO_LARGE : DiagnosticId.DOCUMENT_SYNTAX,
                tree.place(1, 1, ""),
                tooDeep
                        ? "Nested deeper than " + TreeBuilder.MAX_DEPTH
                                + " levels; split the file into parts that refer to each other."
                        : "Not YAML: " + message + ".");
    }

    private static Place.InDocument place(TreeBuilder tree, org.yaml.snakeyaml.nodes.Node node, String pointer) {
        Mark mark = node.getStartMark();
        return tree.place(mark.getLine() + 1, mark.getColumn() + 1, pointer);
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node node, Place.InDocument place, int depth) throws Unreadable {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, place);
        }
        tree.enter(place, depth);
        if (open.contains(node)) {
            throw new Unreadable(
                    DiagnosticId.DOCUMENT_SYNTAX, place, "An alias to a value that it is in; use $ref in its place.");
        }
        open.add(node);
        Node converted;
        if (node instanceof MappingNode mapping) {
            var entries = new LinkedHashMap<String, Node>();
            entries(mapping, place, depth, entries);
            converted = new Node.Mapping(place, entries);
        } else {
            converted = sequence((SequenceNode) node, place, depth);
        }
        open.remove(open.size() - 1);
        return converted;
    }

    private Node sequence(SequenceNode node, Place.InDocument place, int depth) throws Unreadable {
        var items = new ArrayList<Node>();
        for (var item : node.getValue()) {
            String pointer = JsonPointer.child(place.pointer(), Integer.toString(items.size()));
            items.add(convert(item, place(tree, item, pointer), depth + 1));
        }
        return new Node.Sequence(place, items);
    }

    private void entries(MappingNode mapping, Place.InDocument place, int depth, Map<String, Node> entries)
            throws Unreadable {
        var merged = new ArrayList<NodeTuple>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Unreadable(
                        DiagnosticId.DOCUMENT_SYNTAX,
                        place(tree, tuple.getKeyNode(), place.pointer()),
                        "A key that is an object or array; keys are strings.");
            }
            if (key.getTag().equals(Tag.MERGE)) {
                merged.add(tuple);
                continue;
            }
            var at = place(tree, key, JsonPointer.child(place.pointer(), key.getValue()));
            tree.put(entries, key.getValue(), convert(tuple.getValueNode(), at, depth + 1));
        }
        for (NodeTuple tuple : merged) {
            merge(tuple.getValueNode(), place, depth, entries);
        }
    }

    /** What the mapping itself has goes before what is merged into it; of several the first. */
    private void merge(org.yaml.snakeyaml.nodes.Node from, Place.InDocument place, int depth, Map<String, Node> entries)
            throws Unreadable {
        tree.enter(place, depth);
        if (from instanceof SequenceNode several) {
            for (var each : several.getValue()) {
                merge(each, place, depth + 1, entries);
            }
        } else if (from instanceof MappingNode mapping) {
            var others = new LinkedHashMap<String, Node>();
            entries(mapping, place, depth + 1, others);
            others.forEach(entries::putIfAbsent);
        } else {
            throw new Unreadable(
                    DiagnosticId.DOCUMENT_SYNTAX,
                    place(tree, from, place.pointer()),
                    "A merge key (<<) without an object; give it an alias to one.");
        }
    }

    private Node scalar(ScalarNode node, Place.InDocument place) throws Unreadable {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return tree.scalar(place, Node.Type.NULL, "null");
        }
        if (tag.equals(Tag.BOOL)) {
            return tree.scalar(place, Node.Type.BOOLEAN, text.toLowerCase(Locale.ROOT));
        }
        if (tag.equals(Tag.INT) && CoreSchema.BASE.matcher(text).matches()) {
            int radix = text.charAt(1) == 'o' ? 8 : 16;
            return tree.number(place, new BigInteger(text.substring(2), radix).toString());
        }
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))
                && CoreSchema.NUMBER.matcher(text).matches()) {
            return tree.number(place, text);
        }
        return tree.scalar(place, Node.Type.STRING, text);
    }

    /** What a plain scalar without a tag is, by the core schema of YAML 1.2. */
    private static final class CoreSchema extends Resolver {
        static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
        static final Pattern BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL"), "~nN");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
            addImplicitResolver(Tag.INT, BASE, "0");
            addImplicitResolver(Tag.FLOAT, NUMBER, "-+.0123456789");
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
        }
    }
}
