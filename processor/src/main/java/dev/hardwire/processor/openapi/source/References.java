package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows {@code $ref}s. What is wrong with a reference is reported once, however often it is followed. */
public final class References {
    /** The keyword. */
    public static final String REF = "$ref";

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+:|//).*", Pattern.DOTALL);

    private final SourceFiles files;
    private final Diagnostics diagnostics;
    /** By the text and the place of a reference; the values are null where there is no target. */
    private final Map<Place, @Nullable Node> targets = new HashMap<>();

    private final Map<String, Anchors> anchors = new HashMap<>();
    private SchemaUris schemas = SchemaUris.NONE;

    /** References between these files. */
    public References(SourceFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** Lets references lead to schemas by their URIs and anchors as well. */
    public void schemas(SchemaUris uris) {
        this.schemas = uris;
    }

    /** The schema that has a URI of its own and that a schema is, or is part of; null where there is none. */
    public @Nullable Node identified(Node schema) {
        return schemas.identified(schema);
    }

    /** Whether the value is a reference to another one. */
    public static boolean isReference(Node node) {
        return node instanceof Mapping mapping && mapping.text(REF) != null;
    }

    /** What a value is once all references are followed; null where one leads nowhere, which is reported. */
    public @Nullable Node follow(Node node) {
        Set<Place> seen = new HashSet<>();
        @Nullable Node current = node;
        while (current instanceof Mapping mapping && isReference(mapping)) {
            if (!seen.add(mapping.place())) {
                if (targets.put(mapping.placeOf(REF), null) != null) {
                    diagnostics.report(
                            DiagnosticId.REFERENCE_CYCLE,
                            mapping.placeOf(REF),
                            "The reference %s leads back to itself; let it refer to what is meant.",
                            mapping.textOrEmpty(REF));
                }
                return null;
            }
            current = target(mapping);
        }
        return current;
    }

    /** What one reference refers to, which may be a reference again; null where there is nothing, which is reported. */
    public @Nullable Node target(Mapping reference) {
        Scalar text = (Scalar) reference.get(REF);
        return text == null ? null : target(text);
    }

    /** Lets a reference lead to this value, whatever its text says. */
    public void redirect(Scalar reference, Node target) {
        targets.put(reference.place(), target);
    }

    /** What a text refers to as seen from its file. */
    public @Nullable Node target(Scalar reference) {
        if (!targets.containsKey(reference.place())) {
            targets.put(reference.place(), null); // a pointer may lead through the reference that it stands in
            Node schema = schemas.target(reference);
            targets.put(reference.place(), schema == null ? resolve(reference.text(), reference.place()) : schema);
        }
        return targets.get(reference.place());
    }

    private @Nullable Node resolve(String reference, Place.InDocument at) {
        int hash = reference.indexOf('#');
        String path = decode(hash < 0 ? reference : reference.substring(0, hash));
        String fragment = decode(hash < 0 ? "" : reference.substring(hash + 1));
        Node identified = path.isEmpty() ? null : anchors(at.file()).get(path);
        if (identified != null) {
            return within(identified, fragment, reference, at);
        }
        if (SCHEME.matcher(reference).matches()) {
            diagnostics.report(
                    DiagnosticId.REMOTE_REFERENCE,
                    at,
                    "The reference %s is to another machine, and nothing is fetched over a network; copy the file beside"
                            + " the document and refer to it with a relative path, or below the resource root, in folders"
                            + " named after the host and the path.",
                    reference);
            return null;
        }
        String file = path.isEmpty() ? at.file() : normalized(at.file(), path);
        if (file == null) {
            diagnostics.report(
                    DiagnosticId.REFERENCE_LEAVES_ROOT,
                    at,
                    "The reference %s leaves the resource root; put the file below the root and refer to it with a"
                            + " relative path.",
                    reference);
            return null;
        }
        if (!files.exists(file)) {
            diagnostics.report(
                    DiagnosticId.DANGLING_REFERENCE,
                    at,
                    "The reference %s leads nowhere: there is no file %s; correct the path.",
                    reference,
                    file);
            return null;
        }
        Node root = files.root(file);
        return root == null ? null : within(root, fragment, reference, at);
    }

    private @Nullable Node within(Node root, String fragment, String reference, Place.InDocument at) {
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            return anchored(root, fragment, reference, at);
        }
        Node node = root;
        for (String token : JsonPointer.tokens(fragment)) {
            Node next = step(node, token);
            if (next == null) {
                diagnostics.report(
                        DiagnosticId.DANGLING_REFERENCE,
                        at,
                        "The reference %s leads nowhere: %s has no %s%s",
                        reference,
                        node.place().pointer().isEmpty()
                                ? node.place().file()
                                : node.place().pointer(),
                        token,
                        suggestion(node, token));
                return null;
            }
            node = next;
        }
        return node;
    }

    /** A step of a pointer, which may lead through references. */
    private @Nullable Node step(Node node, String token) {
        Node next = JsonPointer.step(node, token);
        Node target = next == null && isReference(node) ? follow(node) : null;
        return target == null ? next : JsonPointer.step(target, token);
    }

    private @Nullable Node anchored(Node root, String name, String reference, Place.InDocument at) {
        Node found = anchors(root.place().file()).get(name);
        if (found == null) {
            diagnostics.report(
                    DiagnosticId.DANGLING_REFERENCE,
                    at,
                    "The reference %s leads nowhere: %s has no schema, or several, with the anchor %s; use a JSON Pointer"
                            + " (#/…), or correct the reference.",
                    reference,
                    root.place().file(),
                    name);
        }
        return found;
    }

    private Anchors anchors(String file) {
        Anchors known = anchors.get(file);
        if (known == null) {
            Node root = files.root(file);
            known = new Anchors(root == null ? new Mapping(start(file), Map.of()) : root);
            anchors.put(file, known);
        }
        return known;
    }

    private static Place.InDocument start(String file) {
        return new Place.InDocument(file, 1, 1, "");
    }

    private static String suggestion(Node node, String token) {
        String nearest =
                node instanceof Mapping m ? DidYouMean.among(token, m.entries().keySet()) : "";
        return nearest.isEmpty() ? "; add it, or correct the reference." : nearest;
    }

    /** A path relative to a file, without dots; null where it leaves the root. */
    private static @Nullable String normalized(String file, String path) {
        if (path.startsWith("/") || path.indexOf('\\') >= 0) {
            return null;
        }
        Deque<String> parts = new ArrayDeque<>(List.of(file.split("/")));
        parts.removeLast();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** Percent-decoded; as it is where the encoding is broken, so that the error shows it. */
    private static String decode(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
