package dev.hardwire.processor.trial;

import static dev.hardwire.processor.trial.LargeSchemas.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** A document of any size, the same for the same seed, with everything that a document can say. */
public final class LargeDocument {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    private final Random random;
    private final int operations;
    private final LargeSchemas schemas;

    /**
     * A document with some number of operations and of schemas.
     *
     * @param seed the same document for the same seed
     */
    public LargeDocument(long seed, int operations, int schemas) {
        this.random = new Random(seed);
        this.operations = operations;
        this.schemas = new LargeSchemas(random, schemas, constructs());
    }

    /** Plain objects are as many as all others together. */
    private static List<Construct> constructs() {
        List<Construct> all = new ArrayList<>();
        for (Construct construct : Construct.values()) {
            if (!LargeSchemas.GIANTS.contains(construct)) {
                all.add(construct);
                all.add(Construct.OBJECT);
            }
        }
        return all;
    }

    /** Writes the document as JSON. */
    public void write(Path file) throws IOException {
        Map<String, Object> document = tree(
                "openapi",
                "3.1.0",
                "info",
                tree("title", "Large", "version", "1"),
                "servers",
                List.of(tree("url", "/large/v1")),
                "paths",
                paths(),
                "components",
                tree("schemas", schemas.all()));
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), document);
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (int i = 0; i < operations; i += METHODS.size()) {
            Map<String, Object> item = new LinkedHashMap<>();
            for (int m = 0; m < METHODS.size() && i + m < operations; m++) {
                item.put(METHODS.get(m), operation(i + m, METHODS.get(m)));
            }
            paths.put(path(i), item);
        }
        return paths;
    }

    /** Paths that share segments with others, with literals where others have variables. */
    private static String path(int index) {
        return switch (index / 4 % 3) {
            case 0 -> "/group" + index / 100 + "/{id}/item" + index;
            case 1 -> "/group" + index / 100 + "/{id}/" + "part" + index + "/{part}";
            default -> "/group" + index / 100 + "/fixed" + index + "/{id}";
        };
    }

    private Map<String, Object> operation(int index, String method) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(parameter("path", "id", "simple", false, tree("type", "integer", "format", "int64")));
        if (path(index / 4 * 4).contains("{part}")) {
            String style = List.of("simple", "label", "matrix").get(random.nextInt(3));
            parameters.add(parameter("path", "part", style, false, texts()));
        }
        parameters.add(
                parameter("query", "limit", "form", true, tree("type", "integer", "default", 20, "maximum", 100)));
        parameters.add(parameter("query", "tags", "form", random.nextBoolean(), texts()));
        if (index % 3 == 0) {
            parameters.add(parameter("query", "piped", "pipeDelimited", false, texts()));
            parameters.add(parameter("query", "filter", "deepObject", true, flat()));
        }
        if (index % 5 == 0) {
            parameters.add(
                    parameter("header", "X-Request-Id", "simple", false, tree("type", "string", "format", "uuid")));
            parameters.add(parameter("cookie", "session", "form", false, tree("type", "string", "minLength", 8)));
            parameters.add(parameter("query", "exploded", "form", true, flat()));
        }
        Map<String, Object> operation = tree(
                "operationId",
                "operation" + index,
                "tags",
                List.of("group " + index / 50),
                "summary",
                "Does what the " + index + "th does.",
                "parameters",
                parameters);
        if (method.equals("put") || method.equals("post")) {
            operation.put("requestBody", tree("required", index % 2 == 0, "content", json(schemas.any())));
        }
        operation.put("responses", responses(index));
        return operation;
    }

    private Map<String, Object> responses(int index) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", tree("description", "Right.", "content", json(schemas.any())));
        if (index % 4 == 0) {
            responses.put("204", tree("description", "Nothing."));
            responses.put("4XX", tree("description", "Wrong.", "content", json(schemas.anyObject())));
        }
        if (index % 7 == 0) {
            responses.put(
                    "201",
                    tree(
                            "description",
                            "Made.",
                            "headers",
                            tree("X-Count", tree("schema", tree("type", "integer"), "required", true)),
                            "content",
                            json(tree("type", "array", "items", schemas.any()))));
        }
        responses.put("default", tree("description", "Anything else.", "content", json(schemas.anyObject())));
        return responses;
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return tree("application/json", tree("schema", schema));
    }

    private static Map<String, Object> texts() {
        return tree("type", "array", "items", tree("type", "string"), "maxItems", 10);
    }

    private static Map<String, Object> flat() {
        return tree(
                "type", "object", "properties", tree("name", tree("type", "string"), "size", tree("type", "integer")));
    }

    private static Map<String, Object> parameter(
            String in, String name, String style, boolean explode, Map<String, Object> schema) {
        return tree(
                "name",
                name,
                "in",
                in,
                "required",
                in.equals("path"),
                "style",
                style,
                "explode",
                explode,
                "schema",
                schema);
    }
}
