package dev.hardwire.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One method + path of a document.
 *
 * @param id the operationId, or the derived one where there is none
 * @param javaName the name of its method
 * @param tag the first tag; {@code default} where there is none
 * @param method the HTTP method in upper case
 * @param path as in the document, without the base path
 * @param segments base path and path, split at the slashes
 * @param description for Javadoc; empty where there is none
 * @param deprecated whether the document says so
 * @param parameters in document order, those of the path item first
 * @param body the request body, or null
 * @param responses in document order
 */
public record Operation(
        String id,
        String javaName,
        String tag,
        String method,
        String path,
        List<Segment> segments,
        String description,
        boolean deprecated,
        List<Parameter> parameters,
        @Nullable RequestBody body,
        List<Response> responses,
        Place.InDocument place) {
    public Operation {
        segments = List.copyOf(segments);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }

    /**
     * A segment of a path.
     *
     * @param text the literal, percent-decoded, or the name of the variable
     */
    public record Segment(boolean variable, String text) {}

    /**
     * A parameter.
     *
     * @param javaName the name of the method's parameter: the camelCase of the name, with the location as suffix where the
     *     operation has the name in two locations
     * @param explode whether an array is sent as repeated occurrences
     * @param defaultValue what an absent parameter has, or null
     * @param place in the document; of an endpoint's parameter in its class
     */
    public record Parameter(
            String name,
            String javaName,
            Location in,
            boolean required,
            boolean explode,
            Schema schema,
            @Nullable Literal defaultValue,
            String description,
            Place place) {}

    /** Where a parameter is. */
    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /**
     * A request body that is JSON.
     *
     * @param mediaTypes in lower case, without parameters
     */
    public record RequestBody(
            boolean required, Schema schema, List<String> mediaTypes, String description, Place.InDocument place) {
        public RequestBody {
            mediaTypes = List.copyOf(mediaTypes);
        }
    }

    /**
     * A response.
     *
     * @param status 0 for {@code default}
     * @param javaName the name of its record in the sealed response, for example {@code NotFound}
     * @param mediaType its content type; null where it has no body
     * @param schema null where it has no body
     */
    public record Response(
            int status,
            String javaName,
            @Nullable String mediaType,
            @Nullable Schema schema,
            String description,
            Place.InDocument place) {}
}
