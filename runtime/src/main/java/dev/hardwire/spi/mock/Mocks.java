package dev.hardwire.spi.mock;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The answers of operations that nobody implements, by operation, encoded. Generated as a resource beside the table that
 * answers with them. Immutable and thread-safe.
 */
public final class Mocks {
    private final Map<String, List<MockAnswer>> answers;

    private Mocks(Map<String, List<MockAnswer>> answers) {
        this.answers = answers;
    }

    /**
     * Reads the answers.
     *
     * @param beside a class of the same class path entry
     * @param resource without a leading slash
     * @throws IllegalStateException if there is no such resource
     */
    public static Mocks load(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + ", which was generated together with "
                        + beside.getName() + ", is not on the class path: build both again, and deploy both");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + resource + " cannot be read", e);
        }
    }

    static Mocks read(byte[] json) {
        Map<String, List<MockAnswer>> answers = new HashMap<>();
        try (JsonReader reader = JsonReader.of(json, 0, json.length, new Violations())) {
            reader.node().properties().forEach(operation -> {
                List<MockAnswer> all = new ArrayList<>();
                for (JsonNode answer : operation.getValue()) {
                    all.add(MockAnswer.of(answer));
                }
                answers.put(operation.getKey(), all);
            });
        }
        return new Mocks(answers);
    }

    /**
     * Answers a valid request: as its header {@code Prefer} asks (RFC 7240, {@code code=404, example=name}), as far as the
     * document has that, which {@code Preference-Applied} tells; else with the first answer, of several media types with
     * that which the client likes best.
     *
     * @throws IllegalStateException if the operation has no answer
     */
    public void answer(String operation, HttpCall call) {
        List<MockAnswer> all = answers.getOrDefault(operation, List.of());
        if (all.isEmpty()) {
            throw new IllegalStateException("There is no answer of " + operation);
        }
        Preference preference = Preference.of(call.request().headers("Prefer"));
        preference.choose(all, chosen -> accepted(chosen, all, call)).give(call);
    }

    /** The answer of the same response that has the media type which the client likes best. */
    private static MockAnswer accepted(MockAnswer chosen, List<MockAnswer> all, HttpCall call) {
        List<ResponseHead> heads = all.stream()
                .filter(answer -> answer.response() == chosen.response() && answer.contentType() != null)
                .map(answer -> ResponseHead.of(answer.status(), String.valueOf(answer.contentType())))
                .toList();
        if (heads.stream().map(ResponseHead::contentType).distinct().count() < 2) {
            return chosen;
        }
        String contentType = call.answers().head(heads).contentType();
        return all.stream()
                .filter(answer -> answer.response() == chosen.response() && contentType.equals(answer.contentType()))
                .findFirst()
                .orElse(chosen);
    }
}
