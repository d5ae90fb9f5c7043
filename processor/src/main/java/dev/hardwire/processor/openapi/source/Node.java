package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.model.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a file and where it is. The value of a key is where the key is: that is the line to look at. */
public sealed interface Node {
    /** Where it is. */
    Place.InDocument place();

    /** An object. The accessors answer nothing where a value has not the type that is asked for. */
    record Mapping(Place.InDocument place, Map<String, Node> entries) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value of a key, or null. */
        public @Nullable Node get(String key) {
            return entries.get(key);
        }

        /** Whether there is a value for the key. */
        public boolean has(String key) {
            return entries.containsKey(key);
        }

        /** A string, or null. */
        public @Nullable String text(String key) {
            return get(key) instanceof Scalar s && s.type() == Type.STRING ? s.text() : null;
        }

        /** A string, or the empty one. */
        public String textOrEmpty(String key) {
            String text = text(key);
            return text == null ? "" : text;
        }

        /** Whether the value is {@code true}. */
        public boolean flag(String key) {
            return get(key) instanceof Scalar s && s.isTrue();
        }

        /** A number, or null. */
        public @Nullable BigDecimal number(String key) {
            return get(key) instanceof Scalar s && s.type() == Type.NUMBER ? new BigDecimal(s.text()) : null;
        }

        /** A count from 0 that fits an int, or what it is without. */
        public int count(String key, int absent) {
            BigDecimal number = number(key);
            return number == null
                    ? absent
                    : number.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                            .max(BigDecimal.ZERO)
                            .intValue();
        }

        /** An object, or null. */
        public @Nullable Mapping mapping(String key) {
            return get(key) instanceof Mapping m ? m : null;
        }

        /**
         * The entries of an object with names of the document's choice, among which {@code x-…} are as good as others; empty
         * where it is absent.
         */
        public Map<String, Node> members(String key) {
            Mapping mapping = mapping(key);
            return mapping == null ? Map.of() : mapping.entries();
        }

        /** The entries of an object that may have extensions ({@code x-…}), without them; empty where it is absent. */
        public Map<String, Node> withoutExtensions(String key) {
            var members = new LinkedHashMap<>(members(key));
            members.keySet().removeIf(name -> name.startsWith("x-"));
            return members;
        }

        /** The items of an array; empty where it is absent. */
        public List<Node> items(String key) {
            return get(key) instanceof Sequence s ? s.items() : List.of();
        }

        /** The strings of an array; empty where it is absent. */
        public List<String> texts(String key) {
            var texts = new ArrayList<String>();
            for (Node item : items(key)) {
                if (item instanceof Scalar s && s.type() == Type.STRING) {
                    texts.add(s.text());
                }
            }
            return texts;
        }

        /** Where the value of a key is, or this object where there is none. */
        public Place.InDocument placeOf(String key) {
            Node value = get(key);
            return value == null ? place : value.place();
        }
    }

    /** An array. */
    record Sequence(Place.InDocument place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A string, number, boolean, or null.
     *
     * @param text the string; a number as JSON writes it; {@code true}, {@code false} or {@code null}
     */
    record Scalar(Place.InDocument place, Type type, String text) implements Node {
        /** Whether this is {@code true}. */
        public boolean isTrue() {
            return type == Type.BOOLEAN && text.equals("true");
        }

        /** Whether this is {@code false}. */
        public boolean isFalse() {
            return type == Type.BOOLEAN && text.equals("false");
        }
    }

    /** The types of scalars. */
    enum Type {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }
}
