package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON → nodes. Not left to YAML, of which JSON is a subset but for tabs and some escapes. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TreeBuilder.MAX_DEPTH + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final TreeBuilder tree;
    private final JsonParser parser;

    private JsonText(TreeBuilder tree, JsonParser parser) {
        this.tree = tree;
        this.parser = parser;
    }

    static Node read(TreeBuilder tree, String text) throws Unreadable {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var reader = new JsonText(tree, parser);
            if (parser.nextToken() == null) {
                throw new Unreadable(DiagnosticId.DOCUMENT_SYNTAX, tree.place(1, 1, ""), "The file is empty.");
            }
            Node root = reader.value(reader.here(""), 1);
            if (parser.nextToken() != null) {
                throw new Unreadable(
                        DiagnosticId.DOCUMENT_SYNTAX, reader.here(""), "Not JSON: something follows the document.");
            }
            return root;
        } catch (JacksonException e) {
            throw problem(tree, e);
        }
    }

    private static Unreadable problem(TreeBuilder tree, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        var place = at == null || at.getLineNr() < 1
                ? tree.place(1, 1, "")
                : tree.place(at.getLineNr(), Math.max(1, at.getColumnNr()), "");
        return e instanceof StreamReadException
                ? new Unreadable(DiagnosticId.DOCUMENT_SYNTAX, place, "Not JSON: " + e.getOriginalMessage() + ".")
                : new Unreadable(DiagnosticId.DOCUMENT_TOO_LARGE, place, e.getOriginalMessage() + ".");
    }

    private Place.InDocument here(String pointer) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return tree.place(at.getLineNr(), at.getColumnNr(), pointer);
    }

    private Node value(Place.InDocument place, int depth) throws Unreadable {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(place, depth);
            case START_ARRAY -> array(place, depth);
            case VALUE_STRING -> tree.scalar(place, Node.Type.STRING, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.number(place, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> tree.scalar(place, Node.Type.BOOLEAN, parser.getString());
            case VALUE_NULL -> tree.scalar(place, Node.Type.NULL, "null");
            default -> throw new IllegalStateException("a value cannot start with " + token);
        };
    }

    private Node object(Place.InDocument place, int depth) throws Unreadable {
        tree.enter(place, depth);
        var entries = new LinkedHashMap<String, Node>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            var at = here(JsonPointer.child(place.pointer(), key));
            parser.nextToken();
            tree.put(entries, key, value(at, depth + 1));
        }
        return new Node.Mapping(place, entries);
    }

    private Node array(Place.InDocument place, int depth) throws Unreadable {
        tree.enter(place, depth);
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(here(JsonPointer.child(place.pointer(), Integer.toString(items.size()))), depth + 1));
        }
        return new Node.Sequence(place, items);
    }
}
