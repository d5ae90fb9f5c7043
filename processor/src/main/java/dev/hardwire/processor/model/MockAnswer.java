package dev.hardwire.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mocked operation answers, made from its document.
 *
 * @param response the status of the response as {@link Operation.Response#status} has it
 * @param status the status that it is answered with unless the request prefers another one of the response
 * @param example the name of the example, or empty
 * @param mediaType null where there is no body
 * @param headers as they are sent
 * @param body as it is sent
 */
public record MockAnswer(
        int response,
        int status,
        String example,
        @Nullable String mediaType,
        Map<String, String> headers,
        String body) {
    public MockAnswer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
