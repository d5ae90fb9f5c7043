package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.SourceFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 *   <li>inline in a parameter of a path item: the words of the path and the parameter ({@code PetsPetIdVersion});
 *   <li>inline in {@code oneOf} or {@code anyOf}: the name of that with {@code Option} and the position from 1.
 * </ul>
 *
 * <p>{@code x-java-name} gives a schema another name. Names that differ in case only are one, as classes are files. Where a
 * name is taken, what the operations need comes first (the schema gets {@code Schema} at its end), then components (an
 * inline schema gets {@code Inline}), of these the one that is spelt so (others get an underscore). Where that name is
 * taken, too, the schema is named after all of its JSON Pointer. A note says so each time.
 */
public final class TypeNames {
    private final SourceFiles files;
    private final Diagnostics diagnostics;
    /** The Java names of operations by file and pointer. */
    private final Map<String, String> operations = new HashMap<>();
    /** What each name is taken by; in lower case, as classes are files and some file systems ignore case. */
    private final Map<String, Taken> taken = new HashMap<>();

    /** What is kept for components: nothing else is called so. */
    private final Map<String, Place.InDocument> reserved = new HashMap<>();

    private final Set<Place.InDocument> components = new HashSet<>();
    /** The names that were given, by place. */
    private final Map<String, String> given = new HashMap<>();

    private final Map<String, Derived> derived = new HashMap<>();

