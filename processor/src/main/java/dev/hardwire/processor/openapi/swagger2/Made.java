package dev.hardwire.processor.openapi.swagger2;

import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of OpenAPI 3.0 while it is made. */
final class Made {
    private final Place.InDocument place;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    Made(Place.InDocument place) {
        this.place = place;
    }

    static Scalar text(Place.InDocument place, String text) {
        return new Scalar(place, Node.Type.STRING, text);
    }

    static Scalar flag(Place.InDocument place, boolean value) {
        return new Scalar(place, Node.Type.BOOLEAN, Boolean.toString(value));
    }

    Made put(String name, @Nullable Node value) {
        if (value != null) {
            entries.put(name, value);
        }
        return this;
    }

    Made put(String name, String value) {
        return put(name, text(place, value));
    }

    /** Copies these keywords, and all extensions. */
    Made copy(Mapping from, String... names) {
        for (String name : names) {
            put(name, from.get(name));
        }
        from.entries().forEach((name, value) -> {
            if (name.startsWith("x-")) {
                put(name, value);
            }
        });
        return this;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Mapping done() {
        return new Mapping(place, entries);
    }
}
