package dev.hardwire.processor.mock;

import dev.hardwire.processor.mock.ValueMaker.Attempt;
import dev.hardwire.processor.model.MockAnswer;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.BodyForm;
import dev.hardwire.processor.model.Operation.Header;
import dev.hardwire.processor.model.Operation.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the answers of one response: of its examples, else of its schema. */
final class ResponseMocks {
    private static final int ALTERNATIVES = 4;
    private static final List<Attempt> ATTEMPTS = attempts();

    private final SchemaTree tree;
    private final Validator validator;
    /** The names by which the validator has the schemas. */
    private final IdentityHashMap<JsonNode, String> names = new IdentityHashMap<>();
    /** What was made of a schema, by its text: many responses have the same. */
    private final Map<String, JsonNode> made = new HashMap<>();

    ResponseMocks(SchemaTree tree, List<Operation> operations) {
        this.tree = tree;
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        for (Operation operation : operations) {
            for (Response response : operation.responses()) {
                JsonNode schema = media(operation, response).path("schema");
                if (!schema.isMissingNode() && !names.containsKey(schema)) {
                    String name = "s" + schemas.size();
                    names.put(schema, name);
                    schemas.put(name, schema);
                }
            }
        }
        this.validator = new Validator((ObjectNode) tree.root(), schemas);
    }

    private static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        for (int alternative = 0; alternative < ALTERNATIVES; alternative++) {
            attempts.add(new Attempt(true, true, alternative));
            attempts.add(new Attempt(false, true, alternative));
            attempts.add(new Attempt(true, false, alternative));
            attempts.add(new Attempt(false, false, alternative));
        }
        return attempts;
    }

    /** The answers; none where no valid one was found. */
    List<MockAnswer> of(Operation operation, Response response) {
        Map<String, String> headers = headers(operation, response);
        if (response.mediaType() == null) {
            return List.of(answer(operation, response, "", headers, ""));
        }
        JsonNode media = media(operation, response);
        List<MockAnswer> answers = new ArrayList<>();
        media.path("examples").properties().forEach(example -> {
            JsonNode value = tree.follow(example.getValue()).get("value");
            if (value != null) {
                answers.add(answer(operation, response, example.getKey(), headers, body(response, media, value)));
            }
        });
        if (answers.isEmpty()) {
            JsonNode value = media.has("example") ? media.get("example") : ofSchema(response, media.path("schema"));
            if (value != null) {
                answers.add(answer(operation, response, "", headers, body(response, media, value)));
            }
        }
        return answers;
    }

    private static MockAnswer answer(
            Operation operation, Response response, String example, Map<String, String> headers, String body) {
        return new MockAnswer(
                response.status(),
                status(operation, response),
                example,
                MockBodies.contentType(response),
                headers,
                body);
    }

    /** A status that the response may have. */
    private static int status(Operation operation, Response response) {
        if (response.status() >= 100) {
            return response.status();
        }
        boolean only = operation.responses().stream().allMatch(other -> other.status() == 0);
        return response.status() > 0 ? response.status() * 100 : only ? 200 : 500;
    }

    private JsonNode written(Operation operation, Response response) {
        String key = response.status() == 0
                ? "default"
                : response.status() < 100 ? response.status() + "XX" : String.valueOf(response.status());
        JsonNode item = tree.follow(tree.root().path("paths").path(operation.path()));
        return tree.follow(item.path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(key));
    }

    /** The media type object that is answered with. */
    private JsonNode media(Operation operation, Response response) {
        JsonNode content = written(operation, response).path("content");
        JsonNode range = MissingNode.getInstance();
        for (Map.Entry<String, JsonNode> each : content.properties()) {
            String name = each.getKey().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
            if (name.equals(response.mediaType())) {
                return tree.follow(each.getValue());
            }
            range = name.endsWith("/*") ? tree.follow(each.getValue()) : range;
        }
        return range;
    }

    private @Nullable JsonNode ofSchema(Response response, JsonNode schema) {
        boolean raw = !MockBodies.isJson(response);
        if (schema.isMissingNode()) {
            return raw ? JsonNodeFactory.instance.stringNode("") : JsonNodeFactory.instance.objectNode();
        }
        JsonNode target = tree.follow(schema);
        JsonNode example = target.has("example")
                ? target.get("example")
                : target.path("examples").get(0);
        if (example != null) {
            return example;
        }
        JsonNode made = generated(schema);
        // How an object would be written in XML, say, is not known.
        return raw && made != null && made.isContainer() ? null : made;
    }

    private @Nullable JsonNode generated(JsonNode schema) {
        String text = schema.toString();
        if (!made.containsKey(text)) {
            made.put(text, generate(schema));
        }
        return made.get(text);
    }

    private @Nullable JsonNode generate(JsonNode schema) {
        String name = String.valueOf(names.get(schema));
        JsonNode before = null;
        for (Attempt attempt : ATTEMPTS) {
            JsonNode value = new ValueMaker(tree, attempt).make(schema);
            if (value != null && !value.equals(before) && validator.isValid(name, value)) {
                return value;
            }
            before = value;
        }
        return null;
    }

    /** The first example of a header, or null. */
    private @Nullable JsonNode example(JsonNode header) {
        for (JsonNode example : header.path("examples")) {
            JsonNode value = tree.follow(example).get("value");
            if (value != null) {
                return value;
            }
        }
        return header.get("example");
    }

    /** A value as it is sent. Text that stands for a JSON object or array is taken for that. */
    private String body(Response response, JsonNode media, JsonNode value) {
        if (response.form() != BodyForm.JSON) {
            return MockBodies.text(response, value);
        }
        ObjectNode schema = tree.said(media.path("schema"));
        if (value.isString() && (schema.has("properties") || schema.has("items"))) {
            JsonNode parsed = parsed(value.stringValue());
            return parsed != null && parsed.isContainer() ? parsed.toString() : value.toString();
        }
        return value.toString();
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return null; // an ordinary text
        }
    }

    private Map<String, String> headers(Operation operation, Response response) {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode written = written(operation, response).path("headers");
        for (Header header : response.headers()) {
            JsonNode definition = tree.follow(written.path(header.name()));
            for (JsonNode content : definition.path("content")) {
                definition = content;
            }
            JsonNode value = example(definition);
            if (value == null) {
                value = new ValueMaker(tree, new Attempt(true, true, 0)).make(definition.path("schema"));
            }
            String text = value == null ? "" : HeaderText.of(value, header);
            if (!text.isEmpty()) {
                headers.put(header.name(), text);
            }
        }
        return headers;
    }
}
