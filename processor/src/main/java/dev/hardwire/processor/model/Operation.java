package dev.hardwire.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One method + path of a document.
 *
 * @param id the operationId, or the derived one where there is none
 * @param javaName the name of its method
 * @param tag the first tag; {@code default} where there is none
 * @param method the HTTP method in upper case
 * @param basePath the path of its server: the document's, unless the operation or its path has servers of its own
 * @param path as in the document, without the base path
 * @param segments base path and path, split at the slashes
 * @param description for Javadoc; empty where there is none
 * @param deprecated whether the document says so
 * @param parameters in document order, those of the path item first
 * @param body the request body, or null
 * @param responses in document order
 * @param security one of these must be met, each by all of its schemes; empty where the operation is public
 */
public record Operation(
        String id,
        String javaName,
        String tag,
        String method,
        String basePath,
        String path,
        List<Segment> segments,
        String description,
        boolean deprecated,
        List<Parameter> parameters,
        @Nullable RequestBody body,
        List<Response> responses,
        List<SecurityRequirement> security,
        Place.InDocument place) {
    public Operation {
        security = List.copyOf(security);
        segments = List.copyOf(segments);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }

    /** The same with another body. */
    public Operation withBody(RequestBody other) {
        return new Operation(
                id,
                javaName,
                tag,
                method,
                basePath,
                path,
                segments,
                description,
                deprecated,
                parameters,
                other,
                responses,
                security,
                place);
    }

    /** The path that it is served under, with its variables. */
    public String fullPath() {
        return basePath + path;
    }

    /** A segment of a path. */
    public sealed interface Segment {
        /** The names of its variables, in order. */
        List<String> variables();

        /** Text, percent-decoded. */
        record Literal(String text) implements Segment {
            @Override
            public List<String> variables() {
                return List.of();
            }
        }

        /** A variable that is the whole segment. */
        record Variable(String name) implements Segment {
            @Override
            public List<String> variables() {
                return List.of(name);
            }
        }

        /**
         * Variables with text around them, such as <code>{name}:cancel</code>.
         *
         * @param literals the text before each variable and behind the last one, percent-decoded; only the first and the last
         *     may be empty
         */
        record Template(List<String> literals, List<String> variables) implements Segment {
            public Template {
                literals = List.copyOf(literals);
                variables = List.copyOf(variables);
            }
        }
    }

    /**
     * A parameter.
     *
     * @param javaName the name of the method's parameter: the camelCase of the name, with the location as suffix where the
     *     operation has the name in two locations
     * @param style how an array or object is written
     * @param explode whether an array is sent as repeated occurrences
     * @param allowEmptyValue whether a query parameter may be there without a value
     * @param defaultValue what an absent parameter has, or null
     * @param place in the document; of an endpoint's parameter in its class
     */
    public record Parameter(
            String name,
            String javaName,
            Location in,
            boolean required,
            Style style,
            boolean explode,
            boolean allowEmptyValue,
            boolean deprecated,
            Schema schema,
            @Nullable Literal defaultValue,
            String description,
            Place place) {
        /** Whether there may be no value, so that its type must be able to hold null. */
        public boolean mayBeAbsent() {
            return (!required || allowEmptyValue) && defaultValue == null;
        }

        /** The same, and there must be a value. */
        public Parameter asRequired() {
            return new Parameter(
                    name,
                    javaName,
                    in,
                    true,
                    style,
                    explode,
                    false,
                    deprecated,
                    schema,
                    defaultValue,
                    description,
                    place);
        }
    }

    /** How the value of a parameter is written (OpenAPI 3.1, 4.8.12.2). */
    public enum Style {
        SIMPLE,
        LABEL,
        MATRIX,
        FORM,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        DEEP_OBJECT,
        /** As JSON: the parameter has {@code content}. */
        JSON
    }

    /** Schemes that are all asked for, by name, each with its scopes; without any, a caller may be unknown. */
    public record SecurityRequirement(Map<String, List<String>> schemes) {
        public SecurityRequirement {
            schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        }
    }

    /** Where a parameter is. */
    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /**
     * A response, or that part of it whose media types have one Java type: one of several has as many as it has Java types.
     *
     * @param status 0 for {@code default}, 1 to 5 for {@code 1XX} to {@code 5XX}
     * @param javaName the name of its record in the sealed response, for example {@code NotFound}
     * @param headers in document order
     * @param form how the body is sent
     * @param mediaTypes in document order, in lower case and without parameters; of bytes they may be ranges such as
     *     {@code image/*}; empty where there is no body
     * @param schema of the body, or of one item of a stream; null where there is no body
     */
    public record Response(
            int status,
            String javaName,
            List<Header> headers,
            BodyForm form,
            List<String> mediaTypes,
            @Nullable Schema schema,
            String description,
            Place.InDocument place) {
        public Response {
            headers = List.copyOf(headers);
            mediaTypes = List.copyOf(mediaTypes);
        }

        /** The media type that is answered with where the client does not care; null where there is no body. */
        public @Nullable String mediaType() {
            return mediaTypes.isEmpty() ? null : mediaTypes.get(0);
        }

        /** Whether it is a success: a status or the range of 2XX. */
        public boolean isSuccess() {
            return status == 2 || status / 100 == 2;
        }
    }

    /** How the body of a response is sent, which decides its Java type. */
    public enum BodyForm {
        /** There is none. */
        NONE,
        /** As JSON. */
        JSON,
        /** As text: the schema is a string. */
        TEXT,
        /** As bytes, of which no schema says anything. */
        BYTES,
        /** As a stream of JSON values, whose schema is that of one. */
        ITEMS,
        /** As a stream of events, whose schema is that of the data of one: JSON, or text where it is a string. */
        EVENTS
    }

    /** The media types of what it answers if all is well, without repetition, in document order. */
    public List<String> produces() {
        return responses.stream()
                .filter(Response::isSuccess)
                .flatMap(response -> response.mediaTypes().stream())
                .distinct()
                .toList();
    }

    /**
     * A header of a response.
     *
     * @param javaName the name of the record component
     * @param explode whether an object is written as {@code x=1,y=2}
     * @param json whether it is written as JSON: the header has {@code content}
     */
    public record Header(
            String name,
            String javaName,
            boolean required,
            boolean explode,
            boolean json,
            Schema schema,
            String description,
            Place.InDocument place) {}
}
