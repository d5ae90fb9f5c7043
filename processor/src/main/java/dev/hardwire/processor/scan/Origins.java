package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Keeps the element that belongs to each place of one scan, for whoever prints a diagnostic or hands a file to the Filer. */
public final class Origins {
    private final List<Origin> all = new ArrayList<>();
    private final Map<Origin, Place.InJava> places = new HashMap<>();

    Origins() {}

    /**
     * What javac wants to know of a place.
     *
     * @param compiled whether its source is compiled now; else javac has no line for it
     */
    public record Origin(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value,
            boolean compiled) {}

    /** The element of a place of this scan. */
    public Origin of(Place.InJava place) {
        return all.get(place.number());
    }

    /** The place of an element, always the same. */
    Place.InJava add(String text, Origin origin) {
        Place.InJava known = places.get(origin);
        if (known == null) {
            all.add(origin);
            known = new Place.InJava(text, all.size() - 1);
            places.put(origin, known);
        }
        return known;
    }
}
