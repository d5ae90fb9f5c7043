package dev.hardwire.processor.mock;

import dev.hardwire.processor.model.Operation.BodyForm;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.model.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a mocked value is sent that is not one JSON value: as text, or as a stream that ends behind it. */
final class MockBodies {
    private static final String RECORD_SEPARATOR = "\u001e";

    private MockBodies() {}

    /** Whether values are sent as JSON, one or several. */
    static boolean isJson(Response response) {
        return switch (response.form()) {
            case JSON, ITEMS -> true;
            case EVENTS -> !(response.schema() instanceof Schema.Text);
            case NONE, TEXT, BYTES -> false;
        };
    }

    /** What is sent as {@code Content-Type}; null where there is no body. */
    static @Nullable String contentType(Response response) {
        String mediaType = response.mediaType();
        if (response.form() == BodyForm.TEXT) {
            return mediaType + "; charset=utf-8";
        }
        return mediaType != null && mediaType.endsWith("/*") ? "application/octet-stream" : mediaType;
    }

    /** The body. An array is the items of a stream, unless an item is one itself. */
    static String text(Response response, JsonNode value) {
        if (response.form() != BodyForm.ITEMS && response.form() != BodyForm.EVENTS) {
            return plain(value);
        }
        StringBuilder body = new StringBuilder();
        if (value.isArray() && !(response.schema() instanceof Schema.Array)) {
            value.forEach(item -> body.append(item(response, item)));
        } else {
            body.append(item(response, value));
        }
        return body.toString();
    }

    private static String item(Response response, JsonNode item) {
        if (response.form() == BodyForm.EVENTS) {
            String data = isJson(response) ? item.toString() : plain(item);
            return "data: " + data.replaceAll("\r\n|\r|\n", "\ndata: ") + "\n\n";
        }
        String separator = "application/json-seq".equals(response.mediaType()) ? RECORD_SEPARATOR : "";
        return separator + item + "\n";
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
