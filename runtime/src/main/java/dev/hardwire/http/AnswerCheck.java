package dev.hardwire.http;

import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violation;
import dev.hardwire.spi.json.Violations;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads an answer again before it is sent, as a client would that knows the document. */
final class AnswerCheck {
    private final Violations violations = new Violations();
    private @Nullable JsonReader reader;

    JsonReader body(JsonWriter written) {
        JsonReader made =
                JsonReader.of(written.buffer(), 0, written.size(), violations).direction(Direction.RESPONSE);
        reader = made;
        return made;
    }

    ParameterReader headers(Map<String, String> headers) {
        return new ParameterReader(new Written(headers), violations, Direction.RESPONSE);
    }

    /** Whether nothing was found. */
    boolean isPassed() {
        if (reader != null) {
            reader.close();
        }
        return violations.count() == 0;
    }

    /** What was found, for the log. */
    String violations() {
        StringJoiner all = new StringJoiner("; ");
        for (Violation violation : violations.list()) {
            String place = violation.in().equals("body") ? "body" : violation.in() + " ";
            all.add(place + violation.where() + " " + violation.message());
        }
        int more = violations.count() - violations.list().size();
        return more > 0 ? all + "; and " + more + " more" : all.toString();
    }

    /** The headers of an answer as if they were those of a request. */
    private record Written(Map<String, String> headers) implements ParameterReader.Source {
        @Override
        public String segment(int index) {
            return "";
        }

        @Override
        public String rawSegment(int index) {
            return "";
        }

        @Override
        public List<String> rawQuery(String name) {
            return List.of();
        }

        @Override
        public List<String> query(String name) {
            return List.of();
        }

        @Override
        public List<String> queryNames() {
            return List.of();
        }

        @Override
        public List<String> header(String name) {
            String value = headers.get(name);
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public List<String> cookie(String name) {
            return List.of();
        }

        @Override
        public List<String> cookieNames() {
            return List.of();
        }

        @Override
        public String decode(String raw, boolean plusIsSpace) {
            return raw;
        }
    }
}