    private record Derived(Place.InDocument whole, String word) {}

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
        Taken before = taken.putIfAbsent(key(name), new Taken(name, what, place));
        if (before != null && !before.what().equals(what)) {
            diagnostics.report(
                    DiagnosticId.NAME_CLASH,
                    place,
                    "The Java type of this %s would be %s, and the %s at %s is %s already; rename one of them.",
                    what,
                    name,
                    before.what(),
                    before.place().text(),
                    before.name());
        }
    }

    /** Keeps the names of components for them, whatever is read first; of several for one, that which is it already. */
    void components(Map<String, Place.InDocument> schemas) {
        schemas.forEach((name, place) -> {
            if (JavaNames.type(name).equals(name)) {
                reserved.putIfAbsent(key(name), place);
            }
        });
        schemas.forEach((name, place) -> reserved.putIfAbsent(key(JavaNames.type(name)), place));
        components.addAll(schemas.values());
    }

    /** Names a schema that was made of others after the whole that it is in. */
    void derive(Place.InDocument place, Place.InDocument whole, String word) {
        derived.putIfAbsent(key(place.file(), place.pointer()), new Derived(whole, word));
    }

    /** The name of a type that is made of another schema, and named after it with a word. */
    public String of(Place.InDocument place, Place.InDocument whole, String word) {
        derive(place, whole, word);
        return of(place);
    }

    /** Takes a name for something other than a schema; with {@code _} at its end where it is taken. */
    public String free(String wanted, Place.InDocument place) {
        String name = wanted;
        while (!isFree(name, place)) {
            name += "_";
        }
        taken.put(key(name), new Taken(name, "body", place));
        return name;
    }

    /** The name that a type was given. */
    String known(TypeId id) {
        return given.getOrDefault(key(id.file(), id.pointer()), "");
    }

    /** The name of the type of a schema. */
    String of(Place.InDocument place) {
        String known = given.get(key(place.file(), place.pointer()));
        if (known != null) {
            return known;
        }
        String wanted = wanted(place);
        String name = isFree(wanted, place) ? wanted : instead(wanted, place);
        taken.putIfAbsent(key(name), new Taken(name, "schema", place));
        given.put(key(place.file(), place.pointer()), name);
        return name;
    }

    private String wanted(Place.InDocument place) {
        String name = JavaNames.type(String.join(" ", words(place)));
        // codecs are called so
        return name.endsWith("Codec") && !name.equals("Codec") ? name + "Schema" : name;
    }

    private boolean isFree(String name, Place.InDocument place) {
        Place.InDocument kept = reserved.get(key(name));
        return !taken.containsKey(key(name)) && (kept == null || isWithin(place, kept));
    }

    /** Whether a place is that of a component, or what the component is, null or annotations apart. */
    private static boolean isWithin(Place.InDocument place, Place.InDocument component) {
        return place.file().equals(component.file()) && (place.pointer() + "/").startsWith(component.pointer() + "/");
    }

    /** The documented other name of a schema whose own is taken. */
    private String instead(String wanted, Place.InDocument place) {
        Taken before = taken.get(key(wanted));
        boolean byGenerated = before != null && !before.what().equals("schema");
        String second = wanted + (byGenerated ? "Schema" : components.contains(place) ? "_" : "Inline");
        String name = isFree(second, place)
                ? second
                : JavaNames.type(String.join(" ", JsonPointer.tokens(place.pointer())) + " Schema");
        Place.InDocument kept = reserved.get(key(wanted));
        Place.InDocument other = before == null ? kept : before.place();
        String holder = (before == null ? "schema" : before.what()) + (other == null ? "" : " at " + other.text());
        if (isFree(name, place)) {
            diagnostics.note(
                    DiagnosticId.NAME_CLASH,
                    place,
                    "The Java type of this schema is %s, as %s is that of the %s; give it a name with x-java-name where that"
                            + " matters.",
                    name,
                    wanted,
                    holder);
        } else {
            diagnostics.report(
                    DiagnosticId.NAME_CLASH,
                    place,
                    "The Java type of this schema would be %s, %s or %s, and all are taken, the first by the %s; give it a"
                            + " name with x-java-name.",
                    wanted,
                    second,
                    name,
                    holder);
        }
        return name;
    }

    private List<String> words(Place.InDocument place) {
        var walk = new Walk(place, files.root(place.file()));
        while (walk.hasNext()) {
            String token = walk.next();
            if (!startsAnew(place, walk)) {
                word(walk, token);
                startsAnew(place, walk);
            }
            String name = walk.node instanceof Mapping mapping ? mapping.text("x-java-name") : null;
            if (name != null && !token.equals("properties")) {
                reset(walk.words, name);
            }
        }
        return walk.words;
    }

    /** Whether what is here has a name that does not depend on what it is in. */
    private boolean startsAnew(Place.InDocument place, Walk walk) {
        Derived from = derived.get(key(place.file(), walk.pointer));
        String operation = operations.get(key(place.file(), walk.pointer));
        if (from != null) {
            walk.words.clear();
            walk.words.addAll(words(from.whole()));
            walk.words.add(from.word());
        } else if (operation != null) {
            reset(walk.words, operation);
        }
        return from != null || operation != null;
    }

    private static void word(Walk walk, String token) {
        List<String> words = walk.words;
        switch (token) {
            case "schema", "requestBody", "components", "paths", "$defs" -> {}
            case "allOf" -> walk.skip();
            case "oneOf", "anyOf" -> {
                long options = walk.node instanceof Node.Sequence all
                        ? all.items().stream().filter(o -> !Nulls.isNullType(o)).count()
                        : 0;
                String index = walk.skip();
                if (options > 1 && index.matches("[0-9]{1,6}")) {
                    words.add("Option" + (Integer.parseInt(index) + 1));
                }
            }
            case "items" -> words.add("Item");
            case "prefixItems" -> words.add("Item" + walk.skip());
            case "additionalProperties" -> words.add("Value");
            case "patternProperties" -> {
                walk.skip();
                words.add("Value");
            }
            case "content" -> {
                boolean several =
                        walk.isInRequest() && walk.node instanceof Mapping all && BodyFormats.differ(all.entries());
                if (several) {
                    words.add(kind(walk.skip()));
                    return;
                }
                if (!words.get(words.size() - 1).endsWith("Body")) {
                    words.add("Body");
                }
                walk.skip();
            }
            case "properties", "parameters", "responses", "headers" -> {
                if (walk.hasNext()) {
                    int depth = walk.at;
                    String next = walk.next();
                    // components, of Swagger 2.0 at the top
                    boolean component = depth == 2 || (depth == 1 && !next.matches("[0-9]+"));
                    member(words, token, next, walk.node, component);
                } else if (token.equals("parameters")) {
                    words.add("Body"); // a form of Swagger 2.0
                }
            }
            default -> reset(words, token);
        }
    }

    /** What a request body of a media type is called, where there are several. */
    private static String kind(String mediaType) {
        return switch (BodyFormats.of(BodyFormats.bare(mediaType), null)) {
            case JSON -> BodyFormats.bare(mediaType).equals("application/json") ? "Json" : mediaType;
            case FORM -> "Form";
            case TEXT -> mediaType;
            case MULTIPART, RAW -> mediaType.startsWith("multipart/form-data") ? "Multipart" : mediaType;
        };
    }

    /** A way from the root of a file to a place in it. */
    private static final class Walk {
        private final List<String> words = new ArrayList<>();
        private final List<String> tokens;
        private @Nullable Node node;
        private String pointer = "";
        private int at;

        Walk(Place.InDocument place, @Nullable Node root) {
            this.words.add(stem(place.file()));
            this.tokens = JsonPointer.tokens(place.pointer());
            this.node = root;
        }

        /** Whether the content that was just entered is that of a request which is served. */
        boolean isInRequest() {
            return at > 1
                    && !tokens.contains("callbacks")
                    && !tokens.get(0).equals("webhooks")
                    && (tokens.get(at - 2).equals("requestBody")
                            || (at > 2 && tokens.get(at - 3).equals("requestBodies")));
        }

        boolean hasNext() {
            return at < tokens.size();
        }

        String next() {
            String token = tokens.get(at++);
            node = node == null ? null : JsonPointer.step(node, token);
            pointer = JsonPointer.child(pointer, token);
            return token;
        }

        String skip() {
            return hasNext() ? next() : "";
        }
    }

    /** A property, a parameter or a response: of a component all that counts is its own name. */
    private static void member(
            List<String> words, String container, String key, @Nullable Node node, boolean component) {
        switch (container) {
            case "headers" -> {
                if (component) {
                    reset(words, key);
                } else {
                    words.add(key);
                }
            }
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
            default -> {
                String name = node instanceof Mapping property ? property.text("x-java-name") : null;
                words.add(name == null ? key : name);
            }
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

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String key(String file, String pointer) {
        return file + "#" + pointer;
    }
}
