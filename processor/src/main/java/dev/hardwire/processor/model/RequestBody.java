package dev.hardwire.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request body.
 *
 * @param contents what it may be, in document order; at least one
 * @param javaName the simple name of the sealed interface that has a record per content, where these have Java types of
 *     their own; null where they have one
 */
public record RequestBody(
        boolean required,
        List<Content> contents,
        @Nullable String javaName,
        String description,
        Place.InDocument place) {
    /** The name under which the encodings have what is said of properties that have no name. */
    public static final String OTHERS = "*";

    public RequestBody {
        contents = List.copyOf(contents);
    }

    /** All of its media types, in the order of the contents: the position in this list is the number of a media type. */
    public List<String> mediaTypes() {
        return contents.stream()
                .flatMap(content -> content.mediaTypes().stream())
                .toList();
    }

    /** The contents of which each Java type is: one per record of the sealed interface. */
    public List<Content> alternatives() {
        var byName = new LinkedHashMap<String, Content>();
        contents.forEach(content -> byName.putIfAbsent(content.javaName(), content));
        return List.copyOf(byName.values());
    }

    /**
     * What a body of certain media types is.
     *
     * @param javaName the simple name of its record where the body is sealed; contents of one Java type share it
     * @param schema {@link Schema.Bytes} where it is handed over as it is
     * @param mediaTypes at least one, in lower case, without parameters; they may be ranges such as {@code image/*}
     * @param encodings how properties of a form are written, by their name, where the document says so or they are files
     */
    public record Content(
            String javaName,
            Format format,
            Schema schema,
            List<String> mediaTypes,
            Map<String, Encoding> encodings,
            Place.InDocument place) {
        public Content {
            mediaTypes = List.copyOf(mediaTypes);
            encodings = Collections.unmodifiableMap(new LinkedHashMap<>(encodings));
        }

        /** Whether its properties are fields or parts. */
        public boolean isForm() {
            return format == Format.FORM || format == Format.MULTIPART;
        }
    }

    /** How a body is read. */
    public enum Format {
        /** JSON. */
        JSON,
        /** Text, of one value. */
        TEXT,
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** {@code multipart/form-data}. */
        MULTIPART,
        /** As it is. */
        RAW
    }

    /**
     * How a property of a form is written.
     *
     * @param style null where the document does not say it: then it is written as its media type says
     * @param mediaTypes in lower case; empty where the document does not say it
     * @param headers the headers that its part must have
     */
    public record Encoding(
            boolean file,
            Operation.@Nullable Style style,
            boolean explode,
            List<String> mediaTypes,
            List<String> headers) {
        /** What a property has of which the document says nothing. */
        public static final Encoding NONE = new Encoding(false, null, false, List.of(), List.of());

        public Encoding {
            mediaTypes = List.copyOf(mediaTypes);
            headers = List.copyOf(headers);
        }

        /** The same of a file. */
        public Encoding ofFile() {
            return new Encoding(true, null, false, mediaTypes, headers);
        }
    }
}
