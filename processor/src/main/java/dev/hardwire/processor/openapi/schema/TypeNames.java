package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.SourceFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Java names of types, from nothing but the place of their schema, so that they do not depend on what is read first:
 *
 * <ul>
 *   <li>a component, or a schema in a file of its own or below any other key: its name, or the file's ({@code Pet});
 *   <li>inline: the name of what it is in, then the property ({@code PetOwner}), {@code Item}, or {@code Value} for
 *       {@code additionalProperties};
 *   <li>inline in an operation: its name with {@code Body} ({@code AddPetBody}), with the response and {@code Body}
 *       ({@code AddPetCreatedBody}), or with the parameter ({@code ListPetsStatus});
 *   <li>inline in a parameter of a path item: the words of the path and the parameter ({@code PetsPetIdVersion}).
 * </ul>
 */
public final class TypeNames {
    private final SourceFiles files;
    private final Diagnostics diagnostics;
    /** The Java names of operations by file and pointer. */
    private final Map<String, String> operations = new HashMap<>();
    /** What each name is taken by; in lower case, as classes are files and some file systems ignore case. */
    private final Map<String, Taken> taken = new HashMap<>();

    private record Taken(String name, String what, Place.InDocument place) {}

    /** Names in these files. */
    public TypeNames(SourceFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** Makes the name of an operation known, from which those of its inline schemas are derived. */
    public void operation(Place.InDocument place, String javaName) {
        operations.put(key(place.file(), place.pointer()), javaName);
    }

    /** Takes a name for something other than a schema. */
    public void take(String name, String what, Place.InDocument place) {
        Taken before = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), new Taken(name, what, place));
        if (before != null && !before.what().equals(what)) {
            clash(before, name, what, place);
        }
    }

    /** The name of the type of a schema. */
    String of(Place.InDocument place) {
        String name = JavaNames.type(String.join(" ", words(place)));
        Taken before = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), new Taken(name, "schema", place));
        if (before != null && !before.place().equals(place)) {
            clash(before, name, "schema", place);
        }
        return name;
    }

    private void clash(Taken before, String name, String what, Place.InDocument place) {
        diagnostics.report(
                DiagnosticId.NAME_CLASH,
                place,
                "The Java type of this %s would be %s, and the %s at %s is %s already; %s.",
                what,
                name,
                before.what(),
                before.place().text(),
                before.name(),
                what.equals("schema")
                        ? "rename it, or make an inline schema a component with a name of its own"
                        : "rename one of them");
    }

    private List<String> words(Place.InDocument place) {
        var words = new ArrayList<String>();
        words.add(stem(place.file()));
        List<String> tokens = JsonPointer.tokens(place.pointer());
        @Nullable Node node = files.root(place.file());
        String pointer = "";
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            node = node == null ? null : JsonPointer.step(node, token);
            pointer = JsonPointer.child(pointer, token);
            String operation = operations.get(key(place.file(), pointer));
            boolean hasNext = i + 1 < tokens.size();
            if (operation != null) {
                reset(words, operation);
                continue;
            }
            switch (token) {
                case "schema", "allOf", "oneOf", "anyOf", "requestBody", "components", "paths", "$defs" -> {
                    boolean skipsIndex = token.endsWith("Of") && hasNext;
                    if (skipsIndex) {
                        pointer = JsonPointer.child(pointer, tokens.get(++i));
                        node = node == null ? null : JsonPointer.step(node, tokens.get(i));
                    }
                }
                case "items" -> words.add("Item");
                case "additionalProperties" -> words.add("Value");
                case "content" -> {
                    if (!words.get(words.size() - 1).endsWith("Body")) {
                        words.add("Body");
                    }
                    i = hasNext ? i + 1 : i;
                    pointer = hasNext ? JsonPointer.child(pointer, tokens.get(i)) : pointer;
                    node = node == null || !hasNext ? null : JsonPointer.step(node, tokens.get(i));
                }
                case "properties", "parameters", "responses" -> {
                    if (hasNext) {
                        String next = tokens.get(++i);
                        pointer = JsonPointer.child(pointer, next);
                        node = node == null ? null : JsonPointer.step(node, next);
                        member(words, token, next, node, i == 2);
                    }
                }
                default -> reset(words, token);
            }
        }
        return words;
    }

    /** A property, a parameter or a response: of a component all that counts is its own name. */
    private static void member(
            List<String> words, String container, String key, @Nullable Node node, boolean component) {
        switch (container) {
            case "responses" -> {
                if (component) {
                    reset(words, key);
                } else {
                    words.add(key.matches("[1-5][0-9]{2}") ? JavaNames.status(Integer.parseInt(key)) : key);
                }
            }
            case "parameters" -> {
                if (component) {
                    reset(words, key);
                } else {
                    words.add(node instanceof Mapping parameter ? parameter.textOrEmpty("name") : key);
                }
            }
            default -> words.add(key);
        }
    }

    private static void reset(List<String> words, String word) {
        words.clear();
        words.add(word);
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String key(String file, String pointer) {
        return file + "#" + pointer;
    }
}
