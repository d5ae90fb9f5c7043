package dev.hardwire.http;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.StatusText;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What clients are told of a problem that a handler, or what was to provide something to it, has thrown. */
public final class ThrownProblem {
    private static final String MESSAGE = "message";
    private static final JsonValues VALUES = new JsonValues(Map.of());

    private ThrownProblem() {}

    /** What is wrong in one line: the detail, or else the title. */
    public static String message(HttpProblem problem) {
        String detail = problem.detail();
        return detail == null ? title(problem) : detail;
    }

    private static String title(HttpProblem problem) {
        String title = problem.title();
        return title == null ? StatusText.of(problem.status()) : title;
    }

    /**
     * Writes the problem as JSON (RFC 9457).
     *
     * @throws IllegalArgumentException if an extension member is of a type that cannot be written
     */
    public static void write(JsonWriter out, HttpProblem problem) {
        URI type = problem.type();
        out.beginObject();
        member(out, "type", type == null ? "about:blank" : type.toString());
        member(out, "title", title(problem));
        out.name("status");
        out.value(problem.status());
        if (problem.detail() != null) {
            member(out, "detail", problem.detail());
        }
        if (problem.instance() != null) {
            member(out, "instance", problem.instance().toString());
        }
        problem.extensions().forEach((name, value) -> extension(out, name, value));
        out.endObject();
    }

    /**
     * Writes what those hear who are not answered by HTTP into an object: the message, the status and the extension members,
     * but for one that is named as the message is.
     *
     * @throws IllegalArgumentException if one is of a type that cannot be written
     */
    public static void writeReply(JsonWriter out, HttpProblem problem) {
        member(out, MESSAGE, message(problem));
        out.name("status");
        out.value(problem.status());
        problem.extensions().forEach((name, value) -> {
            if (!name.equals(MESSAGE)) {
                extension(out, name, value);
            }
        });
    }

    private static void extension(JsonWriter out, String name, @Nullable Object value) {
        out.name(name);
        VALUES.write(out, value);
    }

    /**
     * The problem as a tree.
     *
     * @throws IllegalArgumentException as {@link #write} does
     */
    public static JsonNode node(HttpProblem problem) {
        JsonWriter out = new JsonWriter(256);
        write(out, problem);
        return node(out);
    }

    /** The answer to a request that is not valid as a tree. */
    public static JsonNode node(Problem problem) {
        JsonWriter out = new JsonWriter(256);
        problem.write(out);
        return node(out);
    }

    private static JsonNode node(JsonWriter written) {
        try (JsonReader reader = JsonReader.of(written.buffer(), 0, written.size(), new Violations())) {
            return reader.node();
        }
    }

    private static void member(JsonWriter out, String name, @Nullable String value) {
        out.name(name);
        out.value(value);
    }
}
