package dev.hardwire.spi.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ResponseHead;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer that the document gives. */
final class MockAnswer {
    /** The response that it is of: a status; 1 to 5 for {@code 1XX} to {@code 5XX}, 0 for {@code default}. */
    private final int response;

    private final int status;
    private final String example;
    /** Null where there is no body. */
    private final @Nullable String contentType;

    private final Map<String, String> headers;
    private final byte[] body;

    private MockAnswer(
            int response,
            int status,
            String example,
            @Nullable String contentType,
            Map<String, String> headers,
            byte[] body) {
        this.response = response;
        this.status = status;
        this.example = example;
        this.contentType = contentType;
        this.headers = headers;
        this.body = body;
    }

    static MockAnswer of(JsonNode json) {
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        JsonNode contentType = json.path("contentType");
        return new MockAnswer(
                json.path("response").intValue(),
                json.path("status").intValue(),
                json.path("example").asString(""),
                contentType.isString() ? contentType.stringValue() : null,
                headers,
                json.path("body").asString("").getBytes(UTF_8));
    }

    int response() {
        return response;
    }

    /** The status that it has where the request prefers none. */
    int status() {
        return status;
    }

    /** The name of the example, or empty. */
    String example() {
        return example;
    }

    /** The content type; null where there is no body. */
    @Nullable
    String contentType() {
        return contentType;
    }

    /** How well the response is one for a status: 0 is not at all. */
    int fitness(int code) {
        if (response == code) {
            return 3;
        }
        return response == code / 100 ? 2 : response == 0 ? 1 : 0;
    }

    /** Gives it, with another status if need be. */
    void give(HttpCall call, int code) {
        headers.forEach(call::answerHeader);
        if (contentType == null) {
            call.answer(code);
        } else {
            call.answer(ResponseHead.of(code, contentType), body);
        }
    }
}
