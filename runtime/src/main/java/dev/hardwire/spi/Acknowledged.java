package dev.hardwire.spi;

import dev.hardwire.handler.Args;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.BroadcastAnswers;
import dev.hardwire.handler.InvalidAnswer;
import dev.hardwire.handler.InvalidAnswer.Reason;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.MalformedJson;
import dev.hardwire.spi.json.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads and checks what clients acknowledge the events of typed emitters with. */
public final class Acknowledged {
    private Acknowledged() {}

    /**
     * What one client answers.
     *
     * @return completes with the answer; exceptionally with what {@code acknowledged} does, or {@link InvalidAnswer}, as the
     *     cause of a {@link java.util.concurrent.CompletionException}
     */
    public static <T extends @Nullable Object> CompletionStage<T> one(
            String event, CompletionStage<Args> acknowledged, AnswerReader<T> reader) {
        return acknowledged.thenApply(args -> read(event, args, reader));
    }

    /** What several clients answer; those whose answer is not valid are counted. */
    public static <T extends @Nullable Object> CompletionStage<BroadcastAnswers<T>> all(
            String event, CompletionStage<BroadcastAcks> acknowledged, AnswerReader<T> reader) {
        return acknowledged.thenApply(acks -> {
            List<T> answers = new ArrayList<>(acks.answers().size());
            int invalid = 0;
            for (Args args : acks.answers()) {
                try {
                    answers.add(read(event, args, reader));
                } catch (InvalidAnswer e) {
                    invalid++;
                }
            }
            return new BroadcastAnswers<>(answers, acks.expected(), invalid);
        });
    }

    // An answer without violations is what the reader is for, also where that is null.
    @SuppressWarnings("NullAway")
    private static <T extends @Nullable Object> T read(String event, Args args, AnswerReader<T> reader) {
        var violations = new Violations();
        T answer = null;
        if (args instanceof ReadableArgs readable) {
            try (JsonReader in = readable.reader(violations)) {
                in.beginArray();
                answer = reader.read(in);
            } catch (MalformedJson e) {
                violations.body("", String.valueOf(e.getMessage()));
            }
        } else {
            throw new IllegalArgumentException(
                    "An acknowledgement is read of what the server has received, not of " + args.getClass());
        }
        if (violations.count() > 0) {
            throw new InvalidAnswer(
                    event,
                    violations.list().stream()
                            .map(violation -> new Reason(violation.where(), violation.message()))
                            .toList());
        }
        return answer;
    }
}
